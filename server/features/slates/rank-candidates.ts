import { BallotKind } from "../ballots/ballot-kind";
import { CandidateResult } from "../ballots/candidate-result";

/** How a candidate fared in one signed round. */
export interface StoodIn {
  round: number;
  kind: BallotKind;
  votes: number;
  result: CandidateResult;
  position: number;
}

export interface Ranked<Candidate> {
  candidate: Candidate;
  /** Place in the order of the votes, from 1. */
  order: number;
  /** Votes in the round that decided on the candidate, run-offs apart. */
  votes: number;
  /** Whether the candidate reached the majority in it. */
  majority: boolean;
}

/**
 * The order the votes give the candidates of one award: whoever was elected in an earlier round stands before a later
 * one; then by votes; equal votes are decided by the run-offs in their order, and what no run-off was held on by the
 * paper's order. Those without a majority come last.
 */
export function rankCandidates<Candidate extends { rounds: StoodIn[] }>(candidates: Candidate[]): Ranked<Candidate>[] {
  const keyed = candidates.map((candidate) => ({ candidate, key: keyOf(candidate.rounds) }));
  keyed.sort((a, b) => compare(a.key.parts, b.key.parts));
  return keyed.map(({ candidate, key: { votes, majority } }, i) => ({ candidate, votes, majority, order: i + 1 }));
}

/** Smaller stands first, part by part. */
function keyOf(rounds: StoodIn[]): { parts: number[]; votes: number; majority: boolean } {
  const full = rounds.filter(({ kind }) => kind !== BallotKind.RUN_OFF);
  const decided = full.find(({ result }) => result === CandidateResult.ELECTED || result === CandidateResult.TIED);
  const base = decided ?? full.at(-1);
  if (!base) throw new Error("A candidate who is ranked stood in a round that was no run-off");
  const elected = rounds.some(({ result }) => result === CandidateResult.ELECTED);
  const majority = decided !== undefined || base.result === CandidateResult.NOT_ELECTED;
  const runOffs = rounds.filter(({ kind, round }) => kind === BallotKind.RUN_OFF && round > base.round).map(({ votes }) => -votes);
  return { parts: [Number(!elected), Number(!majority), base.round, -base.votes, ...padded(runOffs), base.position], votes: base.votes, majority };
}

/** More run-offs than this on one place have never been held; the constant keeps keys of one length. */
const MOST_RUN_OFFS = 10;
const padded = (votes: number[]): number[] => [...votes, ...Array<number>(MOST_RUN_OFFS).fill(0)].slice(0, MOST_RUN_OFFS);

function compare(a: number[], b: number[]): number {
  const i = a.findIndex((part, at) => part !== b[at]);
  return i === -1 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}
