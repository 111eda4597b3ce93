import { loadForUpdate } from "../../database/load-for-update";
import type { Act } from "../../verb";
import { Campaign } from "../campaigns/campaign";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { CAMPAIGN } from "../campaigns/words";
import type { SetResultsDateInput } from "./inputs";

/** Sets from when on units see what became of their nominations, while the campaign runs or is over; null: at once. */
export async function setResultsDate({ manager }: Act, { campaignId, version, resultsFrom }: SetResultsDateInput): Promise<Campaign> {
  await loadRunningCampaign(manager, campaignId);
  const campaign = await loadForUpdate(manager, Campaign, { id: campaignId, version }, CAMPAIGN);
  return manager.save(Object.assign(campaign, { resultsFrom }));
}
