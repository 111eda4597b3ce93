import type { CampaignProgress } from "./schema";
import { useAsk } from "./useAsk";
import { useCampaign } from "./useCampaign";

/** Where the chosen campaign stands: deadlines, awards, and the units the caller may see. */
export function useProgress(): CampaignProgress | undefined {
  const campaign = useCampaign();
  return useAsk("campaignProgress", campaign && { campaignId: campaign.id }).data;
}
