import type { Deadline, FindingVerdict, Invariant, RuleChangeState } from "./enums";

/*
 * What the pages of a campaign, its rules, its calendar and its checks ask for, as TypeScript.
 */

/** A rule's values as the API gives and takes them: JSON. */
export type ParameterValues = Record<string, unknown>;

export interface RuleChange {
  id: string;
  campaignId: string;
  rule: string;
  enabled: boolean;
  parameters: ParameterValues;
  enabledBefore: boolean;
  parametersBefore: ParameterValues;
  reason: string;
  state: RuleChangeState;
  proposedById: string;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  version: number;
}

export interface VerdictChange {
  nominationId: string;
  name: string;
  unit: string;
  before: FindingVerdict | null;
  after: FindingVerdict | null;
}

export interface RuleEffect {
  rule: string;
  campaignBefore: FindingVerdict | null;
  campaignAfter: FindingVerdict | null;
  changes: VerdictChange[];
  /** How many more at the other seat; nothing where that cannot be known (R14). */
  hidden: number | null;
}

export interface WaiverCounts {
  rule: string;
  title: string;
  requested: number;
  granted: number;
  refused: number;
}

export interface DeadlineExtension {
  id: string;
  campaignId: string;
  unitId: string;
  deadline: Deadline;
  until: string;
  reason: string;
  grantedBy: string;
  grantedAt: string;
  unit: { id: string; shortName: string };
}

export interface CalendarYear {
  id: string;
  year: number;
  holidays: string[];
  makeUpDays: string[];
  source: string;
  enteredBy: string;
  enteredAt: string;
  version: number;
}

export interface InvariantCheck {
  invariant: Invariant;
  holds: boolean;
  subjects: string[];
}
