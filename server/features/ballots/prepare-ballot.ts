import { randomBytes } from "node:crypto";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Award } from "../campaigns/award";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { AWARD } from "../campaigns/words";
import { Ballot } from "./ballot";
import { BallotCandidate } from "./ballot-candidate";
import { BallotKind } from "./ballot-kind";
import { BallotMethod } from "./ballot-method";
import { BallotVoter } from "./ballot-voter";
import { CandidateOrder } from "./candidate-order";
import { earlierRecusals } from "./earlier-recusals";
import { type Elector, electorateOf, type Standing, standingOf } from "./electorate";
import { findRecusals } from "./find-recusals";
import type { PrepareBallotInput } from "./inputs";
import { MajorityBase } from "./majority-base";
import { drawOrder, orderByStrokes } from "./order-candidates";
import { planRound } from "./plan-round";
import { Recusal } from "./recusal";
import { RecusalSource } from "./recusal-source";
import { Scrutineer } from "./scrutineer";

/**
 * Prepares the next round of an award: which round it is, its places and candidates follow from the rounds before it.
 * Recusals that show from the desk's own data, or were put on record in an earlier round, are put on record at once.
 */
export async function prepareBallot({ manager, actor, clock }: Act, input: PrepareBallotInput): Promise<{ id: string }> {
  const campaign = await loadRunningCampaign(manager, input.campaignId);
  const award = await manager.findOneBy(Award, { id: input.awardId, campaignId: campaign.id });
  if (!award) throw new DeskError("NOT_FOUND", { field: "awardId", facts: { what: AWARD } });
  const now = clock.now().toISOString();
  refuseWrongPeriod(input, now);
  const plan = await planRound(manager, award, await standingOf(manager, award.id));
  const electors = await electorateOf(manager, campaign.id);
  const voters = chosen(electors, "VOTER", input.voterIds).filter(({ accountId }) => input.method === BallotMethod.PAPER || accountId !== null);
  if (voters.length === 0) refuseField("voterIds", "没有可以投票的领导小组成员。", "nobody of the leading group can vote.");
  const scrutineers = chosen(electors, "SCRUTINEER", input.scrutineerIds);
  if (new Set(scrutineers.map(({ seat }) => seat)).size < 2) refuseField("scrutineerIds", "监票人须两口各至少一人。", "needs a scrutineer of each seat.");

  const { candidates, ...round } = plan;
  const drawSeed = input.candidateOrder === CandidateOrder.DRAWN ? randomBytes(32).toString("hex") : null;
  const { method, candidateOrder, opensAt, closesAt } = input;
  const { id: ballotId } = await manager.save(
    manager.create(Ballot, {
      ...round,
      method,
      candidateOrder,
      opensAt,
      closesAt,
      drawSeed,
      campaignId: campaign.id,
      awardId: award.id,
      maximumMarks: input.maximumMarks ?? plan.places,
      quorum: campaign.votingQuorum,
      majority: plan.kind === BallotKind.RUN_OFF ? MajorityBase.PLURALITY : campaign.votingMajority,
      preparedBy: actor.name,
      createdAt: now,
    }),
  );
  const onPaper = await manager.save(ordered(candidates, drawSeed).map((standing, i) => manager.create(BallotCandidate, { ...picked(standing), ballotId, position: i + 1 })));
  const entitled = await manager.save(voters.map(({ accountId, name, organization }, i) => manager.create(BallotVoter, { ballotId, accountId, name, organization, position: i + 1 })));
  await manager.insert(Scrutineer, scrutineers.map(({ id: accountId, name, seat }) => ({ ballotId, accountId, name, seat: seat ?? undefined })));

  const onRecord = { ballotId, recordedBy: actor.name, recordedAt: now };
  const earlier = (await earlierRecusals(manager, award.id, entitled, onPaper)).map((recusal) => ({ ...recusal, ...onRecord, source: RecusalSource.RECORDED }));
  const known = candidates.map((standing) => ({ ...standing, id: onPaper.find(({ nominationId }) => nominationId === standing.nominationId)?.id ?? "" }));
  const found = entitled.flatMap(({ id: voterId, name, organization }) =>
    findRecusals({ memberName: name, organization }, known)
      .filter(({ candidateId }) => !earlier.some((one) => one.voterId === voterId && one.candidateId === candidateId))
      .map(({ candidateId, ground, reason }) => ({ ...onRecord, voterId, candidateId, ground, reason: reason.zh, source: RecusalSource.FOUND })),
  );
  const recusals = [...earlier, ...found];
  if (recusals.length > 0) await manager.insert(Recusal, recusals);
  return { id: ballotId };
}

function refuseWrongPeriod({ opensAt, closesAt }: PrepareBallotInput, now: string): void {
  if (Date.parse(closesAt) <= Date.parse(opensAt)) refuseField("closesAt", "截止时间须晚于开始时间。", "must be after the beginning.");
  if (Date.parse(closesAt) <= Date.parse(now)) refuseField("closesAt", "截止时间已过，请改为以后的时间。", "is past; choose a later time.");
}

/** Those the office chose, or all where it chose nobody; an id that is none of them is refused. */
function chosen(electors: Elector[], part: Elector["part"], ids: string[] | null | undefined): Elector[] {
  const all = electors.filter((elector) => elector.part === part);
  if (!ids) return all;
  const field = part === "VOTER" ? "voterIds" : "scrutineerIds";
  if (new Set(ids).size < ids.length) refuseField(field, "同一人只列一次。", "names somebody twice.");
  if (!ids.every((id) => all.some((elector) => elector.id === id))) refuseField(field, "名单中有人不具备资格，请从列表中重新选择。", "names somebody who is not entitled; choose from the list.");
  return all.filter(({ id }) => ids.includes(id));
}

/** By strokes of the name, or by lot from the seed that is published with the paper. */
function ordered(candidates: Standing[], drawSeed: string | null): Standing[] {
  if (!drawSeed) return orderByStrokes(candidates.map((standing) => ({ ...standing, id: standing.nominationId })));
  const places = drawOrder(candidates.map(({ nominationId }) => nominationId), drawSeed);
  return candidates.toSorted((a, b) => places.indexOf(a.nominationId) - places.indexOf(b.nominationId));
}

function picked({ nominationId, unitId, seat, name, unitName, workplaceName }: Standing) {
  return { nominationId, unitId, seat, name, unitName, workplaceName };
}
