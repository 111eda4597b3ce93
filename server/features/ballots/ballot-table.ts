import { BallotState } from "./ballot-state";

const { PREPARED, OPEN, CLOSED, COUNTED, SIGNED, VOIDED } = BallotState;

/** What is done to a round. */
export type BallotAct = "OPENED" | "VOTED" | "RECUSED" | "CLOSED" | "READ" | "COUNTED" | "SIGNED" | "VOIDED";

interface Transition {
  from: readonly BallotState[];
  /** Undefined: the state stays. */
  to?: BallotState;
}

/** The way of a round. The database's trigger `guard_ballot` says the same; a test compares the two. */
export const BALLOT_TRANSITIONS: Record<BallotAct, Transition> = {
  RECUSED: { from: [PREPARED, OPEN] },
  OPENED: { from: [PREPARED], to: OPEN },
  VOTED: { from: [OPEN] },
  CLOSED: { from: [OPEN], to: CLOSED },
  READ: { from: [CLOSED] },
  COUNTED: { from: [CLOSED], to: COUNTED },
  SIGNED: { from: [COUNTED], to: SIGNED },
  VOIDED: { from: [PREPARED, OPEN, CLOSED, COUNTED], to: VOIDED },
};
