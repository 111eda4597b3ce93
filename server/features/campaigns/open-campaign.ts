import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";

/** The campaign, refused where units and offices do not work on it. */
export async function openCampaign(manager: EntityManager, id: string): Promise<Campaign> {
  const campaign = await manager.findOneBy(Campaign, { id });
  if (!campaign) throw new DeskError("NOT_FOUND", { facts: { what: { zh: "评选推荐活动", en: "campaign" } } });
  if (campaign.state !== CampaignState.OPEN) throw new DeskError("CAMPAIGN_NOT_OPEN");
  return campaign;
}
