import type { Seat } from "./enums";

/*
 * What the pages of a slate ask for, as TypeScript.
 */

export const slateStates = ["COMPOSED", "CONFIRMED", "SIGNED", "SUPERSEDED"] as const;
export type SlateState = (typeof slateStates)[number];

interface SlateFacts {
  id: string;
  campaignId: string;
  number: number;
  state: SlateState;
  votes: number;
  confirmationsNeeded: number;
  placesOpen: number;
  /** Rules that contradict each other. */
  conflict: string[];
  contentHash: string;
  composedBy: string;
  composedAt: string;
  signedAt: string | null;
  version: number;
}

/** A slate in a list. */
export interface SlateLine extends SlateFacts {
  confirmations: Pick<SlateConfirmation, "id" | "accountId" | "agrees">[];
}

export interface SlateEntry {
  id: string;
  nominationId: string;
  seat: Seat;
  awardId: string;
  awardName: string;
  name: string;
  unitName: string;
  workplaceName: string;
  votes: number;
  order: number;
  majority: boolean;
  byVotes: boolean;
  chosen: boolean;
  reserve: number | null;
  displacedBy: string[];
  replacedBy: string | null;
}

export interface SlateConfirmation {
  id: string;
  accountId: string;
  name: string;
  agrees: boolean;
  opinion: string | null;
  decidedAt: string;
}

export interface SlateSignature {
  id: string;
  seat: Seat;
  name: string;
  agrees: boolean;
  opinion: string | null;
  proposal: string[];
  signedAt: string;
}

export interface SlateStage {
  goal: "PLACES_FILLED" | "VOTES" | "ORDER";
  value: number;
  bound: number;
  status: string;
}

export interface SlateWaived {
  rule: string;
  enters: string[];
  leaves: string[];
  votes: number;
}

export interface Slate extends SlateFacts {
  entries: SlateEntry[];
  confirmations: SlateConfirmation[];
  signatures: SlateSignature[];
  proof: SlateStage[];
  waived: SlateWaived[];
}
