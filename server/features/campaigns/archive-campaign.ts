import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import type { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { CampaignAct } from "./campaign-table";
import { loadCampaign } from "./load-campaign";

/** Puts a campaign that is over among those kept for reading. */
export async function archiveCampaign({ manager }: Act, input: ReferenceInput): Promise<Campaign> {
  const campaign = await loadCampaign(manager, input, CampaignAct.ARCHIVED);
  campaign.state = CampaignState.ARCHIVED;
  return manager.save(campaign);
}
