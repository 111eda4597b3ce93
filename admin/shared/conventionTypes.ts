import type { Account } from "./schema";
import type { AuditOutcome, Role, Seat, SessionKind } from "./enums";

/** The same words in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

export interface DictionaryEntry {
  value: string;
  name: Bilingual;
  codes: string[];
  letters: string | null;
}

export interface Dictionary {
  key: string;
  name: Bilingual;
  standard: string | null;
  title: Bilingual | null;
  note: Bilingual;
  entries: DictionaryEntry[];
}

export interface OwnSession {
  id: string;
  kind: SessionKind;
  address: string;
  startedAt: string;
  lastSeenAt: string | null;
  expiresAt: string;
}

export interface OnlineSession extends OwnSession {
  account: Account;
}

export interface OwnSignIn {
  id: string;
  occurredAt: string;
  kind: SessionKind;
  action: string;
  outcome: AuditOutcome;
  code: string | null;
  address: string;
}

export interface SignIn extends OwnSignIn {
  name: string;
  role: Role | null;
  account: Pick<Account, "id" | "username" | "displayName"> | null;
}

export interface Operation {
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
  address: string;
}

export interface MySessions {
  sessionId: string;
  sessions: { nodes: OwnSession[] };
  signIns: { nodes: OwnSignIn[] };
}
