import type {
  AdministrativeRank,
  FindingVerdict,
  Gate,
  HonourLevel,
  NominationAct,
  NominationState,
  ObjectionOutcome,
  ObjectorKind,
  ProcedureStep,
  PublicityState,
  ReviewDecision,
  ReviewGate,
  ReviewLevel,
  RuleKind,
  SnapshotOccasion,
  WaiverState,
  WorkplaceNature,
  educations,
  personIdentities,
  politicalStatuses,
  sexes,
} from "./enums";

/*
 * What belongs to a nomination: the form's parts, reviews and history, what rules say, the procedure, publicity,
 * waivers and frozen copies.
 */

export interface Person {
  sex: (typeof sexes)[number];
  ethnicity: string;
  birthDate: string;
  politicalStatus: (typeof politicalStatuses)[number];
  education: (typeof educations)[number];
  post: string;
  administrativeRank: AdministrativeRank;
  professionalTitle: string | null;
  identity: (typeof personIdentities)[number];
  tradeSince: string;
  honours: string | null;
  honourLevel: HonourLevel;
  honourTreatment: boolean;
  misconduct: string | null;
  idNumberMasked: string;
  mobileMasked: string;
}

export interface Collective {
  nature: WorkplaceNature;
  administrativeRank: AdministrativeRank;
  headcount: number;
  leaderName: string;
  leaderPost: string;
  phoneMasked: string;
  honours: string | null;
  creditCode: string | null;
  lastAccidentOn: string | null;
  lastCaseOn: string | null;
  staffViolation: string | null;
}

export interface Review {
  id: string;
  level: ReviewLevel;
  decision: ReviewDecision;
  gates: ReviewGate[];
  mendFields: string[];
  opinion: string;
  reviewerName: string;
  decidedAt: string;
}

export interface NominationEvent {
  id: string;
  act: NominationAct;
  fromState: NominationState | null;
  toState: NominationState;
  actorName: string;
  reason: string | null;
  occurredAt: string;
}

export interface Finding {
  rule: string;
  title: string;
  kind: RuleKind;
  verdict: FindingVerdict;
  article: string;
  source: string;
  facts: string;
  remedy: string | null;
  field: string | null;
  from: string | null;
  stops: Gate[];
}

export interface ProcedureRecord {
  id: string;
  step: ProcedureStep;
  heldOn: string;
  place: string;
  present: number;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstain: number | null;
  resolution: string | null;
  evidence: string | null;
  recordedBy: string;
  recordedAt: string;
  version: number;
}

export interface Publicity {
  id: string;
  startsOn: string;
  endsOn: string;
  place: string;
  evidence: string | null;
  state: PublicityState;
  voidReason: string | null;
  shownHash: string;
  recordedBy: string;
  recordedAt: string;
  version: number;
  objections: Objection[];
}

export interface PublicityPlan {
  today: string;
  startsOn: string;
  endsOn: string;
  freeFrom: string;
  workingDays: number;
  deadline: string;
  inTime: boolean;
  earliestSubmission: string;
  latestStart: string;
}

/** How far a publicity has come, day by day. */
export interface PublicityClock {
  id: string;
  today: string;
  workingDays: number;
  gone: number;
  left: number;
  freeFrom: string;
  days: { day: string; kind: "WORKDAY" | "MAKE_UP" | "WEEKEND" | "HOLIDAY" }[];
}

export interface PublicityNotice {
  id: string;
  title: string;
  body: string[];
  period: string;
  howToObject: string[];
  issuedBy: string;
  issuedOn: string;
}

export interface Objection {
  id: string;
  objectorKind: ObjectorKind;
  receivedOn: string;
  content: string;
  handling: string | null;
  outcome: ObjectionOutcome | null;
  closedAt: string | null;
  recordedBy: string;
  recordedAt: string;
  version: number;
}

export interface Waiver {
  id: string;
  nominationId: string;
  rule: string;
  justification: string;
  state: WaiverState;
  opinion: string | null;
  requestedBy: string;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  version: number;
}

/** A request as the list of requests shows it. */
export interface WaiverLine extends Waiver {
  nomination: {
    id: string;
    name: string;
    award: { id: string; name: string };
    unit: { id: string; shortName: string };
  };
}

export interface Snapshot {
  id: string;
  occasion: SnapshotOccasion;
  takenAt: string;
  takenBy: string;
  contentHash: string;
}

export interface SnapshotChange {
  path: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** A file; taken off once `removedAt` is set. */
export interface Attachment {
  id: string;
  about: "NOMINATION" | "PHOTO" | "PROCEDURE_STEP" | "PUBLICITY" | "OBJECTION" | "REVOCATION";
  aboutId: string | null;
  name: string;
  mediaType: string;
  size: number;
  uploadedBy: string;
  uploadedAt: string;
  removedAt: string | null;
  scan: "NOT_SCANNED" | "PENDING" | "CLEAN" | "INFECTED";
  scanSignature: string | null;
  version: number;
}
