import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

/** An integration has an API key, no password and no second factor. */
const PEOPLE = SIGNED_IN.filter((role) => role !== Role.INTEGRATION);

export const permissions: PermissionTable = {
  Mutation: {
    beginSecondFactor: PEOPLE,
    confirmSecondFactor: PEOPLE,
    renewRecoveryCodes: PEOPLE,
    removeSecondFactor: PEOPLE,
    // Not whoever resets passwords: together the two would open any account.
    resetSecondFactor: [Role.SECURITY_ADMINISTRATOR],
  },
  SecondFactorSetup: { "*": PEOPLE },
  RecoveryCodes: { "*": PEOPLE },
  OwnSecondFactor: { "*": SIGNED_IN },
};
