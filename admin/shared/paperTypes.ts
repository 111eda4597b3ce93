import type { Seat } from "./enums";

export const paperKinds = [
  "LIST",
  "TABLE",
  "TEMPLATE",
  "MARKED_WORKBOOK",
  "SUMMARY_TABLE",
  "QUOTA_TABLE",
  "CONTACT_TABLE",
  "QUOTA_LEDGER",
  "VOTE_COUNT",
  "PERMISSION_MATRIX",
  "AUDIT_TRAIL",
  "REGISTRATION_FORM",
  "WORK_REPORT",
  "PUBLICITY_NOTICE",
  "WAIVER_REQUEST",
  "REVOCATION_DECISION",
  "DOSSIER",
  "PACKAGE",
] as const;
export const paperStates = ["WAITING", "READY", "FAILED", "CANCELLED"] as const;
export const importKinds = ["QUOTAS", "CONTACTS", "UNITS", "NOMINEES", "ACCOUNTS", "FEEDBACK"] as const;
export const importStates = ["READING", "READ", "FAULTY", "APPLYING", "APPLIED", "CANCELLED", "FAILED"] as const;
export const rowChanges = ["CREATE", "CHANGE", "NONE", "FAULT"] as const;

export type PaperKind = (typeof paperKinds)[number];
export type PaperState = (typeof paperStates)[number];
export type ImportKind = (typeof importKinds)[number];
export type ImportState = (typeof importStates)[number];
export type RowChange = (typeof rowChanges)[number];

/** A paper that was asked for, and how far it is. */
export interface Paper {
  id: string;
  kind: PaperKind;
  campaignId: string | null;
  aboutSeat: Seat | null;
  aboutUnitId: string | null;
  subjectId: string | null;
  state: PaperState;
  done: number;
  total: number | null;
  problem: string | null;
  name: string | null;
  mediaType: string | null;
  size: number | null;
  sha256: string | null;
  number: number | null;
  baseId: string | null;
  requestedBy: string;
  requestedAt: string;
  readyAt: string | null;
  version: number;
}

/** A list as it is shown, read by the server through `query`. */
export interface ListPaper {
  query: string;
  title: string;
  columns: { heading: string; path: string; words?: Record<string, string> }[];
  filter?: Record<string, unknown>;
  orderBy?: { field: string; direction: string }[];
}

export interface PaperRequest {
  kind: PaperKind;
  campaignId?: string;
  aboutSeat?: Seat;
  aboutUnitId?: string;
  subjectId?: string;
  withoutPersonalData?: boolean;
  supplement?: boolean;
  list?: ListPaper;
  table?: { title: string; headings: string[]; rows: (string | number | null)[][] };
  importKind?: ImportKind;
}

/** A workbook that is imported, and how far it is. */
export interface Import {
  id: string;
  kind: ImportKind;
  campaignId: string;
  name: string;
  size: number;
  sha256: string;
  state: ImportState;
  done: number;
  total: number | null;
  created: number;
  changed: number;
  unchanged: number;
  faulty: number;
  problem: string | null;
  requestedBy: string;
  requestedAt: string;
  endedAt: string | null;
  version: number;
}

/** What one row of it does, or what is wrong with it. */
export interface ImportRow {
  id: string;
  importId: string;
  line: number;
  subject: string;
  change: RowChange;
  details: { column: string; before: string | null; after: string | null }[];
  problems: { column: string | null; at: number | null; message: string }[];
}

/** Where a registration form that came back differs from the desk. */
export interface FormComparison {
  version: number | null;
  /** The form was made from another state; null: it does not say. */
  outdated: boolean | null;
  differences: FormDifference[];
}

export interface FormDifference {
  key: string;
  label: string;
  inForm: string;
  inDesk: string;
  canTake: boolean;
  why: string | null;
}
