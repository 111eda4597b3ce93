import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: {
    nominations: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    nomination: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
  },
  Mutation: {
    createNomination: [UNIT],
    updateNomination: [UNIT],
    submitNomination: [UNIT],
    withdrawNomination: [UNIT],
    recallNomination: [UNIT],
    endorseNomination: [UNIT],
    returnNomination: [OFFICE, UNIT],
    disqualifyNomination: [OFFICE],
    approveNomination: [OFFICE],
    rejectNomination: [OFFICE],
    submitNominations: [UNIT],
    endorseNominations: [UNIT],
    approveNominations: [OFFICE],
    returnNominations: [OFFICE, UNIT],
  },
  Nomination: { "*": SIGNED_IN },
  Person: { "*": SIGNED_IN },
  Collective: { "*": SIGNED_IN },
  Review: { "*": SIGNED_IN },
  NominationEvent: { "*": SIGNED_IN },
  ...listTypes("Nomination"),
};
