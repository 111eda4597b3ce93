import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import type { RecallNominationInput } from "./inputs";
import { loadNomination } from "./load-nomination";
import { moveNomination } from "./move-nomination";
import type { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";
import { NominationEvent } from "./nomination-event";
import { NominationState } from "./nomination-state";

/**
 * Takes a submission of one's own unit back (撤回报送) as long as no level has reviewed it: it is again what it was, a
 * draft or one returned for correction, and its place is free or kept as such a one's is. The copy frozen at the
 * submission stays. After the deadline it cannot be submitted again (R16); that is the unit's to weigh.
 */
export async function recallNomination(act: Act, { reason, ...reference }: RecallNominationInput): Promise<Nomination> {
  const { manager, actor } = act;
  const { nomination, campaign } = await loadNomination(manager, reference, NominationAct.RECALLED);
  if (nomination.unitId !== actor.unitId) throw new DeskError("FORBIDDEN");
  // The first level still has it: whatever a level decides moves it on.
  if (nomination.pendingLevel !== campaign.reviewLevels[0]) throw new DeskError("WRONG_STATE", { facts: REVIEWED });
  const submission = await manager.findOneOrFail(NominationEvent, { where: { nominationId: nomination.id, act: NominationAct.SUBMITTED }, order: { occurredAt: "DESC", id: "DESC" } });
  nomination.pendingLevel = null;
  return moveNomination(act, nomination, { by: NominationAct.RECALLED, campaign, reason: reason.trim(), backTo: submission.fromState ?? NominationState.DRAFT });
}

const REVIEWED = {
  state: { zh: "已通过推荐单位审核", en: "approved by the unit's level" },
  act: { zh: "撤回报送", en: "recalled" },
  allowed: { zh: "如需修改，请联系领导小组办公室退回。", en: "Ask the office to return it if it must be changed." },
};
