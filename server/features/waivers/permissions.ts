import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: {
    waivers: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    waiver: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    waiverSummary: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
  },
  Mutation: { requestWaiver: [UNIT], decideWaiver: [OFFICE, LEADING_GROUP], decideWaivers: [OFFICE, LEADING_GROUP] },
  Waiver: { "*": SIGNED_IN },
  WaiverCounts: { "*": SIGNED_IN },
  ...listTypes("Waiver"),
};
