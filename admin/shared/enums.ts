/**
 * The API's enums. Their lists are values, because forms offer them as choices; their words are in `i18n`.
 */
export const roles = [
  "SYSTEM_ADMINISTRATOR",
  "SECURITY_ADMINISTRATOR",
  "AUDITOR",
  "OFFICE",
  "LEADING_GROUP",
  "UNIT",
  "INTEGRATION",
] as const;
export const seats = ["INDUSTRY", "COMMUNICATIONS"] as const;
export const subjectKinds = ["COLLECTIVE", "PERSON"] as const;
export const campaignStates = ["DRAFT", "OPEN", "CLOSED", "ARCHIVED"] as const;
export const unitKinds = ["CITY", "DEMONSTRATION_ZONE", "TELECOM", "DIVISION", "AFFILIATED"] as const;
export const nominationStates = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "CANDIDATE",
  "REJECTED",
  "WITHDRAWN",
  "DISQUALIFIED",
] as const;
export const nominationActs = [
  "CREATED",
  "UPDATED",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "REJECTED",
  "WITHDRAWN",
  "ENDORSED",
  "DISQUALIFIED",
  "RECALLED",
] as const;
export const reviewDecisions = ["APPROVED", "RETURNED", "REJECTED"] as const;
export const quotaMovements = ["ALLOCATED", "ADJUSTED", "USED", "FREED", "RESERVED", "FORFEITED"] as const;
export const officeBodies = ["LEADING_GROUP", "OFFICE"] as const;
export const officePositions = ["LEADER", "DEPUTY_LEADER", "MEMBER", "DIRECTOR", "STAFF"] as const;
export const accountStates = ["PENDING", "ACTIVE", "DISABLED"] as const;
export const sexes = ["MALE", "FEMALE"] as const;
export const politicalStatuses = [
  "CPC_MEMBER",
  "CPC_PROBATIONARY",
  "LEAGUE_MEMBER",
  "DEMOCRATIC_PARTY",
  "NON_PARTY",
] as const;
export const educations = [
  "JUNIOR_MIDDLE_OR_BELOW",
  "SENIOR_MIDDLE",
  "SECONDARY_VOCATIONAL",
  "COLLEGE",
  "BACHELOR",
  "MASTER",
  "DOCTOR",
] as const;
export const administrativeRanks = [
  "NONE",
  "STAFF",
  "DEPUTY_SECTION",
  "SECTION",
  "DEPUTY_DIVISION",
  "DIVISION",
  "DEPUTY_DEPARTMENT",
  "DEPARTMENT",
] as const;
export const personIdentities = [
  "FRONT_LINE_WORKER",
  "SKILLED_WORKER",
  "PROFESSIONAL",
  "ENTERPRISE_MANAGER",
  "ENTERPRISE_HEAD",
  "SUPPORT_STAFF",
  "CIVIL_SERVANT",
  "INSTITUTION_STAFF",
] as const;
export const workplaceNatures = [
  "STATE_ENTERPRISE",
  "PRIVATE_ENTERPRISE",
  "PUBLIC_INSTITUTION",
  "GOVERNMENT",
  "SOCIAL_ORGANIZATION",
] as const;
export const sessionKinds = ["PASSWORD", "API_KEY"] as const;
export const auditOutcomes = ["SUCCEEDED", "REFUSED"] as const;
/** Codes a sign-in is refused with: no enum of the API, which has them among all its codes. */
export const signInRefusals = ["WRONG_CREDENTIALS", "SIGN_IN_LOCKED", "ADDRESS_LOCKED", "UNAUTHENTICATED"] as const;
export const sealFaults = ["EVENT_CHANGED", "EVENT_MISSING", "SEAL_MISSING", "SEAL_FORGED", "NEVER_SEALED", "HEAD_MISSING"] as const;
export const taskKinds = [
  "REVIEW_NOMINATIONS",
  "AWAIT_CORRECTION",
  "REMIND_CONTACTS",
  "REGISTER_CONTACT",
  "COMPLETE_DRAFTS",
  "CORRECT_RETURNED",
  "USE_PLACES",
  "VOTE",
  "COUNT_BALLOTS",
  "SIGN_COUNTS",
  "CONFIRM_SLATE",
  "SIGN_SLATE",
  "PAPERS_MISSING",
  "OPEN_OBJECTIONS",
  "DECIDE_WAIVERS",
  "LATE_MATERIALS",
] as const;

