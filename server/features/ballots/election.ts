import type { CandidateResult } from "./candidate-result";
import type { MajorityBase } from "./majority-base";
import type { PaperChoice } from "./paper-choice";

/** One round of voting, as the count needs it. */
export interface Election {
  /** How many are to be elected in this round. */
  places: number;
  /** The part of those entitled that must return a paper, e.g. 2/3: returned × denominator ≥ entitled × numerator. */
  quorum: Fraction;
  majority: MajorityBase;
  /** A marked paper with more marks than this is void. */
  maximumMarks: number;
  /** Voters entitled to vote. */
  entitled: number;
  /** Papers handed out; electronically one to each voter entitled. */
  issued: number;
  /** In the order of the paper. */
  candidates: ElectionCandidate[];
  /** In any order; nothing in them tells whose they are. */
  papers: Paper[];
}

export interface Fraction {
  numerator: number;
  denominator: number;
}

export interface ElectionCandidate {
  id: string;
  /** Voters who keep out of the decision on this candidate (回避), and how many of them returned a paper. */
  recused: number;
  recusedPresent: number;
  /** Whether the candidate can still be elected: false once withdrawn or disqualified. */
  eligible: boolean;
}

export interface Paper {
  choice: PaperChoice;
  /** Ids of the marked candidates; of a MARKED paper at least one. */
  marks: string[];
}

/** Why a round has no effect. */
export type VoidCause = "MORE_RETURNED_THAN_ISSUED" | "NO_QUORUM" | "MARKED_BY_RECUSED";

export interface Tally {
  issued: number;
  /** Papers in the urn. */
  returned: number;
  /** returned − void. */
  valid: number;
  marked: number;
  blank: number;
  abstained: number;
  void: number;
  /** The fewest papers that make the quorum. */
  quorumNeeded: number;
  /** Null: the round stands. Papers are counted all the same, but nobody is elected. */
  voidCause: VoidCause | null;
  /** In the order of the paper. */
  candidates: CandidateTally[];
  /** Places that nobody won with a majority and that no run-off will fill. */
  placesOpen: number;
  /** Places for which those TIED stand in a run-off; 0 without a tie. */
  placesTied: number;
}

export interface CandidateTally {
  id: string;
  votes: number;
  /** Entitled and present voters without those recused from this candidate. */
  entitled: number;
  present: number;
  /** The fewest votes that are more than half of the majority's base; null for PLURALITY. */
  votesNeeded: number | null;
  /** Whether enough of those entitled for this candidate were present (quorum computed again after recusals). */
  quorumReached: boolean;
  result: CandidateResult;
  /** 1 for the most votes; equal votes share a rank. Ineligible candidates have none. */
  rank: number | null;
}
