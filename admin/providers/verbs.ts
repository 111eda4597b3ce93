import type { AuditDifferences, AuditIntegrity } from "../shared/auditTypes";
import type { RecordArrivalsInput, UnitPapers } from "../shared/arrivalTypes";
import type {
  CandidateDeeds,
  Elector,
  PrepareBallotInput,
  ReadingDifference,
  ReadPaperInput,
  RecusalGround,
  VoteInput,
} from "../shared/ballotTypes";
import type {
  CalendarYear,
  InvariantCheck,
  ParameterValues,
  RuleEffect,
  WaiverCounts,
} from "../shared/campaignTypes";
import type { CommentInput } from "../shared/commentTypes";
import type { Dictionary, MySessions } from "../shared/conventionTypes";
import type { AnnouncementReader, PublishAnnouncementInput, ReminderKind } from "../shared/communicationTypes";
import type { Deadline, ReviewGate } from "../shared/enums";
import type { BulkNomination } from "../shared/list/bulkNomination";
import type { RegisteredOperation } from "../shared/integrationTypes";
import type { Paper, PaperRequest } from "../shared/paperTypes";
import type { RevealInput, Revealed } from "../shared/revealTypes";
import type { RecordReference, SearchHit } from "../shared/searchTypes";
import type { OwnSecondFactor, RecoveryCodes, SecondFactorSetup } from "../shared/secondFactorTypes";
import type { SecuritySettings } from "../shared/securityTypes";
import type { HolderQuestion, HonourLine } from "../shared/honourTypes";
import type { ConfermentInput, FeedbackFile, FeedbackInput, OutcomeTotal, PublicityStage, ReportStage } from "../shared/outcomeTypes";
import type {
  Account,
  CampaignComposition,
  CampaignProgress,
  Finding,
  Me,
  PublicityClock,
  PublicityNotice,
  PublicityPlan,
  SnapshotChange,
  Task,
} from "../shared/schema";
import type { Retention } from "../shared/retentionTypes";

/** An object's id and the version that was read. */
export interface Key {
  id: string;
  version: number;
}

type OpinionOn = Key & { opinion: string; gates?: ReviewGate[] };

type RecusalOf = { candidateId: string; ground: RecusalGround; reason: string };

type SlateWord = { id: string; contentHash: string; agrees: boolean; opinion: string | null };

type RuleValues = { campaignId: string; rule: string; enabled: boolean; parameters: ParameterValues };

/** Several objects at once: all of them, or none. */
interface Keys {
  references: Key[];
}

type OpinionOnAll = Keys & { opinion: string; gates?: ReviewGate[] };

