import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";

export const permissions: PermissionTable = {
  Query: { campaigns: SIGNED_IN, campaign: SIGNED_IN },
  Campaign: { "*": SIGNED_IN },
  Award: { "*": SIGNED_IN },
  Office: { "*": SIGNED_IN },
  RuleSetting: { "*": SIGNED_IN },
  ...listTypes("Campaign"),
};