export const deadlineKinds = ["CONTACT", "PUBLICITY_START", "PUBLICITY_END", "OBJECTION", "MATERIALS"] as const;
export const compositionDimensions = ["IDENTITY", "SEX", "RANK", "NATURE", "FIELD", "UNIT"] as const;
export const compositionMeasures = ["DIVISION_CADRES", "FRONT_LINE", "ENTERPRISE_HEADS", "BARRED_RANK"] as const;

export const ruleKinds = [
  "HARD",
  "IN_PRINCIPLE",
  "WARNING",
  "STATISTIC",
  "CHECKLIST",
  "SANCTION",
  "SETTING",
] as const;

export const reviewLevels = ["UNIT", "OFFICE"] as const;
export const reviewGates = ["POLITICAL", "MERIT", "IDENTITY", "INTEGRITY"] as const;
export const honourLevels = ["NONE", "MUNICIPAL", "PROVINCIAL_OR_MINISTERIAL", "NATIONAL"] as const;
export const procedureSteps = ["DEMOCRATIC_RECOMMENDATION", "COLLECTIVE_DELIBERATION"] as const;
export const publicityStates = ["CURRENT", "VOIDED"] as const;
export const objectorKinds = ["PERSON", "UNIT"] as const;
export const objectionOutcomes = ["NOT_UPHELD", "UPHELD"] as const;
export const waiverStates = ["REQUESTED", "GRANTED", "REFUSED"] as const;
export const snapshotOccasions = ["SUBMISSION", "PUBLICITY", "REVIEW"] as const;
export const findingVerdicts = ["BROKEN", "WAIVER_REQUESTED", "WAIVED", "PASSED"] as const;
export const gates = ["OPENING", "SUBMISSION", "APPROVAL"] as const;
export const ruleChangeStates = ["PROPOSED", "CONFIRMED", "DROPPED"] as const;
export const deadlines = ["CONTACT", "MATERIALS"] as const;
export const invariants = [
  "QUOTA_LEDGER",
  "QUOTA_USE",
  "STATE_HISTORY",
  "SNAPSHOT_TAKEN",
  "SNAPSHOT_HASH",
  "PUBLICITY_BEFORE_SUBMISSION",
  "PUBLICITY_HASH",
  "OBJECTION_CLOSED",
  "REVIEWED",
  "URN",
  "BALLOT_COUNT",
  "SLATE_SETTLED",
  "OUTCOME_HISTORY",
  "PROVINCE_QUOTA",
  "HONOUR",
] as const;

export type Role = (typeof roles)[number];
export type Seat = (typeof seats)[number];
export type SubjectKind = (typeof subjectKinds)[number];
export type CampaignState = (typeof campaignStates)[number];
export type UnitKind = (typeof unitKinds)[number];
export type NominationState = (typeof nominationStates)[number];
export type NominationAct = (typeof nominationActs)[number];
export type ReviewDecision = (typeof reviewDecisions)[number];
export type QuotaMovement = (typeof quotaMovements)[number];
export type OfficeBody = (typeof officeBodies)[number];
export type OfficePosition = (typeof officePositions)[number];
export type AccountState = (typeof accountStates)[number];
export type AdministrativeRank = (typeof administrativeRanks)[number];
export type WorkplaceNature = (typeof workplaceNatures)[number];
export type SessionKind = (typeof sessionKinds)[number];
export type AuditOutcome = (typeof auditOutcomes)[number];
export type SealFault = (typeof sealFaults)[number];
export type TaskKind = (typeof taskKinds)[number];
export type RuleKind = (typeof ruleKinds)[number];
export type ReviewLevel = (typeof reviewLevels)[number];
export type ReviewGate = (typeof reviewGates)[number];
export type HonourLevel = (typeof honourLevels)[number];
export type ProcedureStep = (typeof procedureSteps)[number];
export type PublicityState = (typeof publicityStates)[number];
export type ObjectorKind = (typeof objectorKinds)[number];
export type ObjectionOutcome = (typeof objectionOutcomes)[number];
export type WaiverState = (typeof waiverStates)[number];
export type SnapshotOccasion = (typeof snapshotOccasions)[number];
export type FindingVerdict = (typeof findingVerdicts)[number];
export type Gate = (typeof gates)[number];
export type RuleChangeState = (typeof ruleChangeStates)[number];
export type Deadline = (typeof deadlines)[number];
export type Invariant = (typeof invariants)[number];