/** The domain's verbs that are more than create, update and remove: what each takes and returns. */
export interface Verbs {
  submitNomination: { input: Key; result: Key };
  returnNomination: { input: OpinionOn & { mendFields?: string[] }; result: Key };
  endorseNomination: { input: OpinionOn; result: Key };
  disqualifyNomination: { input: Key & { reason: string }; result: Key };
  approveNomination: { input: OpinionOn; result: Key };
  rejectNomination: { input: OpinionOn; result: Key };
  recallNomination: { input: Key & { reason: string }; result: Key };
  addComment: { input: CommentInput; result: Key };
  removeComment: { input: Key; result: Key };
  revealPersonalData: { input: RevealInput; result: Revealed };
  submitNominations: { input: Keys; result: Key[] };
  endorseNominations: { input: OpinionOnAll; result: Key[] };
  approveNominations: { input: OpinionOnAll; result: Key[] };
  returnNominations: { input: OpinionOnAll & { mendFields?: string[] }; result: Key[] };
  withdrawNomination: { input: Key & { reason: string }; result: Key };
  recordProcedureStep: { input: Record<string, unknown>; result: Key };
  openPublicity: { input: Record<string, unknown>; result: Key };
  stopPublicity: { input: Key & { reason: string }; result: Key };
  recordObjection: { input: Record<string, unknown>; result: Key };
  handleObjection: { input: Key & { handling: string }; result: Key };
  closeObjection: { input: Record<string, unknown>; result: Key };
  requestWaiver: { input: { nominationId: string; rule: string; justification: string }; result: Key };
  decideWaiver: { input: Key & { grant: boolean; opinion: string }; result: Key };
  decideWaivers: { input: Keys & { grant: boolean; opinion: string }; result: Key[] };
  recordArrivals: { input: RecordArrivalsInput; result: Key[] };
  removeArrival: { input: Key & { reason: string }; result: Key };
  recordExport: { input: { name: string; count: number; page: string }; result: boolean };
  recordPrint: { input: { page: string }; result: boolean };
  markNoticesRead: { input: { ids?: string[] }; result: number };
  publishAnnouncement: { input: PublishAnnouncementInput; result: Key };
  withdrawAnnouncement: { input: Key & { reason: string }; result: Key };
  readAnnouncement: { input: { id: string }; result: Key };
  confirmAnnouncement: { input: { id: string }; result: Key };
  remindUnread: { input: { id: string }; result: Key };
  prepareReminders: { input: { campaignId: string; about: ReminderKind }; result: Key[] };
  prepareNoticeMails: { input: { campaignId: string }; result: Key };
  changeMailText: { input: Key & { subject: string; text: string }; result: Key };
  takeOutMails: { input: Key & { mailIds: string[]; back: boolean }; result: Key };
  cancelMailBatch: { input: Key; result: Key };
  releaseMailBatch: { input: Key; result: Key };
  setReminderDays: { input: { campaignId: string; version: number; remindWorkingDays: number }; result: Key };
  requestPaper: { input: PaperRequest; result: Paper };
  cancelPaper: { input: Key; result: Paper };
  confirmImport: { input: Key; result: Key };
  cancelImport: { input: Key; result: Key };
  prepareBallot: { input: PrepareBallotInput; result: Key };
  recordRecusal: { input: RecusalOf & { voterId: string }; result: Key };
  declareRecusal: { input: RecusalOf; result: Key };
  openBallot: { input: Key; result: Key };
  castVote: { input: VoteInput; result: Key };
  closeBallot: { input: Key & { issued?: number; presentVoterIds?: string[] }; result: Key };
  readPapers: { input: { ballotId: string; papers: ReadPaperInput[]; reason: string | null }; result: Key };
  countBallot: { input: Key; result: Key };
  signCount: { input: Key; result: Key };
  voidBallot: { input: Key & { reason: string }; result: Key };
  composeSlate: { input: { campaignId: string }; result: Key };
  confirmSlate: { input: SlateWord; result: Key };
  signSlate: { input: SlateWord & { proposal: string[] }; result: Key };
  openProvincialPublicity: {
    input: { campaignId: string; stage: PublicityStage; startsOn: string; endsOn: string; place: string; evidence: string | null };
    result: Key;
  };
  stopProvincialPublicity: { input: Key & { reason: string }; result: Key };
  reportToNational: {
    input: { campaignId: string; stage: ReportStage; document: string; reportedOn: string; nominationIds: string[]; note: string | null };
    result: { id: string; nominationIds: string[] };
  };
  recordFeedback: { input: FeedbackInput; result: Key[] };
  recordConferment: { input: ConfermentInput; result: Key[] };
  backFill: {
    input: { campaignId: string; awardId: string; document: string | null; reason: string };
    result: Key & { name: string; reason: string };
  };
  setResultsDate: { input: { campaignId: string; version: number; resultsFrom: string | null }; result: Key };
  handOverItem: { input: Key & { handedOverOn: string; receivedBy: string; number: string | null }; result: Key };
  recoverItem: { input: Key & { recoveredOn: string; recoveryNote: string }; result: Key };
  stopTreatment: { input: Key & { stoppedOn: string }; result: Key };
  proposeRevocation: { input: { honourId: string; cause: string; evidence: string }; result: Key };
  giveRevocationOpinion: { input: { revocationId: string; agrees: boolean; opinion: string }; result: { id: string } };
  decideRevocation: {
    input: Key & { revoke: boolean; document: string; decision: string; decidedOn: string };
    result: Key;
  };
  allocateQuotas: {
    input: {
      campaignId: string;
      reason: string;
      allocations: { unitId: string; awardId: string; places: number; version?: number }[];
    };
    result: unknown;
  };
  openCampaign: { input: Key; result: Key };
  closeCampaign: { input: Key & { reason: string }; result: Key };
  archiveCampaign: { input: Key; result: Key };
  setRetention: { input: Key & { anonymiseOn: string; reason: string }; result: Key };
  updateAward: { input: Key & { name: string; provinceQuota: number }; result: Key };
  setRule: { input: RuleValues & { version: number }; result: Key };
  proposeRuleChange: { input: RuleValues & { reason: string }; result: Key };
  decideRuleChange: { input: Key & { confirm: boolean }; result: Key };
  grantExtension: {
    input: { campaignId: string; unitId: string; deadline: Deadline; until: string; reason: string };
    result: { id: string };
  };
  enterCalendarYear: {
    input: Pick<CalendarYear, "year" | "holidays" | "makeUpDays" | "source"> & { version?: number };
    result: Key;
  };
  removeAttachment: { input: Key & { reason: string }; result: Key };
  removeContact: { input: Key; result: string };
  removeOfficeMember: { input: Key; result: string };
  removeRecommendingUnit: { input: Key; result: string };
  disableAccount: { input: Key; result: Account };
  enableAccount: { input: Key; result: Account };
  unlockAccount: { input: { id: string }; result: Account };
  updateSecuritySettings: { input: SecuritySettings; result: SecuritySettings };
  resetPassword: { input: Key & { password: string }; result: Key };
  beginSecondFactor: { input: { password: string; totp?: string }; result: SecondFactorSetup };
  confirmSecondFactor: { input: { totp: string }; result: RecoveryCodes };
  renewRecoveryCodes: { input: { password: string; totp: string }; result: RecoveryCodes };
  removeSecondFactor: { input: { password: string; totp: string }; result: Pick<OwnSecondFactor, "since"> };
  resetSecondFactor: { input: Key & { reason: string }; result: Account };
  approveAccount: { input: Key; result: Account };
  approveAccounts: { input: Keys; result: Account[] };
  rejectAccount: { input: Key & { reason: string }; result: Account };
  endSession: { input: { id: string; reason: string }; result: string };
  endOwnSession: { input: { id: string; password: string; totp?: string }; result: string };
  issueApiKey: { input: { accountId: string }; result: { key: string; expiresAt: string } };
  registerOperation: { input: { accountId: string; document: string }; result: RegisteredOperation };
  removeOperation: { input: { id: string }; result: string };
  changePassword: { input: { currentPassword: string; newPassword: string }; result: { id: string } };
}

