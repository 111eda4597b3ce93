import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { Ballot } from "./ballot";
import { BallotCandidate } from "./ballot-candidate";
import { BallotPaper } from "./ballot-paper";
import { BallotState } from "./ballot-state";
import { BallotVoter } from "./ballot-voter";
import { countVotes } from "./count-votes";
import { type CountedPaper, papersOf } from "./counted-papers";
import type { Fraction, Tally } from "./election";
import { standingOf } from "./electorate";
import { loadBallot } from "./load-ballot";
import { PaperChoice } from "./paper-choice";
import { Recusal } from "./recusal";
import { Scrutineer } from "./scrutineer";

/**
 * Opens the urn of a closed round and counts it in one transaction: papers, votes and results are published together or
 * not at all. More papers than were handed out, or too few for the quorum, make the round void; its count stays on record.
 *
 * Errors: NOT_SCRUTINEER, READINGS_DIFFER, WRONG_STATE, CONFLICT.
 */
export async function countBallot(act: Act, input: ReferenceInput): Promise<{ id: string }> {
  const { manager, actor, clock } = act;
  const ballot = await loadBallot(manager, input, "COUNTED");
  if (!(await manager.existsBy(Scrutineer, { ballotId: ballot.id, accountId: actor.accountId }))) throw new DeskError("NOT_SCRUTINEER");
  const candidates = await manager.find(BallotCandidate, { where: { ballotId: ballot.id }, order: { position: "ASC" } });
  const papers = await papersOf(act, ballot, candidates.map(({ id }) => id));
  const tally = countVotes({
    places: ballot.places,
    quorum: fraction(ballot.quorum),
    majority: ballot.majority,
    maximumMarks: ballot.maximumMarks,
    issued: ballot.issued ?? 0,
    papers,
    ...(await electionOf(act, ballot, candidates)),
  });
  await publish(manager, papers.map((paper) => ({ ...asCounted(paper, ballot.maximumMarks), ballotId: ballot.id })));
  for (const { id, ...result } of tally.candidates) await manager.update(BallotCandidate, { id }, result);
  Object.assign(ballot, totals(tally), { countedAt: clock.now().toISOString(), state: tally.voidCause ? BallotState.VOIDED : BallotState.COUNTED, voidReason: reasonOf(tally) });
  return manager.save(Ballot, ballot);
}

/** Nobody reads papers back before the round is counted, not even who publishes them. */
async function publish(manager: EntityManager, papers: Partial<BallotPaper>[]): Promise<void> {
  if (papers.length > 0) await manager.createQueryBuilder().insert().into(BallotPaper).values(papers).updateEntity(false).execute();
}

/** Who could vote on whom: recusals are taken out of each candidate's own numbers. */
async function electionOf({ manager }: Act, { id: ballotId, awardId }: Ballot, candidates: BallotCandidate[]) {
  const voters = await manager.findBy(BallotVoter, { ballotId });
  const recusals = await manager.findBy(Recusal, { ballotId });
  const present = new Set(voters.filter(({ voted }) => voted).map(({ id }) => id));
  const standing = new Set((await standingOf(manager, awardId)).map(({ nominationId }) => nominationId));
  return {
    entitled: voters.length,
    candidates: candidates.map(({ id, nominationId }) => {
      const mine = recusals.filter(({ candidateId }) => candidateId === id);
      return { id, recused: mine.length, recusedPresent: mine.filter(({ voterId }) => present.has(voterId)).length, eligible: standing.has(nominationId) };
    }),
  };
}

/** The count makes a paper with too many marks void, and so it is published. */
function asCounted(paper: CountedPaper, maximumMarks: number): CountedPaper {
  if (paper.choice !== PaperChoice.MARKED || paper.marks.length <= maximumMarks) return paper;
  return { ...paper, choice: PaperChoice.VOID, marks: [], voidReason: `选择 ${paper.marks.length} 个，多于 ${maximumMarks} 个` };
}

function totals({ returned, marked, blank, abstained, void: voided, quorumNeeded, placesOpen, placesTied }: Tally): Partial<Ballot> {
  return { returned, marked, blank, abstained, voided, quorumNeeded, placesOpen, placesTied };
}

function reasonOf({ voidCause, returned, issued, quorumNeeded }: Tally): string | null {
  switch (voidCause) {
    case "MORE_RETURNED_THAN_ISSUED":
      return `收回 ${returned} 张，多于发出的 ${issued} 张，本轮无效`;
    case "NO_QUORUM":
      return `收回 ${returned} 张，不足法定的 ${quorumNeeded} 张，本轮无效`;
    case "MARKED_BY_RECUSED":
      return "有须回避的投票人选择了回避的对象，本轮无效";
    case null:
      return null;
  }
}

function fraction(text: string): Fraction {
  const [numerator = 0, denominator = 1] = text.split("/").map(Number);
  return { numerator, denominator };
}
