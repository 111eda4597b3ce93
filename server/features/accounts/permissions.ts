import { ANYBODY, type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { listTypes } from "../../graphql/list-types";
import { Role } from "./role";

const { SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR } = Role;
const WATCH_ACCOUNTS = [SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR];

export const permissions: PermissionTable = {
  Query: {
    me: SIGNED_IN,
    accounts: WATCH_ACCOUNTS,
    account: WATCH_ACCOUNTS,
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
    // Whoever resets passwords does not also take away the lock that says somebody guesses at them.
    unlockAccount: [SECURITY_ADMINISTRATOR],
    issueApiKey: [SYSTEM_ADMINISTRATOR],
    // Whoever makes accounts does not say that they take effect (GB/T 22239-2019, 三权分立).
    approveAccount: [SECURITY_ADMINISTRATOR],
    approveAccounts: [SECURITY_ADMINISTRATOR],
    rejectAccount: [SECURITY_ADMINISTRATOR],
  },
  Me: { "*": SIGNED_IN },
  ClockReading: { "*": SIGNED_IN },
  Session: { "*": ANYBODY },
  ApiKey: { "*": SIGNED_IN },
  Account: { "*": SIGNED_IN, ...Object.fromEntries(["lastSignInAt", "lockedUntil", "secondFactor", "rejectionReason"].map((field) => [field, WATCH_ACCOUNTS])) },
  ...listTypes("Account"),
};
