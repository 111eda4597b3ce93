import type { SealFault } from "./enums";

/** One field of one row that an act changed, in words. */
export interface AuditDifference {
  type: string;
  id: string | null;
  removed: boolean;
  field: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** What an act changed. */
export interface AuditDifferences {
  eventId: string;
  differences: AuditDifference[];
  more: boolean;
}

/** What going along the audit trail's seals found. */
export interface AuditIntegrity {
  sealed: number;
  waiting: number;
  head: string | null;
  lastSealedAt: string | null;
  broken: { number: number | null; eventId: string | null; fault: SealFault } | null;
}
