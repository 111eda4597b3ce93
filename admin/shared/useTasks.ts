import type { Task } from "./schema";
import { useAsk } from "./useAsk";
import { useCampaign } from "./useCampaign";

const none: Task[] = [];

/** What waits for the caller in the chosen campaign. */
export function useTasks(): Task[] {
  const campaign = useCampaign();
  return useAsk("myTasks", campaign && { campaignId: campaign.id }).data ?? none;
}
