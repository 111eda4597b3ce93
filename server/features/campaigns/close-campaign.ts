import type { Act } from "../../verb";
import type { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { CampaignAct } from "./campaign-table";
import type { CloseCampaignInput } from "./inputs";
import { loadCampaign } from "./load-campaign";

/** Ends a campaign: nothing changes in it any more. The reason stands in the audit trail. */
export async function closeCampaign({ manager }: Act, input: CloseCampaignInput): Promise<Campaign> {
  const campaign = await loadCampaign(manager, input, CampaignAct.CLOSED);
  campaign.state = CampaignState.CLOSED;
  return manager.save(campaign);
}
