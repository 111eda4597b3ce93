import type { Seat } from "./enums";

/*
 * What the pages of a vote ask for, as TypeScript.
 */

export const ballotKinds = ["FIRST", "FURTHER", "RUN_OFF"] as const;
export const ballotMethods = ["ELECTRONIC", "PAPER"] as const;
export const ballotStates = ["PREPARED", "OPEN", "CLOSED", "COUNTED", "SIGNED", "VOIDED"] as const;
export const candidateOrders = ["STROKES", "DRAWN"] as const;
export const majorityBases = ["ENTITLED", "PRESENT", "PLURALITY"] as const;
export const paperChoices = ["MARKED", "BLANK", "ABSTAINED", "VOID"] as const;
export const candidateResults = ["ELECTED", "TIED", "NOT_ELECTED", "BELOW_MAJORITY", "INELIGIBLE"] as const;
export const recusalSources = ["FOUND", "DECLARED", "RECORDED"] as const;
export const recusalGrounds = [
  "SAME_WORKPLACE",
  "SAME_UNIT",
  "SELF",
  "KINSHIP",
  "EARLIER_SUPERIOR",
  "OTHER",
] as const;

export type BallotKind = (typeof ballotKinds)[number];
export type BallotMethod = (typeof ballotMethods)[number];
export type BallotState = (typeof ballotStates)[number];
export type CandidateOrder = (typeof candidateOrders)[number];
export type MajorityBase = (typeof majorityBases)[number];
export type PaperChoice = (typeof paperChoices)[number];
export type CandidateResult = (typeof candidateResults)[number];
export type RecusalGround = (typeof recusalGrounds)[number];
export type RecusalSource = (typeof recusalSources)[number];

export interface BallotCandidate {
  id: string;
  nominationId: string;
  seat: Seat;
  position: number;
  name: string;
  unitName: string;
  workplaceName: string;
  votes: number | null;
  entitled: number | null;
  present: number | null;
  votesNeeded: number | null;
  quorumReached: boolean | null;
  rank: number | null;
  result: CandidateResult | null;
}

/** Who is entitled and whether they voted; never what. */
export interface BallotVoter {
  id: string;
  accountId: string | null;
  position: number;
  name: string;
  organization: string;
  voted: boolean;
}

export interface Recusal {
  id: string;
  voterId: string;
  candidateId: string;
  ground: RecusalGround;
  reason: string;
  source: RecusalSource;
  recordedBy: string;
  recordedAt: string;
}

export interface Scrutineer {
  id: string;
  accountId: string;
  seat: Seat;
  name: string;
  hasRead: boolean;
  signedAt: string | null;
}

export interface BallotPaper {
  id: string;
  receipt: string | null;
  number: number | null;
  choice: PaperChoice;
  marks: string[];
  voidReason: string | null;
}

interface BallotFacts {
  id: string;
  campaignId: string;
  awardId: string;
  award: { id: string; name: string; provinceQuota: number; position: number };
  round: number;
  kind: BallotKind;
  method: BallotMethod;
  state: BallotState;
  places: number;
  candidatesNeeded: number;
  maximumMarks: number;
  quorum: string;
  majority: MajorityBase;
  candidateOrder: CandidateOrder;
  opensAt: string;
  closesAt: string;
  issued: number | null;
  returned: number | null;
  placesOpen: number | null;
  placesTied: number | null;
  voidReason: string | null;
  version: number;
}

/** A round in a list. */
export interface BallotLine extends BallotFacts {
  candidates: Pick<BallotCandidate, "id" | "result">[];
  voters: Pick<BallotVoter, "id" | "accountId" | "voted">[];
}

/** A round on its page. Papers are there once they are counted. */
export interface Ballot extends BallotFacts {
  drawSeed: string | null;
  marked: number | null;
  blank: number | null;
  abstained: number | null;
  voided: number | null;
  quorumNeeded: number | null;
  preparedBy: string;
  createdAt: string;
  countedAt: string | null;
  candidates: BallotCandidate[];
  voters: BallotVoter[];
  recusals: Recusal[];
  scrutineers: Scrutineer[];
  papers: BallotPaper[];
}

/** Somebody who may vote, or watch the count. */
export interface Elector {
  part: "VOTER" | "SCRUTINEER";
  id: string;
  accountId: string | null;
  name: string;
  organization: string;
  seat: Seat | null;
}

export interface PaperRead {
  choice: PaperChoice;
  marks: string[];
}

/** A paper that two scrutineers read differently. */
export interface ReadingDifference {
  number: number;
  kind: "MISSING_IN_FIRST" | "MISSING_IN_SECOND" | "CHOICE" | "MARKS";
  firstBy: string;
  secondBy: string;
  first: PaperRead | null;
  second: PaperRead | null;
}

/** What a voter reads of a candidate before marking them; none of a candidate they keep out of. */
export interface CandidateDeeds {
  id: string;
  deeds: string;
  person: { post: string } | null;
  collective: { headcount: number; leaderName: string; leaderPost: string } | null;
}

export interface VoteInput {
  ballotId: string;
  choice: PaperChoice;
  marks: string[];
  receipt: string;
}

export interface PrepareBallotInput {
  campaignId: string;
  awardId: string;
  method: BallotMethod;
  candidateOrder: CandidateOrder;
  opensAt: string;
  closesAt: string;
  maximumMarks: number | null;
  voterIds: string[];
  scrutineerIds: string[];
}

export interface ReadPaperInput {
  number: number;
  choice: PaperChoice;
  marks: string[];
  voidReason: string | null;
}
