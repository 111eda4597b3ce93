import type {
  AccountState,
  AdministrativeRank,
  AuditOutcome,
  CampaignState,
  NominationState,
  OfficeBody,
  OfficePosition,
  QuotaMovement,
  ReviewLevel,
  Role,
  Seat,
  SubjectKind,
  UnitKind,
  WorkplaceNature,
  ruleKinds,
} from "./enums";
import type {
  Attachment,
  Collective,
  Finding,
  NominationEvent,
  Person,
  ProcedureRecord,
  Publicity,
  Review,
  Snapshot,
  Waiver,
} from "./nominationParts";
import type { MajorityBase } from "./ballotTypes";
import type { NominationOutcome, PublicityStage } from "./outcomeTypes";

export type * from "./nominationParts";
export type * from "./progressTypes";

/*
 * The shapes that `schema/operations/` asks for, as TypeScript.
 */

export interface UnitName {
  id: string;
  name: string;
  shortName: string;
}

export interface Account {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  seat: Seat | null;
  state: AccountState;
  unit: UnitName | null;
  /** Why it was not approved; administrators alone read this and the next two. */
  rejectionReason: string | null;
  secondFactor: boolean;
  lastSignInAt: string | null;
  /** Until when too many wrong sign-ins have locked it; for the administrators. */
  lockedUntil: string | null;
  createdAt: string;
  version: number;
}

export interface Me {
  account: Account;
  permissions: string[];
  /** What the account has set for itself, by key. */
  preferences: Record<string, unknown>;
  clock: { now: string; demonstration: boolean };
}

export interface Award {
  id: string;
  code: string;
  name: string;
  subjectKind: SubjectKind;
  provinceQuota: number;
  position: number;
}

export interface Office {
  id: string;
  seat: Seat;
  name: string;
  organization: string;
  address: string;
  postcode: string;
  phone: string | null;
  fax: string | null;
  email: string | null;
}

export interface RuleSetting {
  id: string;
  rule: string;
  title: string;
  article: string;
  source: string;
  kind: (typeof ruleKinds)[number];
  enabled: boolean;
  parameters: Record<string, unknown>;
  version: number;
}

export interface Campaign {
  id: string;
  code: string;
  name: string;
  noticeNumber: string;
  organizers: string[];
  year: number;
  state: CampaignState;
  referenceDate: string;
  contactDeadline: string;
  materialsDeadline: string;
  demonstration: boolean;
  reviewLevels: ReviewLevel[];
  reserveAtDraft: boolean;
  votingQuorum: string;
  votingMajority: MajorityBase;
  publicityStages: PublicityStage[];
  resultsFrom: string | null;
  version: number;
  awards: Award[];
  offices: Office[];
  ruleSettings: RuleSetting[];
}

export interface OfficeMember {
  id: string;
  campaignId: string;
  body: OfficeBody;
  seat: Seat | null;
  name: string;
  position: OfficePosition;
  organization: string;
  post: string;
  phoneMasked: string | null;
  rank: number;
  version: number;
}

export interface RecommendingUnit extends UnitName {
  code: string;
  kind: UnitKind;
  seat: Seat;
  parentId: string | null;
  parent: UnitName | null;
  position: number;
  version: number;
}

export interface UnitContact {
  id: string;
  campaignId: string;
  unitId: string;
  unit: UnitName;
  seat: Seat;
  name: string;
  post: string;
  officePhone: string;
  mobileMasked: string;
  fax: string | null;
  email: string;
  remark: string | null;
  registeredAt: string;
  version: number;
}

export interface Quota {
  id: string;
  campaignId: string;
  awardId: string;
  unitId: string;
  seat: Seat;
  places: number;
  used: number;
  free: number;
  reserved: number;
  forfeited: number;
  version: number;
}

export interface QuotaEntry {
  id: string;
  quotaId: string;
  movement: QuotaMovement;
  placesDelta: number;
  usedDelta: number;
  reservedDelta: number;
  forfeitedDelta: number;
  nominationId: string | null;
  actorName: string;
  reason: string;
  occurredAt: string;
}

export interface Workplace {
  id: string;
  unitId: string;
  unit: UnitName;
  seat: Seat;
  name: string;
  creditCode: string;
  nature: WorkplaceNature;
  administrativeRank: AdministrativeRank;
  parentId: string | null;
  version: number;
}

export interface Nomination {
  id: string;
  campaignId: string;
  awardId: string;
  unitId: string;
  workplaceId: string;
  seat: Seat;
  subjectKind: SubjectKind;
  name: string;
  position: number;
  state: NominationState;
  deedsLength: number;
  submittedAt: string | null;
  decidedAt: string | null;
  pendingLevel: ReviewLevel | null;
  createdAt: string;
  updatedAt: string;
  version: number;
  award: Pick<Award, "id" | "code" | "name" | "subjectKind">;
  unit: UnitName;
  workplace: Pick<Workplace, "id" | "name" | "nature" | "administrativeRank" | "creditCode">;
  deeds: string;
  person: Person | null;
  collective: Collective | null;
  reviews: Review[];
  events: NominationEvent[];
  campaign: { id: string; name: string; noticeNumber: string; referenceDate: string; reviewLevels: ReviewLevel[]; reserveAtDraft: boolean };
  findings: Finding[];
  procedure: ProcedureRecord[];
  publicities: Publicity[];
  waivers: Waiver[];
  snapshots: Snapshot[];
  attachments: Attachment[];
  outcome: NominationOutcome | null;
}

export interface AuditEvent {
  id: string;
  occurredAt: string;
  actorId: string | null;
  actorName: string;
  role: Role | null;
  seat: Seat | null;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  outcome: AuditOutcome;
  code: string | null;
  detail: unknown;
  address: string;
}

