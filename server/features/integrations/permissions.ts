import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, INTEGRATION, SECURITY_ADMINISTRATOR, SYSTEM_ADMINISTRATOR } = Role;

/** The system administrator opens the door, the security administrator and the auditor look on, an integration sees its own. */
export const permissions: PermissionTable = {
  Query: { registeredOperations: [SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, INTEGRATION] },
  Mutation: { registerOperation: [SYSTEM_ADMINISTRATOR], removeOperation: [SYSTEM_ADMINISTRATOR] },
  RegisteredOperation: { "*": SIGNED_IN },
  ...listTypes("RegisteredOperation"),
};
