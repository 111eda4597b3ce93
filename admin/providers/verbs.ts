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
import type { Deadline, ReviewGate } from "../shared/enums";
import type { HolderQuestion, HonourLine } from "../shared/honourTypes";
import type { ConfermentInput, FeedbackFile, FeedbackInput, OutcomeTotal, PublicityStage, ReportStage } from "../shared/outcomeTypes";
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

type RecusalOf = { candidateId: string; ground: RecusalGround; reason: string };

type SlateWord = { id: string; contentHash: string; agrees: boolean; opinion: string | null };

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
  electorate: { variables: { campaignId: string }; result: Elector[] };
  readingDifferences: { variables: { ballotId: string }; result: ReadingDifference[] };
  outcomeTotals: { variables: { campaignId: string }; result: OutcomeTotal[] };
  readFeedbackFile: { variables: { campaignId: string; content: string }; result: FeedbackFile };
  honoursOf: { variables: { input: HolderQuestion }; result: { nodes: HonourLine[] } };
  candidateDeeds: { variables: { id: string }; result: CandidateDeeds | null };
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
