import type { Ballot, BallotCandidate } from "../../shared/ballotTypes";

/** Candidates against places, as the notice's R02 looks at it. */
export interface Differential {
  candidates: number;
  places: number;
  needed: number;
}

/** R02 for a first round: candidates exceed the places by the campaign's ratio. Later rounds exceed them at all. */
export const firstRoundNeeds = (places: number, ratioAbovePercent = 100): number =>
  Math.floor((places * ratioAbovePercent) / 100) + 1;

/** 14 for 12 places → 116.7 */
export const percentOf = ({ candidates, places }: Differential): string =>
  places === 0 ? "—" : String(Math.round((candidates * 1000) / places) / 10);

/** The fewest papers that make the quorum: 2/3 of 5 → 4. */
export function quorumNeeded(quorum: string, entitled: number): number {
  const [part = 0, whole = 1] = quorum.split("/").map(Number);
  return Math.ceil((entitled * part) / whole);
}

/** In the order of the votes; the ineligible last, equal votes in the paper's order. */
export const byVotes = (candidates: readonly BallotCandidate[]): BallotCandidate[] =>
  [...candidates].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.position - b.position);

/** Has the count been published? A round declared void before its count has none. */
export const isCounted = ({ countedAt }: Pick<Ballot, "countedAt">): boolean => countedAt !== null;

/** More votes than half; in a run-off there is no such line. */
export const hasMajority = ({ votes, votesNeeded }: BallotCandidate): boolean | null =>
  votes === null || votesNeeded === null ? null : votes >= votesNeeded;
