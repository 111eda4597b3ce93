import { ANYBODY, type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR } = Role;

export const permissions: PermissionTable = {
  Query: { securitySettings: [SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR], passwordPolicy: ANYBODY },
  // Whoever makes accounts does not say how they are kept safe (GB/T 22239-2019, 三权分立).
  Mutation: { updateSecuritySettings: [SECURITY_ADMINISTRATOR] },
  PasswordPolicy: { "*": ANYBODY },
  SecuritySettings: { "*": SIGNED_IN },
};
