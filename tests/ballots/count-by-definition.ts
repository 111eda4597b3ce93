import { CandidateResult } from "../../server/features/ballots/candidate-result";
import type { CandidateTally, Election, ElectionCandidate, Paper, Tally } from "../../server/features/ballots/election";

/**
 * The count once more, said by definitions instead of computed: thresholds are found by trying numbers, who is elected by
 * trying every set of candidates. Nothing is sorted, nothing is shared with the desk's count but the types.
 */
export function countByDefinition(election: Election): Tally {
  const { papers, candidates, places, entitled, issued } = election;
  const those = (is: (paper: Paper) => boolean): number => papers.filter(is).length;
  const spoiltPapers = new Set(papers.filter((paper) => isSpoilt(paper, election)));
  const spoilt = (paper: Paper): boolean => spoiltPapers.has(paper);
  const quorumNeeded = smallest((n) => reachesQuorum(n, entitled, election));
  const votesOf = new Map(candidates.map(({ id }) => [id, those((paper) => !spoilt(paper) && paper.marks.some((mark) => mark === id))]));
  const votes = ({ id }: ElectionCandidate): number => votesOf.get(id) ?? 0;
  const presentFor = ({ recusedPresent }: ElectionCandidate): number => Math.max(0, papers.length - recusedPresent);
  const voidCause =
    papers.length > issued ? "MORE_RETURNED_THAN_ISSUED" : papers.length < quorumNeeded ? "NO_QUORUM" : candidates.every((candidate) => votes(candidate) <= presentFor(candidate)) ? null : "MARKED_BY_RECUSED";
  const majorityFor = (candidate: ElectionCandidate): number | null => {
    if (election.majority === "PLURALITY") return null;
    const base = election.majority === "ENTITLED" ? entitled - candidate.recused : presentFor(candidate);
    return smallest((n) => n > base - n);
  };
  const quorumFor = (candidate: ElectionCandidate): boolean => reachesQuorum(presentFor(candidate), entitled - candidate.recused, election);
  const nobodyDecides = (candidate: ElectionCandidate): boolean => (election.majority === "ENTITLED" ? candidate.recused === entitled : presentFor(candidate) === 0);
  const hasMajority = (candidate: ElectionCandidate): boolean => votes(candidate) > 0 && votes(candidate) >= (majorityFor(candidate) ?? 0);
  const contends = (candidate: ElectionCandidate): boolean =>
    candidate.eligible && hasMajority(candidate) && quorumFor(candidate) && !nobodyDecides(candidate);

  const contenders = candidates.filter(contends);
  const seats = voidCause === null ? Math.min(places, contenders.length) : 0;
  /** Every way to fill the places without passing over somebody with more votes. */
  const outcomes = subsets(contenders).filter(
    (chosen) => chosen.length === seats && chosen.every((inside) => contenders.every((other) => chosen.includes(other) || votes(other) <= votes(inside))),
  );
  const resultOf = (candidate: ElectionCandidate): CandidateResult => {
    if (!candidate.eligible) return CandidateResult.INELIGIBLE;
    if (!hasMajority(candidate)) return CandidateResult.BELOW_MAJORITY;
    if (!contends(candidate)) return CandidateResult.NOT_ELECTED;
    if (outcomes.every((chosen) => chosen.includes(candidate))) return CandidateResult.ELECTED;
    return outcomes.some((chosen) => chosen.includes(candidate)) ? CandidateResult.TIED : CandidateResult.NOT_ELECTED;
  };
  const tallies = candidates.map(
    (candidate): CandidateTally => ({
      id: candidate.id,
      votes: votes(candidate),
      entitled: entitled - candidate.recused,
      present: presentFor(candidate),
      votesNeeded: majorityFor(candidate),
      quorumReached: quorumFor(candidate),
      result: resultOf(candidate),
      rank: candidate.eligible ? smallest((n) => n > candidates.filter((other) => other.eligible && votes(other) > votes(candidate)).length) : null,
    }),
  );
  return {
    issued,
    returned: papers.length,
    valid: those((paper) => !spoilt(paper)),
    marked: those((paper) => !spoilt(paper) && paper.choice === "MARKED"),
    blank: those((paper) => !spoilt(paper) && paper.choice === "BLANK"),
    abstained: those((paper) => !spoilt(paper) && paper.choice === "ABSTAINED"),
    void: those(spoilt),
    quorumNeeded,
    voidCause,
    candidates: tallies,
    placesOpen: places - seats,
    placesTied: seats - tallies.filter(({ result }) => result === CandidateResult.ELECTED).length,
  };
}

function isSpoilt({ choice, marks }: Paper, { candidates, maximumMarks }: Election): boolean {
  const known = marks.filter((mark) => candidates.some(({ id }) => id === mark)).length;
  const doubled = marks.some((mark, i) => marks.some((other, j) => i !== j && mark === other));
  const readable = choice === "MARKED" && marks.length >= 1 && marks.length <= maximumMarks && known === marks.length && !doubled;
  return !(readable || (marks.length === 0 && (choice === "BLANK" || choice === "ABSTAINED")));
}

/** As many times the present as the denominator says weigh at least as much as those entitled, by the numerator: by adding up. */
function reachesQuorum(present: number, entitled: number, { quorum }: Election): boolean {
  let difference = 0;
  for (let i = 0; i < quorum.denominator; i++) difference += present;
  for (let i = 0; i < quorum.numerator; i++) difference -= entitled;
  return difference >= 0;
}

function smallest(holds: (n: number) => boolean): number {
  let n = 0;
  while (!holds(n)) n += 1;
  return n;
}

const subsets = <T>(items: T[]): T[][] => items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);
