import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;
const PARTICIPANTS = [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION];

export const permissions: PermissionTable = {
  Query: {
    campaigns: SIGNED_IN,
    campaign: SIGNED_IN,
    ruleChanges: SIGNED_IN,
    ruleChangePreview: [AUDITOR, OFFICE],
    ruleChangeEffect: [AUDITOR, OFFICE],
    deadlineExtensions: PARTICIPANTS,
  },
  Mutation: {
    createCampaignDraft: [OFFICE],
    updateCampaign: [OFFICE],
    updateAward: [OFFICE],
    setRule: [OFFICE],
    openCampaign: [OFFICE],
    closeCampaign: [OFFICE],
    archiveCampaign: [OFFICE],
    proposeRuleChange: [OFFICE],
    decideRuleChange: [OFFICE],
    grantExtension: [OFFICE],
  },
  Campaign: { "*": SIGNED_IN, members: PARTICIPANTS, findings: PARTICIPANTS, extensions: PARTICIPANTS, retention: [OFFICE, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR] },
  Award: { "*": SIGNED_IN },
  Office: { "*": SIGNED_IN },
  RuleSetting: { "*": SIGNED_IN },
  RuleChange: { "*": SIGNED_IN },
  RuleEffect: { "*": SIGNED_IN },
  VerdictChange: { "*": SIGNED_IN },
  DeadlineExtension: { "*": SIGNED_IN },
  ...listTypes("Campaign"),
  ...listTypes("RuleChange"),
  ...listTypes("DeadlineExtension"),
};
