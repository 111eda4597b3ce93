import type { EntityManager } from "typeorm";
import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { Nomination } from "./nomination";
import type { NominationAct } from "./nomination-act";
import { actsIn, TRANSITIONS } from "./state-table";
import { ACT_WORDS, NOMINATION, STATE_WORDS } from "./words";

interface Reference {
  id: string;
  version: number;
}

/** Locks a nomination for an act, refused with WRONG_STATE where its state does not allow it. */
export async function loadNomination(manager: EntityManager, reference: Reference, act: Exclude<NominationAct, NominationAct.CREATED>): Promise<Nomination> {
  const nomination = await loadForUpdate(manager, Nomination, reference, NOMINATION);
  if (!TRANSITIONS[act].from.includes(nomination.state)) {
    throw new DeskError("WRONG_STATE", { facts: { state: STATE_WORDS[nomination.state], act: ACT_WORDS[act], allowed: wordsFor(actsIn(nomination.state)) } });
  }
  return nomination;
}

function wordsFor(acts: NominationAct[]): Text {
  if (acts.length === 0) return { zh: "无", en: "nothing" };
  return { zh: acts.map((act) => ACT_WORDS[act].zh).join("、"), en: acts.map((act) => ACT_WORDS[act].en).join(", ") };
}
