import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { CAMPAIGN } from "./words";

/** The campaign, refused where units and offices do not work on it. */
export function openCampaign(manager: EntityManager, id: string): Promise<Campaign> {
  return campaignIn(manager, id, [CampaignState.OPEN]);
}

/** The campaign, refused where it is over: what belongs to its preparation may be entered before it opens. */
export function unfinishedCampaign(manager: EntityManager, id: string): Promise<Campaign> {
  return campaignIn(manager, id, [CampaignState.DRAFT, CampaignState.OPEN]);
}

async function campaignIn(manager: EntityManager, id: string, states: CampaignState[]): Promise<Campaign> {
  const campaign = await manager.findOneBy(Campaign, { id });
  if (!campaign) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  if (!states.includes(campaign.state)) throw new DeskError("CAMPAIGN_NOT_OPEN", { field: "campaignId" });
  return campaign;
}
