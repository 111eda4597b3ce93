import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Ballot } from "../ballots/ballot";
import { BallotState } from "../ballots/ballot-state";
import { CandidateResult } from "../ballots/candidate-result";
import type { Seat } from "../campaigns/seat";
import { Award } from "../campaigns/award";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { settingsOf } from "../rules/pass-gate";
import type { ComposeSlateInput } from "./inputs";
import { type Ranked, rankCandidates, type StoodIn } from "./rank-candidates";
import { Slate } from "./slate";
import { constraintsOf, type SlateFacts } from "./slate-constraints";
import { SlateEntry } from "./slate-entry";
import type { SlateProblem, SlateSolution } from "./slate-problem";
import { SlateState } from "./slate-state";
import { solveSlate } from "./solve-slate";

/** A candidate as `app.slate_facts` tells, over both seats. */
interface Stood extends SlateFacts {
  awardId: string;
  unitId: string;
  seat: Seat;
  name: string;
  unitName: string;
  workplaceName: string;
  /** Whether still a candidate: not withdrawn or disqualified since. */
  standing: boolean;
  rounds: StoodIn[];
}

/**
 * Makes the list from the signed rounds of every award and the rules that bind the whole list, and puts it before the
 * leading group. An unsigned earlier slate is superseded; a signed one stays for good.
 *
 * Errors: INVALID_INPUT (a vote is not over), WRONG_STATE, CAMPAIGN_NOT_OPEN, NOT_FOUND.
 */
export async function composeSlate({ manager, actor, clock }: Act, { campaignId }: ComposeSlateInput): Promise<{ id: string }> {
  await loadRunningCampaign(manager, campaignId);
  const awards = await manager.find(Award, { where: { campaignId }, order: { position: "ASC" } });
  await refuseUnfinishedVotes(manager, campaignId, awards);
  const number = await supersede(manager, campaignId);
  const [{ facts }] = await manager.query<[{ facts: { candidates: Stood[]; nominatedOf: Record<string, number>; voters: number } }]>("select app.slate_facts($1) as facts", [campaignId]);
  const ranked = awards.flatMap((award) => rankCandidates(facts.candidates.filter(({ awardId, standing }) => awardId === award.id && standing)));
  const eligible = ranked.filter(({ majority }) => majority);
  const problem: SlateProblem = {
    awards: awards.map(({ id, name, provinceQuota }) => ({ id, name, places: provinceQuota })),
    candidates: eligible.map(({ candidate: { id, name, awardId }, votes, order }) => ({ id, name, awardId, votes, order })),
    constraints: constraintsOf(await settingsOf(manager, campaignId), eligible.map(({ candidate }) => candidate), facts.nominatedOf),
  };
  const solution = await solveSlate(problem);
  const { id: slateId } = await manager.save(
    manager.create(Slate, {
      campaignId,
      number,
      votes: solution.votes,
      confirmationsNeeded: Math.floor(facts.voters / 2) + 1,
      placesOpen: Object.values(solution.open).reduce((sum, open) => sum + open, 0),
      conflict: solution.conflict,
      analysis: { proof: solution.proof.stages, waived: solution.waived },
      problem,
      contentHash: createHash("sha256").update(JSON.stringify({ problem, chosen: solution.chosen })).digest("hex"),
      composedBy: actor.name,
      composedAt: clock.now().toISOString(),
    }),
  );
  await manager.insert(SlateEntry, entriesOf(slateId, awards, ranked, solution));
  return { id: slateId };
}

/** Every award that gives places has been voted on, and no tie is left open. */
async function refuseUnfinishedVotes(manager: EntityManager, campaignId: string, awards: Award[]): Promise<void> {
  const ballots = await manager.find(Ballot, { where: { campaignId }, relations: { candidates: true }, order: { round: "ASC" } });
  for (const { id, name, provinceQuota } of awards) {
    const rounds = ballots.filter(({ awardId, state }) => awardId === id && state !== BallotState.VOIDED);
    const last = rounds.at(-1);
    if (provinceQuota > 0 && !last) refuseField("campaignId", `${name}尚未投票，不能生成名单。`, `${name} has not been voted on yet.`);
    if (last && last.state !== BallotState.SIGNED) refuseField("campaignId", `${name}的投票尚未结束或监票人尚未签字，不能生成名单。`, `the vote on ${name} is not over, or its count is not signed.`);
    if (last?.candidates.some(({ result }) => result === CandidateResult.TIED)) refuseField("campaignId", `${name}有票数相等的候选对象，请先加投。`, `equal votes for ${name} wait for a run-off.`);
  }
}

/** The number of the new slate; one that waits for confirmation or signatures makes room for it. */
async function supersede(manager: EntityManager, campaignId: string): Promise<number> {
  const slates = await manager.find(Slate, { where: { campaignId }, order: { number: "ASC" }, lock: { mode: "pessimistic_write" } });
  if (await manager.existsBy(Slate, { campaignId, state: SlateState.SIGNED })) refuseField("campaignId", "名单已由两口签署，不能重新生成。", "both seats have signed the slate; another cannot be composed.");
  const standing = slates.find(({ state }) => state !== SlateState.SUPERSEDED);
  if (standing) await manager.update(Slate, { id: standing.id }, { state: SlateState.SUPERSEDED, version: standing.version + 1 });
  return (await manager.countBy(Slate, { campaignId })) + 1;
}

function entriesOf(slateId: string, awards: Award[], ranked: Ranked<Stood>[], { chosen, reserve, unconstrained, displaced }: SlateSolution): Partial<SlateEntry>[] {
  const awardIdOf = new Map(ranked.map(({ candidate: { id, awardId } }) => [id, awardId]));
  return ranked.map(({ candidate, order, votes, majority }) => {
    const award = awards.find(({ id }) => id === candidate.awardId);
    const ofAward = reserve.filter((id) => awardIdOf.get(id) === candidate.awardId);
    const out = displaced.find(({ id }) => id === candidate.id);
    const { id: nominationId, unitId, seat, awardId, name, unitName, workplaceName } = candidate;
    return {
      ...{ slateId, nominationId, unitId, seat, awardId, name, unitName, workplaceName, votes, order, majority },
      awardPosition: award?.position,
      awardName: award?.name,
      byVotes: unconstrained.includes(nominationId),
      chosen: chosen.includes(nominationId),
      reserve: ofAward.includes(nominationId) ? ofAward.indexOf(nominationId) + 1 : null,
      displacedBy: out?.rules ?? [],
      replacedBy: out?.replacedBy ?? null,
    };
  });
}
