import type {
  CalendarYear,
  InvariantCheck,
  ParameterValues,
  RuleEffect,
  WaiverCounts,
} from "../shared/campaignTypes";
import type { Deadline, ReviewGate } from "../shared/enums";
import type {
  Account,
  CampaignProgress,
  Finding,
  Me,
  PublicityNotice,
  PublicityPlan,
  SnapshotChange,
  Task,
} from "../shared/schema";

/** An object's id and the version that was read. */
export interface Key {
  id: string;
  version: number;
}

type OpinionOn = Key & { opinion: string; gates?: ReviewGate[] };

type RuleValues = { campaignId: string; rule: string; enabled: boolean; parameters: ParameterValues };

/** The domain's verbs that are more than create, update and remove: what each takes and returns. */
export interface Verbs {
  submitNomination: { input: Key; result: Key };
  returnNomination: { input: OpinionOn & { mendFields?: string[] }; result: Key };
  endorseNomination: { input: OpinionOn; result: Key };
  disqualifyNomination: { input: Key & { reason: string }; result: Key };
  approveNomination: { input: OpinionOn; result: Key };
  rejectNomination: { input: OpinionOn; result: Key };
  withdrawNomination: { input: Key & { reason: string }; result: Key };
  recordProcedureStep: { input: Record<string, unknown>; result: Key };
  openPublicity: { input: Record<string, unknown>; result: Key };
  stopPublicity: { input: Key & { reason: string }; result: Key };
  recordObjection: { input: Record<string, unknown>; result: Key };
  handleObjection: { input: Key & { handling: string }; result: Key };
  closeObjection: { input: Record<string, unknown>; result: Key };
  requestWaiver: { input: { nominationId: string; rule: string; justification: string }; result: Key };
  decideWaiver: { input: Key & { grant: boolean; opinion: string }; result: Key };
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
  resetPassword: { input: Key & { password: string }; result: Key };
  issueApiKey: { input: { accountId: string }; result: { key: string } };
  changePassword: { input: { currentPassword: string; newPassword: string }; result: { id: string } };
}

export type VerbName = keyof Verbs;

/** Questions that are not lists or records of a resource. */
export interface Questions {
  me: { variables: Record<string, never>; result: Me };
  campaignProgress: { variables: { campaignId: string }; result: CampaignProgress };
  myTasks: { variables: { campaignId: string }; result: Task[] };
  campaignFindings: { variables: { id: string }; result: { findings: Finding[] } };
  waiverSummary: { variables: { campaignId: string }; result: WaiverCounts[] };
  ruleChangePreview: { variables: RuleValues; result: RuleEffect };
  ruleChangeEffect: { variables: { id: string }; result: RuleEffect };
  invariants: { variables: { campaignId: string }; result: InvariantCheck[] };
  draftFindings: { variables: { input: Record<string, unknown> }; result: Finding[] };
  publicityPlan: { variables: { campaignId: string; startsOn?: string }; result: PublicityPlan };
  publicityNotice: { variables: { id: string }; result: PublicityNotice | null };
  objection: {
    variables: { id: string };
    result: { id: string; objectorName: string; objectorContact: string | null } | null;
  };
  snapshotDifference: { variables: { from: string; to: string }; result: { changes: SnapshotChange[] } };
}

export type QuestionName = keyof Questions;
