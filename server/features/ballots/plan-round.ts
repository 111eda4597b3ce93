import { type EntityManager, In } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import { RuleSetting } from "../campaigns/rule-setting";
import type { Award } from "../campaigns/award";
import { Slate } from "../slates/slate";
import { SlateEntry } from "../slates/slate-entry";
import { SlateState } from "../slates/slate-state";
import { Ballot } from "./ballot";
import type { BallotCandidate } from "./ballot-candidate";
import { BallotKind } from "./ballot-kind";
import { BallotState } from "./ballot-state";
import { CandidateResult } from "./candidate-result";
import type { Standing } from "./electorate";

/** What the next round of an award is about. */
export interface RoundPlan {
  round: number;
  kind: BallotKind;
  places: number;
  candidatesNeeded: number;
  candidates: Standing[];
}

/**
 * The next round follows from the signed ones: a first round on everybody; a run-off where equal votes met at the last
 * place; otherwise a further round for places that nobody won. Refused where nothing is left to decide, and where the
 * candidates are too few for a differential vote (R02).
 */
export async function planRound(manager: EntityManager, award: Award, standing: Standing[]): Promise<RoundPlan> {
  const rounds = await manager.find(Ballot, { where: { awardId: award.id }, relations: { candidates: true }, order: { round: "ASC" } });
  const signed = rounds.filter(({ state }) => state === BallotState.SIGNED);
  const stands = new Set(standing.map(({ nominationId }) => nominationId));
  const standingWith = (wanted: CandidateResult, among: BallotCandidate[]) =>
    new Set(among.filter(({ result, nominationId }) => result === wanted && stands.has(nominationId)).map(({ nominationId }) => nominationId));
  const elected = standingWith(CandidateResult.ELECTED, signed.flatMap(({ candidates }) => candidates));
  const last = signed.at(-1);
  const tied = standingWith(CandidateResult.TIED, last?.candidates ?? []);
  // Places that rules of the whole list leave empty are voted on again, among those who had no majority.
  const unchosen = await leftByRules(manager, award);
  const left = unchosen ? award.provinceQuota - unchosen.chosen : award.provinceQuota - elected.size;
  const kind = !last ? BallotKind.FIRST : tied.size > 0 && (last.placesTied ?? 0) > 0 ? BallotKind.RUN_OFF : BallotKind.FURTHER;
  const places = kind === BallotKind.RUN_OFF ? Math.min(last?.placesTied ?? 0, left) : left;
  if (places <= 0) refuseField("awardId", `${award.name}的名额已全部选出，不需再投票。`, `every place of ${award.name} is filled; no vote is needed.`);
  const candidates = standing.filter(({ nominationId }) => (kind === BallotKind.RUN_OFF ? tied.has(nominationId) : !elected.has(nominationId) && !unchosen?.majority.has(nominationId)));
  const candidatesNeeded = kind === BallotKind.FIRST ? await differential(manager, award, places) : places + 1;
  refuseTooFew({ award, places, candidates: candidates.length, candidatesNeeded });
  return { round: (rounds.at(-1)?.round ?? 0) + 1, kind, places, candidatesNeeded, candidates };
}

/** How many of the award the slate that waits chooses, and who had a majority; nothing where no slate waits or no place is empty. */
async function leftByRules(manager: EntityManager, { id: awardId, campaignId, provinceQuota }: Award): Promise<{ chosen: number; majority: Set<string> } | null> {
  const slate = await manager.findOneBy(Slate, { campaignId, state: In([SlateState.COMPOSED, SlateState.CONFIRMED]) });
  if (!slate) return null;
  const entries = await manager.findBy(SlateEntry, { slateId: slate.id, awardId });
  const chosen = entries.filter((entry) => entry.chosen).length;
  return chosen < provinceQuota ? { chosen, majority: new Set(entries.filter(({ majority }) => majority).map(({ nominationId }) => nominationId)) } : null;
}

/** R02's ratio, by which the candidates exceed the places; without the rule they exceed them at all. */
async function differential(manager: EntityManager, award: Award, places: number): Promise<number> {
  const setting = await manager.findOneBy(RuleSetting, { campaignId: award.campaignId, rule: "R02", enabled: true });
  const percent = (setting?.parameters as { ratioAbovePercent?: number } | undefined)?.ratioAbovePercent ?? 100;
  return Math.floor((places * percent) / 100) + 1;
}

function refuseTooFew({ award, places, candidates, candidatesNeeded }: { award: Award; places: number; candidates: number; candidatesNeeded: number }): void {
  if (candidates >= candidatesNeeded) return;
  refuseField(
    "awardId",
    `${award.name}候选对象 ${candidates} 个，名额 ${places} 个；差额评选须至少 ${candidatesNeeded} 个候选对象（R02），还差 ${candidatesNeeded - candidates} 个。`,
    `${candidates} candidates stand for ${places} places of ${award.name}; a differential vote needs ${candidatesNeeded} at least (R02).`,
  );
}
