import { CandidateResult } from "./candidate-result";
import type { CandidateTally, Election, ElectionCandidate, Fraction, Paper, Tally, VoidCause } from "./election";
import { MajorityBase } from "./majority-base";
import { PaperChoice } from "./paper-choice";

const { ELECTED, TIED, NOT_ELECTED, BELOW_MAJORITY, INELIGIBLE } = CandidateResult;

/**
 * The count of a round. It looks at nothing but the election: whoever has the published papers can make it again.
 * A round with a void cause is counted all the same and elects nobody: all its places stay open.
 */
export function countVotes(election: Election): Tally {
  const { papers, places, quorum, entitled, issued } = election;
  const choices = papers.map((paper) => effectiveChoice(paper, election));
  const countOf = (choice: PaperChoice): number => choices.filter((each) => each === choice).length;
  const marked = papers.filter((_, i) => choices[i] === PaperChoice.MARKED);
  const counts = election.candidates.map((candidate) => countFor(candidate, election, marked));
  const voidCause = voidCauseOf(election, counts);
  const placesToFill = voidCause === null ? places : 0;
  const candidates = counts.map((count) => ({ ...count.tally, result: resultOf(count, counts, placesToFill), rank: rankOf(count, counts) }));
  const placesLeft = places - candidates.filter(({ result }) => result === ELECTED).length;
  const placesTied = candidates.some(({ result }) => result === TIED) ? placesLeft : 0;
  return {
    issued,
    returned: papers.length,
    valid: papers.length - countOf(PaperChoice.VOID),
    marked: marked.length,
    blank: countOf(PaperChoice.BLANK),
    abstained: countOf(PaperChoice.ABSTAINED),
    void: countOf(PaperChoice.VOID),
    quorumNeeded: Math.ceil((entitled * quorum.numerator) / quorum.denominator),
    voidCause,
    candidates,
    placesOpen: placesLeft - placesTied,
    placesTied,
  };
}

/**
 * What a paper counts as. MARKED with too many marks, none, a doubled one or one of nobody on the paper is void; so is a
 * paper of another choice that carries marks: it says two things at once, and the count does not guess. Marks of a
 * candidate who has withdrawn leave the paper valid: the voter could not know.
 */
function effectiveChoice({ choice, marks }: Paper, { candidates, maximumMarks }: Election): PaperChoice {
  if (choice !== PaperChoice.MARKED) return marks.length === 0 ? choice : PaperChoice.VOID;
  const countable = marks.length > 0 && marks.length <= maximumMarks && new Set(marks).size === marks.length;
  return countable && marks.every((mark) => candidates.some(({ id }) => id === mark)) ? choice : PaperChoice.VOID;
}

/** More marks for a candidate than voters who may decide on them: on paper a recused voter has marked the candidate (回避). */
function voidCauseOf({ papers, issued, entitled, quorum }: Election, counts: Count[]): VoidCause | null {
  if (papers.length > issued) return "MORE_RETURNED_THAN_ISSUED";
  if (!reaches(papers.length, entitled, quorum)) return "NO_QUORUM";
  return counts.some(({ tally }) => tally.votes > tally.present) ? "MARKED_BY_RECUSED" : null;
}

/** In whole numbers: exactly 2/3 of 6 is 4, not nearly 4. */
const reaches = (present: number, entitled: number, { numerator, denominator }: Fraction): boolean => present * denominator >= entitled * numerator;

interface Count {
  tally: Omit<CandidateTally, "result" | "rank">;
  eligible: boolean;
  /** Has the votes the majority asks for. */
  majority: boolean;
  /** Has the majority, is eligible, and enough of those who decide were there: is elected if there are places. */
  stands: boolean;
}

/** Recusals shrink the body that decides on this candidate: quorum and majority are of those who are left. */
function countFor({ id, recused, recusedPresent, eligible }: ElectionCandidate, election: Election, marked: Paper[]): Count {
  const votes = marked.filter(({ marks }) => marks.includes(id)).length;
  const entitled = election.entitled - recused;
  const present = Math.max(0, election.papers.length - recusedPresent);
  const base = election.majority === MajorityBase.ENTITLED ? entitled : present;
  const votesNeeded = election.majority === MajorityBase.PLURALITY ? null : Math.floor(base / 2) + 1;
  const quorumReached = reaches(present, entitled, election.quorum);
  const majority = votes >= (votesNeeded ?? 1);
  const stands = majority && eligible && quorumReached && base > 0;
  return { tally: { id, votes, entitled, present, votesNeeded, quorumReached }, eligible, majority, stands };
}

/**
 * Elected: those who have the majority and, with everybody of as many votes or more, fit into the places. Tied: those
 * whose equals do not all fit, though one more would. No order among equals is ever made up.
 */
function resultOf(count: Count, counts: Count[], places: number): CandidateResult {
  if (!count.eligible) return INELIGIBLE;
  if (!count.majority) return BELOW_MAJORITY;
  if (!count.stands) return NOT_ELECTED;
  const { votes } = count.tally;
  const standing = counts.filter(({ stands }) => stands);
  const above = standing.filter(({ tally }) => tally.votes > votes).length;
  const equal = standing.filter(({ tally }) => tally.votes === votes).length;
  if (above + equal <= places) return ELECTED;
  return above < places ? TIED : NOT_ELECTED;
}

/** 1, 2, 2, 4 among the eligible, with a majority or without. */
function rankOf({ tally, eligible }: Count, counts: Count[]): number | null {
  return eligible ? 1 + counts.filter((other) => other.eligible && other.tally.votes > tally.votes).length : null;
}
