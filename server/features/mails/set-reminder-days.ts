import { loadForUpdate } from "../../database/load-for-update";
import type { Act } from "../../verb";
import { Campaign } from "../campaigns/campaign";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { CAMPAIGN } from "../campaigns/words";
import type { SetReminderDaysInput } from "./inputs";

/** Sets how many working days before a deadline the desk reminds by itself, while the campaign runs; 0: never. */
export async function setReminderDays({ manager }: Act, { campaignId, version, remindWorkingDays }: SetReminderDaysInput): Promise<Campaign> {
  await loadRunningCampaign(manager, campaignId);
  const campaign = await loadForUpdate(manager, Campaign, { id: campaignId, version }, CAMPAIGN);
  return manager.save(Object.assign(campaign, { remindWorkingDays }));
}
