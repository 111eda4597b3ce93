import type { Act } from "../../verb";
import type { Campaign } from "../campaigns/campaign";
import type { Nomination } from "./nomination";
import type { NominationAct } from "./nomination-act";
import type { NominationState } from "./nomination-state";
import { movePlaces } from "./places";
import { recordEvent } from "./record-event";
import { TRANSITIONS } from "./state-table";
import { ACT_WORDS } from "./words";

interface Move {
  by: Exclude<NominationAct, NominationAct.CREATED>;
  campaign: Pick<Campaign, "reserveAtDraft">;
  reason?: string;
  /** Where it came from, for an act that takes it back there. */
  backTo?: NominationState;
}

/**
 * Takes a nomination to the state an act leads to: its history gets a line, and where it begins or ceases to
 * hold, keep or lose a place, so does the quota ledger.
 */
export async function moveNomination(act: Act, nomination: Nomination, { by, campaign, reason, backTo }: Move): Promise<Nomination> {
  const fromState = nomination.state;
  nomination.state = TRANSITIONS[by].to ?? backTo ?? fromState;
  nomination.updatedAt = act.clock.now().toISOString();
  const moved = await act.manager.save(nomination);
  await movePlaces(act, moved, { from: fromState, reserveAtDraft: campaign.reserveAtDraft, reason: reason ?? `${ACT_WORDS[by].zh}：${moved.name}` });
  await recordEvent(act, moved, { act: by, fromState, reason });
  return moved;
}
