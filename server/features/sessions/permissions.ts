import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, INTEGRATION } = Role;
const WATCH_ACCOUNTS = [SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR];

export const permissions: PermissionTable = {
  Query: {
    sessions: WATCH_ACCOUNTS,
    signIns: WATCH_ACCOUNTS,
    // The auditor reads the whole trail.
    operations: SIGNED_IN.filter((role) => role !== AUDITOR),
  },
  Mutation: { endSession: [SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR], endOwnSession: SIGNED_IN.filter((role) => role !== INTEGRATION) },
  OnlineSession: { "*": SIGNED_IN },
  SignIn: { "*": SIGNED_IN },
  Operation: { "*": SIGNED_IN },
  ...listTypes("OnlineSession"),
  ...listTypes("SignIn"),
  ...listTypes("Operation"),
};
