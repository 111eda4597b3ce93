import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, SYSTEM_ADMINISTRATOR } = Role;

export const permissions: PermissionTable = {
  Query: { invariants: [AUDITOR, OFFICE, SYSTEM_ADMINISTRATOR] },
  InvariantCheck: { "*": SIGNED_IN },
};
