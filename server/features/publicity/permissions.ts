import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, INTEGRATION, LEADING_GROUP, OFFICE, UNIT } = Role;

export const permissions: PermissionTable = {
  Query: {
    publicities: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    publicityPlan: [AUDITOR, OFFICE, LEADING_GROUP, UNIT],
    publicityClock: [AUDITOR, OFFICE, LEADING_GROUP, UNIT],
    publicityNotice: [AUDITOR, OFFICE, UNIT],
    objections: [AUDITOR, OFFICE, LEADING_GROUP, UNIT],
    objection: [AUDITOR, OFFICE, LEADING_GROUP, UNIT],
  },
  Mutation: {
    openPublicity: [UNIT],
    stopPublicity: [UNIT],
    recordObjection: [OFFICE],
    handleObjection: [UNIT, OFFICE],
    closeObjection: [OFFICE],
  },
  Publicity: { "*": SIGNED_IN },
  PublicityPlan: { "*": SIGNED_IN },
  PublicityClock: { "*": SIGNED_IN },
  PublicityDay: { "*": SIGNED_IN },
  PublicityNotice: { "*": SIGNED_IN },
  // Who objects is for the seat that handles it and the auditor alone; the tables' grants say the same.
  Objection: { "*": SIGNED_IN, objectorName: [OFFICE, AUDITOR], objectorContactMasked: [OFFICE, AUDITOR] },
  ...listTypes("Publicity"),
  ...listTypes("Objection"),
};