export type VerbName = keyof Verbs;

/** Questions that are not lists or records of a resource. */
export interface Questions {
  me: { variables: Record<string, never>; result: Me };
  campaignProgress: { variables: { campaignId: string }; result: CampaignProgress };
  campaignComposition: { variables: { campaignId: string }; result: CampaignComposition };
  myTasks: { variables: { campaignId: string }; result: Task[] };
  campaignRetention: { variables: { id: string }; result: { retention: Retention | null } };
  campaignFindings: { variables: { id: string }; result: { findings: Finding[] } };
  nominationFindings: { variables: { ids: string[] }; result: { nodes: BulkNomination[] } };
  paper: { variables: { id: string }; result: Paper | null };
  announcementReaders: { variables: { id: string }; result: AnnouncementReader[] };
  reminderDays: { variables: { id: string }; result: Key & { remindWorkingDays: number } };
  paperChecklist: { variables: { campaignId: string; unitId?: string }; result: UnitPapers[] };
  waiverSummary: { variables: { campaignId: string }; result: WaiverCounts[] };
  ruleChangePreview: { variables: RuleValues; result: RuleEffect };
  ruleChangeEffect: { variables: { id: string }; result: RuleEffect };
  invariants: { variables: { campaignId: string }; result: InvariantCheck[] };
  auditDifferences: { variables: { eventId: string }; result: AuditDifferences };
  auditIntegrity: { variables: { head?: string }; result: AuditIntegrity };
  electorate: { variables: { campaignId: string }; result: Elector[] };
  readingDifferences: { variables: { ballotId: string }; result: ReadingDifference[] };
  outcomeTotals: { variables: { campaignId: string }; result: OutcomeTotal[] };
  readFeedbackFile: { variables: { campaignId: string; content: string }; result: FeedbackFile };
  honoursOf: { variables: { input: HolderQuestion }; result: { nodes: HonourLine[] } };
  candidateDeeds: { variables: { id: string }; result: CandidateDeeds | null };
  search: { variables: { text: string; campaignId?: string; first: number }; result: SearchHit[] };
  namedRecords: { variables: { records: RecordReference[] }; result: SearchHit[] };
  draftFindings: { variables: { input: Record<string, unknown> }; result: Finding[] };
  publicityPlan: { variables: { campaignId: string; startsOn?: string }; result: PublicityPlan };
  publicityClock: { variables: { id: string }; result: PublicityClock | null };
  publicityNotice: { variables: { id: string }; result: PublicityNotice | null };
  dictionaries: { variables: Record<string, never>; result: Dictionary[] };
  securitySettings: { variables: Record<string, never>; result: SecuritySettings };
  mySecondFactor: { variables: Record<string, never>; result: { secondFactor: OwnSecondFactor } };
  registeredOperations: { variables: { filter: object; first: number }; result: { totalCount: number; nodes: RegisteredOperation[] } };
  mySessions: { variables: Record<string, never>; result: MySessions };
  objection: {
    variables: { id: string };
    result: { id: string; objectorName: string; objectorContactMasked: string | null } | null;
  };
  snapshotDifference: { variables: { from: string; to: string }; result: { changes: SnapshotChange[] } };
}

export type QuestionName = keyof Questions;
