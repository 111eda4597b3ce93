import { ANYBODY, type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { listTypes } from "../../graphql/list-types";
import { Role } from "./role";

const { SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR } = Role;

export const permissions: PermissionTable = {
  Query: {
    me: SIGNED_IN,
    accounts: [SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR],
    account: [SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR],
  },
  Mutation: {
    login: ANYBODY,
    refreshSession: ANYBODY,
    logout: SIGNED_IN,
    changePassword: SIGNED_IN.filter((role) => role !== Role.INTEGRATION),
    createAccount: [SYSTEM_ADMINISTRATOR],
    updateAccount: [SYSTEM_ADMINISTRATOR],
    disableAccount: [SYSTEM_ADMINISTRATOR],
    enableAccount: [SYSTEM_ADMINISTRATOR],
    resetPassword: [SYSTEM_ADMINISTRATOR],
    issueApiKey: [SYSTEM_ADMINISTRATOR],
  },
  Me: { "*": SIGNED_IN },
  ClockReading: { "*": SIGNED_IN },
  Session: { "*": ANYBODY },
  ApiKey: { "*": SIGNED_IN },
  Account: { "*": SIGNED_IN, lastSignInAt: [SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR] },
  ...listTypes("Account"),
};
