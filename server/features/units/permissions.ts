import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: {
    recommendingUnits: SIGNED_IN,
    recommendingUnit: SIGNED_IN,
    unitContacts: [AUDITOR, OFFICE, UNIT, INTEGRATION],
    unitContact: [AUDITOR, OFFICE, UNIT, INTEGRATION],
  },
  Mutation: {
    createRecommendingUnit: [OFFICE],
    updateRecommendingUnit: [OFFICE],
    removeRecommendingUnit: [OFFICE],
    registerContact: [OFFICE, UNIT],
    updateContact: [OFFICE, UNIT],
    removeContact: [OFFICE, UNIT],
  },
  RecommendingUnit: {
    "*": SIGNED_IN,
    contacts: [AUDITOR, OFFICE, UNIT, INTEGRATION],
    quotas: [AUDITOR, OFFICE, Role.LEADING_GROUP, UNIT, INTEGRATION],
  },
  UnitContact: { "*": SIGNED_IN },
  ...listTypes("RecommendingUnit"),
  ...listTypes("UnitContact"),
};
