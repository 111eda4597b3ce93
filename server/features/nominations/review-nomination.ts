import type { Act } from "../../verb";
import type { ReviewNominationInput } from "./inputs";
import { loadNomination } from "./load-nomination";
import { moveNomination } from "./move-nomination";
import type { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";
import { Review } from "./review";
import { ReviewDecision } from "./review-decision";
import { ReviewLevel } from "./review-level";

/** What each decision of a reviewer does to the nomination. */
const ACTS = {
  [ReviewDecision.APPROVED]: NominationAct.APPROVED,
  [ReviewDecision.RETURNED]: NominationAct.RETURNED,
  [ReviewDecision.REJECTED]: NominationAct.REJECTED,
} as const;

/** Decides on a submitted nomination of one's own seat, with an opinion that the 登记表 prints. */
export async function reviewNomination(act: Act, input: ReviewNominationInput, decision: ReviewDecision): Promise<Nomination> {
  const { manager, actor, clock } = act;
  const { nomination } = await loadNomination(manager, input, ACTS[decision]);
  const opinion = input.opinion.trim();
  const decidedAt = clock.now().toISOString();
  const { id: nominationId, unitId, seat } = nomination;
  await manager.insert(Review, { nominationId, unitId, seat, level: ReviewLevel.OFFICE, decision, opinion, reviewerId: actor.accountId, reviewerName: actor.name, decidedAt });
  if (decision !== ReviewDecision.RETURNED) nomination.decidedAt = decidedAt;
  return moveNomination(act, nomination, ACTS[decision], opinion);
}
