import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: { campaignProgress: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION], myTasks: SIGNED_IN, campaignComposition: [AUDITOR, OFFICE, LEADING_GROUP, UNIT] },
  CampaignProgress: { "*": SIGNED_IN },
  AwardProgress: { "*": SIGNED_IN },
  UnitProgress: { "*": SIGNED_IN },
  DeadlineLine: { "*": SIGNED_IN },
  CampaignComposition: { "*": SIGNED_IN },
  CompositionShare: { "*": SIGNED_IN },
  CompositionLimit: { "*": SIGNED_IN },
  Task: { "*": SIGNED_IN },
};
