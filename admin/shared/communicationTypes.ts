import type { Seat } from "./enums";

/** The API's enums of notices, announcements and mails; their words are in `i18n`. */
export const noticeKinds = [
  "SUBMITTED",
  "TO_ENDORSE",
  "RETURNED",
  "APPROVED",
  "REJECTED",
  "DISQUALIFIED",
  "RECALLED",
  "COMMENTED",
  "WAIVER_REQUESTED",
  "WAIVER_GRANTED",
  "WAIVER_REFUSED",
  "OBJECTION_RECORDED",
  "OBJECTION_CLOSED",
  "EXTENSION_GRANTED",
  "BALLOT_OPENED",
  "SLATE_COMPOSED",
  "ARRIVAL_REMOVED",
  "ANNOUNCEMENT",
  "ANNOUNCEMENT_WITHDRAWN",
  "DEADLINE_NEAR",
  "TRAIL_BROKEN",
  "RETENTION_DUE",
] as const;
export const audiences = ["ALL_UNITS", "CHOSEN_UNITS", "LEADING_GROUP"] as const;
export const mailBatchKinds = ["REMINDER_CONTACT", "REMINDER_MATERIALS", "REMINDER_PAPERS", "ANNOUNCEMENT", "UNREAD", "NOTICES"] as const;
export const mailBatchStates = ["PREPARED", "RELEASED", "SENT", "CANCELLED"] as const;
export const reminderKinds = ["CONTACT", "MATERIALS", "PAPERS"] as const;

export type NoticeKind = (typeof noticeKinds)[number];
export type Audience = (typeof audiences)[number];
export type MailBatchKind = (typeof mailBatchKinds)[number];
export type MailBatchState = (typeof mailBatchStates)[number];
export type MailState = "WAITING" | "NO_ADDRESS" | "TAKEN_OUT" | "SENT" | "REFUSED" | "WITHHELD";
export type ReminderKind = (typeof reminderKinds)[number];

/** Something that happened and concerns the caller. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  subjectType: string;
  subjectId: string;
  facts: Record<string, string | number | boolean>;
  createdAt: string;
  readAt: string | null;
}

/** A line of the list of announcements. */
export interface AnnouncementLine {
  id: string;
  seat: Seat;
  audience: Audience;
  title: string;
  important: boolean;
  publishedBy: string;
  publishedAt: string;
  withdrawnAt: string | null;
  readAt: string | null;
  confirmedAt: string | null;
  readers: number;
  readersDone: number;
  version: number;
}

export interface Announcement extends AnnouncementLine {
  campaignId: string;
  text: string;
  withdrawnBy: string | null;
  withdrawReason: string | null;
}

/** A unit or a member an announcement is for. */
export interface AnnouncementReader {
  id: string;
  unitId: string | null;
  name: string;
  reachable: boolean;
  readAt: string | null;
  readBy: string | null;
  confirmedAt: string | null;
  confirmedBy: string | null;
}

export interface PublishAnnouncementInput {
  campaignId: string;
  audience: Audience;
  unitIds: string[];
  title: string;
  text: string;
  important: boolean;
  byMail: boolean;
}

/** A line of the outbox. */
export interface MailBatchLine {
  id: string;
  seat: Seat;
  kind: MailBatchKind;
  state: MailBatchState;
  dueOn: string | null;
  subject: string;
  automatic: boolean;
  preparedBy: string;
  preparedAt: string;
  releasedBy: string | null;
  releasedAt: string | null;
  waiting: number;
  sent: number;
  unreached: number;
  version: number;
}

export interface Mail {
  id: string;
  unitName: string;
  address: string | null;
  body: string;
  state: MailState;
  problem: string | null;
  attempts: number;
  sentAt: string | null;
}

export interface MailBatch extends MailBatchLine {
  campaignId: string;
  announcementId: string | null;
  text: string;
  mails: Mail[];
}
