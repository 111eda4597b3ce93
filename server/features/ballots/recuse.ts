import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { BallotCandidate } from "./ballot-candidate";
import { BallotVoter } from "./ballot-voter";
import type { DeclareRecusalInput, RecordRecusalInput } from "./inputs";
import { readBallot } from "./load-ballot";
import { Recusal } from "./recusal";
import { RecusalSource } from "./recusal-source";
import { CANDIDATE } from "./words";

/** The caller keeps out of the decision on a candidate: kinship, an earlier superior, or what else could affect a fair vote. */
export async function declareRecusal(act: Act, input: DeclareRecusalInput): Promise<{ id: string }> {
  const candidate = await candidateOf(act, input.candidateId);
  const voter = await act.manager.findOneBy(BallotVoter, { ballotId: candidate.ballotId, accountId: act.actor.accountId });
  if (!voter) throw new DeskError("NOT_ENTITLED");
  return recuse(act, { voter, candidate, input, source: RecusalSource.DECLARED });
}

/** The office puts on record that a voter keeps out of the decision on a candidate. */
export async function recordRecusal(act: Act, input: RecordRecusalInput): Promise<{ id: string }> {
  const candidate = await candidateOf(act, input.candidateId);
  const voter = await act.manager.findOneBy(BallotVoter, { id: input.voterId, ballotId: candidate.ballotId });
  if (!voter) refuseField("voterId", "不是本轮投票的投票人。", "is no voter of this round.");
  return recuse(act, { voter, candidate, input, source: RecusalSource.RECORDED });
}

async function candidateOf({ manager }: Act, id: string): Promise<BallotCandidate> {
  const candidate = await manager.findOneBy(BallotCandidate, { id });
  if (!candidate) throw new DeskError("NOT_FOUND", { field: "candidateId", facts: { what: CANDIDATE } });
  return candidate;
}

interface NewRecusal {
  voter: BallotVoter;
  candidate: BallotCandidate;
  input: Pick<DeclareRecusalInput, "ground" | "reason">;
  source: RecusalSource;
}

/** Before the voter has voted: a paper in the urn is nobody's, so that nothing on it can be taken back. Answers the round. */
async function recuse({ manager, actor, clock }: Act, { voter, candidate, input, source }: NewRecusal): Promise<{ id: string }> {
  const { id: ballotId } = await readBallot(manager, candidate.ballotId, "RECUSED");
  if (voter.voted) throw new DeskError("ALREADY_VOTED");
  const recordedAt = clock.now().toISOString();
  await manager
    .createQueryBuilder()
    .insert()
    .into(Recusal)
    .values({ ballotId, voterId: voter.id, candidateId: candidate.id, ground: input.ground, reason: input.reason.trim(), source, recordedBy: actor.name, recordedAt })
    .updateEntity(false) // a voter cannot read back what they keep out of
    .execute();
  return { id: ballotId };
}
