import { Account } from "../features/accounts/account";
import { Credential } from "../features/accounts/credential";
import { FormerPassword } from "../features/accounts/former-password";
import { Session } from "../features/accounts/session";
import { SignInAttempt } from "../features/accounts/sign-in-attempt";
import { Announcement } from "../features/announcements/announcement";
import { AnnouncementReceipt } from "../features/announcements/announcement-receipt";
import { AnnouncementUnit } from "../features/announcements/announcement-unit";
import { PaperArrival } from "../features/arrivals/paper-arrival";
import { Attachment } from "../features/attachments/attachment";
import { AuditEvent } from "../features/audit/audit-event";
import { AuditSeal } from "../features/audit/chain/audit-seal";
import { Award } from "../features/campaigns/award";
import { CalendarYear } from "../features/calendar/calendar-year";
import { Ballot } from "../features/ballots/ballot";
import { BallotCandidate } from "../features/ballots/ballot-candidate";
import { BallotPaper } from "../features/ballots/ballot-paper";
import { BallotVoter } from "../features/ballots/ballot-voter";
import { PaperReading } from "../features/ballots/paper-reading";
import { Recusal } from "../features/ballots/recusal";
import { Scrutineer } from "../features/ballots/scrutineer";
import { Honour } from "../features/honours/honour";
import { HonourItem } from "../features/honours/honour-item";
import { Revocation } from "../features/honours/revocation";
import { RevocationOpinion } from "../features/honours/revocation-opinion";
import { NationalReport } from "../features/outcomes/national-report";
import { Outcome } from "../features/outcomes/outcome";
import { OutcomeEvent } from "../features/outcomes/outcome-event";
import { ProvincialPublicity } from "../features/outcomes/provincial-publicity";
import { RecoveryCode } from "../features/second-factor/recovery-code";
import { SecondFactor } from "../features/second-factor/second-factor";
import { Slate } from "../features/slates/slate";
import { SlateConfirmation } from "../features/slates/slate-confirmation";
import { SlateEntry } from "../features/slates/slate-entry";
import { SlateSignature } from "../features/slates/slate-signature";
import { Urn } from "../features/ballots/urn";
import { Campaign } from "../features/campaigns/campaign";
import { DeadlineExtension } from "../features/campaigns/deadline-extension";
import { Office } from "../features/campaigns/office";
import { RuleChange } from "../features/campaigns/rule-change";
import { RuleSetting } from "../features/campaigns/rule-setting";
import { Setting } from "../features/clock/setting";
import { Comment } from "../features/comments/comment";
import { Mail } from "../features/mails/mail";
import { MailBatch } from "../features/mails/mail-batch";
import { Collective } from "../features/nominations/collective";
import { Nomination } from "../features/nominations/nomination";
import { NominationEvent } from "../features/nominations/nomination-event";
import { Person } from "../features/nominations/person";
import { Review } from "../features/nominations/review";
import { Notice } from "../features/notices/notice";
import { OfficeMember } from "../features/office/office-member";
import { ProcedureRecord } from "../features/procedure/procedure-record";
import { Objection } from "../features/publicity/objection";
import { Publicity } from "../features/publicity/publicity";
import { Quota } from "../features/quotas/quota";
import { QuotaEntry } from "../features/quotas/quota-entry";
import { SearchEntry } from "../features/search/search-entry";
import { Snapshot } from "../features/snapshots/snapshot";
import { RecommendingUnit } from "../features/units/recommending-unit";
import { UnitContact } from "../features/units/unit-contact";
import { RegisteredOperation } from "../features/integrations/registered-operation";
import { Import } from "../features/imports/import";
import { ImportRow } from "../features/imports/import-row";
import { Paper } from "../features/papers/paper";
import { Preference } from "../features/preferences/preference";
import { SecuritySettings } from "../features/security-settings/security-settings";
import { OnlineSession } from "../features/sessions/online-session";
import { Operation } from "../features/sessions/operation";
import { SignIn } from "../features/sessions/sign-in-event";
import { KeptAnswer } from "../intents/kept-answer";
import { Job } from "../jobs/job";
import { FormDraft } from "../features/form-drafts/form-draft";
import { Waiver } from "../features/waivers/waiver";
import { Workplace } from "../features/workplaces/workplace";
import { Retention } from "../features/retention/retention";
import { Reveal } from "../features/reveals/reveal";
import { VaultKey } from "../vault/vault-key";

/** Every table, in an order in which rows can be inserted. */
export const entities = [
  Setting,
  CalendarYear,
  Campaign,
  Award,
  Retention,
  Office,
  RuleSetting,
  RuleChange,
  OfficeMember,
  RecommendingUnit,
  UnitContact,
  DeadlineExtension,
  Quota,
  QuotaEntry,
  Workplace,
  Account,
  Credential,
  SecondFactor,
  RecoveryCode,
  Session,
  SecuritySettings,
  RegisteredOperation,
  SignInAttempt,
  FormerPassword,
  Nomination,
  Person,
  Collective,
  Review,
  NominationEvent,
  ProcedureRecord,
  Publicity,
  Objection,
  Waiver,
  Snapshot,
  Attachment,
  Comment,
  PaperArrival,
  Ballot,
  BallotCandidate,
  BallotVoter,
  Recusal,
  Scrutineer,
  PaperReading,
  Urn,
  BallotPaper,
  Slate,
  SlateEntry,
  SlateConfirmation,
  SlateSignature,
  Outcome,
  OutcomeEvent,
  ProvincialPublicity,
  NationalReport,
  Honour,
  HonourItem,
  Revocation,
  RevocationOpinion,
  Paper,
  Import,
  ImportRow,
  Notice,
  Announcement,
  AnnouncementUnit,
  AnnouncementReceipt,
  MailBatch,
  Mail,
  Job,
  SearchEntry,
  FormDraft,
  KeptAnswer,
  AuditEvent,
  AuditSeal,
  VaultKey,
  Reveal,
  Preference,
  SignIn,
  Operation,
  OnlineSession,
];
