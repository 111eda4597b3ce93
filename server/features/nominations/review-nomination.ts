import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { Role } from "../accounts/role";
import { passGate } from "../rules/pass-gate";
import { Gate } from "../rules/verdict";
import { SnapshotOccasion } from "../snapshots/snapshot-occasion";
import { takeSnapshot } from "../snapshots/take-snapshot";
import type { ReturnNominationInput, ReviewNominationInput } from "./inputs";
import { loadNomination } from "./load-nomination";
import { moveNomination } from "./move-nomination";
import type { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";
import { Review } from "./review";
import { ReviewDecision } from "./review-decision";
import { ReviewLevel } from "./review-level";

/** What a decision at a level does to the nomination. */
function actOf(decision: ReviewDecision, level: ReviewLevel): Exclude<NominationAct, NominationAct.CREATED> {
  if (decision === ReviewDecision.APPROVED) return level === ReviewLevel.UNIT ? NominationAct.ENDORSED : NominationAct.APPROVED;
  return decision === ReviewDecision.RETURNED ? NominationAct.RETURNED : NominationAct.REJECTED;
}

/**
 * Decides on a submitted nomination at the reviewer's own level, with an opinion that the 登记表 prints and the gates
 * the reviewer answers for (R13). The unit's level hands on to the office; the office makes it a candidate, where no
 * rule stands in the way.
 */
export async function reviewNomination(act: Act, input: ReviewNominationInput & Pick<ReturnNominationInput, "mendFields">, decision: ReviewDecision): Promise<Nomination> {
  const { manager, actor, clock } = act;
  const level = actor.role === Role.UNIT ? ReviewLevel.UNIT : ReviewLevel.OFFICE;
  const by = actOf(decision, level);
  const { nomination, campaign } = await loadNomination(manager, input, by);
  if (nomination.pendingLevel !== level) throw new DeskError("NOT_YOUR_LEVEL", { facts: LEVELS[nomination.pendingLevel ?? ReviewLevel.OFFICE] });
  const opinion = input.opinion.trim();
  const decidedAt = clock.now().toISOString();
  const { id: nominationId, unitId, seat } = nomination;
  const { gates = [], mendFields = [] } = input;
  await manager.insert(Review, { nominationId, unitId, seat, level, decision, opinion, gates, mendFields, reviewerId: actor.accountId, reviewerName: actor.name, decidedAt });
  if (by === NominationAct.APPROVED) await passGate(act, nomination, Gate.APPROVAL);
  if (level === ReviewLevel.OFFICE && decision !== ReviewDecision.RETURNED) nomination.decidedAt = decidedAt;
  nomination.pendingLevel = by === NominationAct.ENDORSED ? ReviewLevel.OFFICE : null;
  const reviewed = await moveNomination(act, nomination, { by, campaign, reason: opinion });
  await takeSnapshot(act, reviewed, SnapshotOccasion.REVIEW);
  return reviewed;
}

const LEVELS = {
  [ReviewLevel.UNIT]: { level: { zh: "推荐单位", en: "the unit's own level" } },
  [ReviewLevel.OFFICE]: { level: { zh: "领导小组办公室", en: "the office" } },
};
