import type { EntityManager } from "typeorm";
import type { Campaign } from "../campaigns/campaign";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { Outcome } from "./outcome";

interface Locked {
  campaign: Campaign;
  /** Of both seats, by award and order of the votes. */
  outcomes: Outcome[];
}

/**
 * Locks a campaign's whole list for an act: offices of both seats take turns, and a withdrawal waits. Refused with
 * CAMPAIGN_NOT_OPEN where the campaign is in preparation or archived.
 */
export async function lockOutcomes(manager: EntityManager, campaignId: string): Promise<Locked> {
  const campaign = await loadRunningCampaign(manager, campaignId);
  const order = { awardPosition: "ASC", order: "ASC", id: "ASC" } as const;
  return { campaign, outcomes: await manager.find(Outcome, { where: { campaignId }, order, lock: { mode: "pessimistic_write" } }) };
}
