import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, INTEGRATION, LEADING_GROUP, OFFICE, UNIT } = Role;

export const permissions: PermissionTable = {
  Query: {
    honours: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    honour: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    honoursOf: [AUDITOR, OFFICE],
  },
  Mutation: {
    handOverItem: [OFFICE],
    enterEarlierHonour: [OFFICE],
    proposeRevocation: [OFFICE],
    giveRevocationOpinion: [UNIT, OFFICE],
    decideRevocation: [LEADING_GROUP],
    recoverItem: [OFFICE],
    stopTreatment: [OFFICE],
  },
  // Why a title is taken away is not for other systems; the tables' grants say the same.
  Honour: { "*": SIGNED_IN, revocations: [AUDITOR, OFFICE, LEADING_GROUP, UNIT] },
  HonourItem: { "*": SIGNED_IN },
  Revocation: { "*": SIGNED_IN },
  RevocationOpinion: { "*": SIGNED_IN },
  ...listTypes("Honour"),
};
