import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: { campaigns: SIGNED_IN, campaign: SIGNED_IN },
  Campaign: { "*": SIGNED_IN, members: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION] },
  Award: { "*": SIGNED_IN },
  Office: { "*": SIGNED_IN },
  RuleSetting: { "*": SIGNED_IN },
  ...listTypes("Campaign"),
};
