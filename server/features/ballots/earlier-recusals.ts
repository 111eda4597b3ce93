import { type EntityManager, In } from "typeorm";
import type { BallotCandidate } from "./ballot-candidate";
import type { BallotVoter } from "./ballot-voter";
import { Recusal } from "./recusal";
import { RecusalSource } from "./recusal-source";

/**
 * What was put on record in earlier rounds of an award holds in the next one, too: a brother stays a brother in the
 * run-off. Each voter and candidate once; what the desk finds in its data it finds again by itself.
 */
export async function earlierRecusals(manager: EntityManager, awardId: string, voters: BallotVoter[], candidates: BallotCandidate[]): Promise<Pick<Recusal, "voterId" | "candidateId" | "ground" | "reason">[]> {
  const earlier = await manager.find(Recusal, { where: { ballot: { awardId }, source: In([RecusalSource.DECLARED, RecusalSource.RECORDED]) }, relations: { voter: true, candidate: true } });
  return voters.flatMap((voter) =>
    candidates.flatMap((candidate) => {
      const known = earlier.find((one) => one.candidate.nominationId === candidate.nominationId && isSame(one.voter, voter));
      return known ? [{ voterId: voter.id, candidateId: candidate.id, ground: known.ground, reason: known.reason }] : [];
    }),
  );
}

/** Who has no account is known by name. */
function isSame(one: BallotVoter, other: BallotVoter): boolean {
  return one.accountId === null ? other.accountId === null && one.name === other.name : one.accountId === other.accountId;
}
