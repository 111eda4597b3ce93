import type { Seat } from "./enums";

/*
 * What the pages after the slate ask for, as TypeScript.
 */

/** In the order of the life: what stands, then what ended. */
export const outcomeStates = [
  "SELECTED",
  "REPORTED",
  "LISTED",
  "FORMALLY_REPORTED",
  "CONFERRED",
  "NOT_SELECTED",
  "NOT_LISTED",
  "NOT_CONFERRED",
  "DROPPED",
  "REVOKED",
] as const;
export const publicityStages = ["BEFORE_FIRST_REVIEW", "AFTER_FIRST_REVIEW"] as const;

export type OutcomeState = (typeof outcomeStates)[number];
export type PublicityStage = (typeof publicityStages)[number];
export type ReportStage = "FIRST_REVIEW" | "FORMAL";

export interface Outcome {
  id: string;
  campaignId: string;
  nominationId: string;
  seat: Seat;
  awardId: string;
  awardPosition: number;
  awardName: string;
  name: string;
  unitName: string;
  workplaceName: string;
  /** Place in the order of the votes within the award. */
  order: number;
  reserve: number | null;
  state: OutcomeState;
  reason: string;
  updatedAt: string;
  version: number;
}

/** What a nomination's page asks of its outcome. */
export interface NominationOutcome {
  id: string;
  state: OutcomeState;
  reason: string;
  events: OutcomeEvent[];
}

export interface OutcomeEvent {
  id: string;
  fromState: OutcomeState | null;
  toState: OutcomeState;
  document: string | null;
  reason: string;
  actorName: string;
  occurredAt: string;
}

/** Whoever got that far counts, wherever they stand now. */
export interface OutcomeTotal {
  awardId: string;
  name: string;
  places: number;
  candidates: number;
  selected: number;
  reported: number;
  listed: number;
  notListed: number;
  formallyReported: number;
  conferred: number;
  notConferred: number;
  revoked: number;
  dropped: number;
}

export interface ProvincialPublicity {
  id: string;
  campaignId: string;
  stage: PublicityStage;
  startsOn: string;
  endsOn: string;
  place: string;
  evidence: string | null;
  shown: { nominationId: string; name: string; award: string; workplace: string; unit: string }[];
  shownHash: string;
  stopReason: string | null;
  recordedBy: string;
  recordedAt: string;
  version: number;
}

export interface NationalReport {
  id: string;
  campaignId: string;
  stage: ReportStage;
  document: string;
  reportedOn: string;
  nominationIds: string[];
  note: string | null;
  recordedBy: string;
  recordedAt: string;
}

export interface FeedbackFileLine {
  line: number;
  name: string;
  nominationId: string | null;
  listed: boolean | null;
  reason: string | null;
  problem: string | null;
}

export interface FeedbackFile {
  lines: FeedbackFileLine[];
  missing: { nominationId: string; name: string; awardName: string; unitName: string }[];
}

export interface FeedbackInput {
  campaignId: string;
  document: string;
  lines: { nominationId: string; listed: boolean; reason: string | null }[];
}

export interface ConfermentInput {
  campaignId: string;
  document: string;
  conferredOn: string;
  lines: { nominationId: string; conferred: boolean; certificateNumber: string | null; reason: string | null }[];
}
