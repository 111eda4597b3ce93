import { CampaignResolver } from "./campaign-resolver";
import { permissions } from "./permissions";

export const campaigns = { resolvers: [CampaignResolver], permissions };
