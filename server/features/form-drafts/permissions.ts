import type { PermissionTable } from "../../graphql/permissions";
import { Role } from "../accounts/role";

/** Whoever has forms to fill; whose draft it is is the database's to decide. */
const WRITERS = [Role.SYSTEM_ADMINISTRATOR, Role.OFFICE, Role.UNIT];

export const permissions: PermissionTable = {
  Query: { formDraft: WRITERS },
  Mutation: { saveFormDraft: WRITERS, discardFormDraft: WRITERS },
  OpenedDraft: { "*": WRITERS },
};
