import type { EntityManager } from "typeorm";
import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import { Campaign } from "./campaign";
import { type CampaignAct, CAMPAIGN_TRANSITIONS } from "./campaign-table";
import { CAMPAIGN, CAMPAIGN_ACT_WORDS, CAMPAIGN_REMEDIES, CAMPAIGN_STATE_WORDS } from "./words";

/** Locks a campaign for an act, as the caller last saw it; refused with WRONG_STATE where its state does not allow it. */
export async function loadCampaign(manager: EntityManager, { id, version }: ReferenceInput, act: CampaignAct): Promise<Campaign> {
  const campaign = await loadForUpdate(manager, Campaign, { id, version }, CAMPAIGN);
  return inStateFor(campaign, act);
}

/** Locks the campaign of a part of it, e.g. of a rule's setting. */
export async function lockCampaign(manager: EntityManager, id: string, act: CampaignAct): Promise<Campaign> {
  const campaign = await manager.findOne(Campaign, { where: { id }, lock: { mode: "pessimistic_write" } });
  if (!campaign) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  return inStateFor(campaign, act);
}

function inStateFor(campaign: Campaign, act: CampaignAct): Campaign {
  const { state } = campaign;
  if (state === CAMPAIGN_TRANSITIONS[act].from) return campaign;
  throw new DeskError("WRONG_STATE", { facts: { state: CAMPAIGN_STATE_WORDS[state], act: CAMPAIGN_ACT_WORDS[act], allowed: CAMPAIGN_REMEDIES[state] } });
}
