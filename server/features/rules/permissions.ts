import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT } = Role;

export const permissions: PermissionTable = {
  Query: { draftFindings: [UNIT], nominationFindings: [AUDITOR, OFFICE, LEADING_GROUP, UNIT] },
  NominationFindings: { "*": SIGNED_IN },
  Finding: { "*": SIGNED_IN },
};
