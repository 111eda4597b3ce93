/** The choice of the slate as a problem: who stands, in which order the votes put them, and what the list must keep. */
export interface SlateProblem {
  /** In the notice's order. */
  awards: SlateAward[];
  /** Everybody who may be chosen: reached the majority in a round that stands. Within an award in the order of the votes. */
  candidates: SlateCandidate[];
  /** What the list keeps; several of one rule are waived together. */
  constraints: SlateConstraint[];
}

export interface SlateAward {
  id: string;
  name: string;
  places: number;
}

export interface SlateCandidate {
  id: string;
  name: string;
  awardId: string;
  votes: number;
  /** Place in the order of the votes within the award, from 1; no two are equal (run-offs have decided ties). */
  order: number;
}

export type SlateConstraint = ShareAtMost | ShareAtLeast | NotBoth;

/** Of those chosen among `among`, at most this percentage is of `of` (R09, R15). `of` is part of `among`. Nobody of `of` always passes. */
export interface ShareAtMost {
  kind: "SHARE_AT_MOST";
  rule: string;
  of: string[];
  among: string[];
  /** A whole number, as all numbers of a slate. */
  maximumPercent: number;
  /** Whether exactly the share passes. */
  inclusive: boolean;
  /** A fixed number to take the percentage of, in place of those chosen among `among` (R09's base NOMINATED). */
  total?: number;
}

/** Of those chosen among `among`, at least this percentage is of `of`; exactly the share passes, and so does nobody chosen (R15). */
export interface ShareAtLeast {
  kind: "SHARE_AT_LEAST";
  rule: string;
  of: string[];
  among: string[];
  minimumPercent: number;
}

/** These two are not both chosen (R06: a collective and a person of one workplace). */
export interface NotBoth {
  kind: "NOT_BOTH";
  rule: string;
  first: string;
  second: string;
}

/** A list that keeps the constraints, and why nobody can make a better one. */
export interface SlateSolution {
  /** Ids of those chosen, by award and then by order. */
  chosen: string[];
  /** Those not chosen, by award and then by order: the ranked reserve. */
  reserve: string[];
  /** Who the votes alone would have chosen, by award and then by order. */
  unconstrained: string[];
  /** Those of `unconstrained` who are not chosen, with the rules that keep them out. */
  displaced: Displacement[];
  /** Votes of those chosen together. */
  votes: number;
  /** Places that stay empty, by award id; only awards with such places. */
  open: Record<string, number>;
  /**
   * Where the rules leave places empty that could be filled without them: rules that contradict each other. By themselves
   * they leave as many places empty, and with any of them left out fewer. Otherwise empty.
   */
  conflict: string[];
  proof: SlateProof;
  /** For each rule that has constraints: the list if that rule alone were waived. */
  waived: WhatIf[];
}

export interface Displacement {
  id: string;
  /** Rules each of which, waived alone, would let the candidate in; where none does alone, all that would have to be waived together. */
  rules: string[];
  /** Who stands on the list instead, of the same award; null where the place stays empty. */
  replacedBy: string | null;
}

/**
 * What the solver proved: each stage's best value equals its bound. PLACES_FILLED and VOTES are sums over the list; ORDER
 * counts the candidates, one after another in order, of whom it is proven that no list as good takes them earlier or drops them.
 */
export interface SlateProof {
  /** Name and version, e.g. "HiGHS 1.15.1". */
  solver: string;
  stages: { goal: "PLACES_FILLED" | "VOTES" | "ORDER"; value: number; bound: number; status: string }[];
  optimal: boolean;
}

export interface WhatIf {
  rule: string;
  enters: string[];
  leaves: string[];
  votes: number;
}
