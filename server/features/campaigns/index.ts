import { CampaignResolver } from "./campaign-resolver";
import { DeadlineExtensionResolver } from "./deadline-extension-resolver";
import { permissions } from "./permissions";
import { RuleChangeResolver } from "./rule-change-resolver";

export const campaigns = { resolvers: [CampaignResolver, RuleChangeResolver, DeadlineExtensionResolver], permissions };
