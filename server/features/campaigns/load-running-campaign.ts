import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { CAMPAIGN } from "./words";

/** The campaign, for what comes after the collection: possible while it is open and once it is closed, until it is archived. */
export async function loadRunningCampaign(manager: EntityManager, id: string): Promise<Campaign> {
  const campaign = await manager.findOneBy(Campaign, { id });
  if (!campaign) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  if (campaign.state !== CampaignState.OPEN && campaign.state !== CampaignState.CLOSED) throw new DeskError("CAMPAIGN_NOT_OPEN");
  return campaign;
}
