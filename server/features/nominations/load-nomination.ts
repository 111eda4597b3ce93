import type { EntityManager } from "typeorm";
import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import type { Campaign } from "../campaigns/campaign";
import { openCampaign } from "../campaigns/open-campaign";
import { Nomination } from "./nomination";
import type { NominationAct } from "./nomination-act";
import { actsIn, TRANSITIONS } from "./state-table";
import { ACT_WORDS, NOMINATION, STATE_WORDS } from "./words";

interface Reference {
  id: string;
  version: number;
}

interface Loaded {
  nomination: Nomination;
  campaign: Campaign;
}

/**
 * Locks a nomination for an act: refused with WRONG_STATE where its state does not allow it, and with
 * CAMPAIGN_NOT_OPEN where nothing changes in its campaign any more.
 */
export async function loadNomination(manager: EntityManager, { id, version }: Reference, act: Exclude<NominationAct, NominationAct.CREATED>): Promise<Loaded> {
  const nomination = await loadForUpdate(manager, Nomination, { id, version }, NOMINATION);
  const campaign = await openCampaign(manager, nomination.campaignId);
  if (!TRANSITIONS[act].from.includes(nomination.state)) {
    throw new DeskError("WRONG_STATE", { facts: { state: STATE_WORDS[nomination.state], act: ACT_WORDS[act], allowed: wordsFor(actsIn(nomination.state)) } });
  }
  return { nomination, campaign };
}

function wordsFor(acts: NominationAct[]): Text {
  if (acts.length === 0) return { zh: "该推荐对象已办结，不能再变动。", en: "Nothing can be done with it any more." };
  return { zh: `当前可以办理：${acts.map((act) => ACT_WORDS[act].zh).join("、")}。`, en: `Now it can be ${acts.map((act) => ACT_WORDS[act].en).join(", ")}.` };
}
