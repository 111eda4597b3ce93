import type { SubjectKind } from "../campaigns/subject-kind";
import type { NominationState } from "../nominations/nomination-state";
import type { PersonIdentity } from "../nominations/person-identity";
import type { ReviewDecision } from "../nominations/review-decision";
import type { ReviewLevel } from "../nominations/review-level";
import type { Sex } from "../nominations/sex";
import type { AdministrativeRank } from "../workplaces/administrative-rank";
import type { WorkplaceNature } from "../workplaces/workplace-nature";
import type { HonourLevel } from "../nominations/honour-level";
import type { HonourState } from "../honours/honour-state";
import type { ProcedureStep } from "../procedure/procedure-step";
import type { ReviewGate } from "../nominations/review-gate";
import type { WaiverState } from "../waivers/waiver-state";

/**
 * All that the rules know of one nomination, read by `app.nomination_facts` in one statement. Dates are
 * `YYYY-MM-DD` in Shanghai. A part of an unsaved draft that is not filled in yet is null.
 */
export interface NominationFacts {
  nominationId: string | null;
  name: string | null;
  state: NominationState;
  subjectKind: SubjectKind;
  award: { code: string; name: string };
  unit: { id: string; name: string };
  deeds: string | null;
  person: PersonFacts | null;
  collective: CollectiveFacts | null;
  workplace: { name: string; nature: WorkplaceNature; administrativeRank: AdministrativeRank } | null;
  /** Nominations of the other kind from the same workplace, in whatever unit; not withdrawn, rejected or disqualified (R06). */
  sameWorkplace: SameWorkplace[];
  /** Whether the same person or collective is nominated elsewhere in the campaign (R20). */
  nominatedElsewhere: boolean;
  /** What the honours register says of the same person or collective, over all campaigns, oldest first; not this case's own line (R07, R19). */
  register: RegisterFacts[];
  steps: StepFacts[];
  publicity: PublicityFacts | null;
  quota: { places: number; used: number; forfeited: number } | null;
  /** Whether the nomination holds one of the quota's places now. */
  holdsPlace: boolean;
  contactRegistered: boolean;
  /** The deadline that binds this unit: the campaign's, or the extension it was granted. */
  materialsDeadline: string;
  submittedOn: string | null;
  /** Reviews since the last submission. */
  reviews: { level: ReviewLevel; decision: ReviewDecision; gates: ReviewGate[] }[];
  waivers: { rule: string; state: WaiverState }[];
  /** The campaign's reference date (R10, R12). */
  referenceDate: string;
  today: string;
}

export interface PersonFacts {
  sex: Sex | null;
  birthDate: string | null;
  administrativeRank: AdministrativeRank | null;
  identity: PersonIdentity | null;
  tradeSince: string | null;
  /** Highest honour held so far, and whether its treatment is enjoyed (R07). */
  honourLevel: HonourLevel;
  honourTreatment: boolean;
  /** What the unit declares of dereliction, discipline or legal problems; null: none (R11). */
  misconduct: string | null;
}

export interface CollectiveFacts {
  nature: WorkplaceNature | null;
  administrativeRank: AdministrativeRank | null;
  headcount: number | null;
  /** Day of the last major accident, and of the last discipline or legal case (R10); null: none. */
  lastAccidentOn: string | null;
  lastCaseOn: string | null;
  /** What the unit declares of its staff's violations; null: none (R10). */
  staffViolation: string | null;
}

export interface SameWorkplace {
  /** Name of the other nomination, or null where it belongs to another unit. */
  name: string | null;
  /** Whether it is the very same workplace, or one above or below it. */
  relation: "SAME" | "ABOVE_OR_BELOW";
}

/** An honour of the register; of whose unit and seat is not told. */
export interface RegisterFacts {
  level: HonourLevel;
  treatment: boolean;
  state: HonourState;
  /** Empty where the rules are asked about a nomination of the other seat. */
  campaignName: string;
  conferredOn: string;
  revokedOn: string | null;
}

export interface StepFacts {
  step: ProcedureStep;
  heldOn: string;
  place: string;
  present: number;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstain: number | null;
  resolution: string | null;
  /** Name and number of the minutes. */
  evidence: string | null;
}

export interface PublicityFacts {
  startsOn: string;
  /** Last day as it was announced. */
  endsOn: string;
  /** Working days from `startsOn` to `endsOn`, both counted, and the days before today among them. */
  workingDays: number;
  finished: boolean;
  evidence: string | null;
  /** Whether what was shown differs from what stands there now. */
  outdated: boolean;
  openObjections: number;
  upheldObjections: number;
}

/** What the rules know of a whole campaign, over both seats. */
export interface CampaignFacts {
  awards: AwardFacts[];
  /** Persons that stand: submitted or further, not rejected or withdrawn; by award. */
  persons: { award: string; identity: PersonIdentity; administrativeRank: AdministrativeRank; sex: Sex }[];
}

export interface AwardFacts {
  code: string;
  name: string;
  subjectKind: SubjectKind;
  provinceQuota: number;
  /** Places allocated to all units. */
  places: number;
  /** Nominations by state, withdrawn ones not counted. */
  drafts: number;
  submitted: number;
  candidates: number;
}
