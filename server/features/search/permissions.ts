import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

/** Searching is for people; systems have lists and their filters. */
const PEOPLE = SIGNED_IN.filter((role) => role !== Role.INTEGRATION);

export const permissions: PermissionTable = {
  Query: { search: PEOPLE, namedRecords: PEOPLE },
  SearchHit: { "*": SIGNED_IN },
};
