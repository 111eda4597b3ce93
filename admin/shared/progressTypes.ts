/*
 * How far a campaign is, as the API tells it.
 */

import type { compositionDimensions, compositionMeasures, deadlineKinds, TaskKind } from "./enums";

export interface StateCounts {
  places: number;
  used: number;
  draft: number;
  submitted: number;
  returned: number;
  candidate: number;
  rejected: number;
  withdrawn: number;
}

export interface AwardProgress extends StateCounts {
  awardId: string;
  name: string;
  provinceQuota: number;
  placesIndustry: number;
  placesCommunications: number;
  /** Chosen on the latest slate; null while there is none or the caller sees none. */
  listed: number | null;
  ratio: number;
}

export interface UnitProgress extends StateCounts {
  unitId: string;
  shortName: string;
  contactRegistered: boolean;
  /** Null while it owes no papers. */
  papersComplete: boolean | null;
  papersMissing: number | null;
  contactDeadline: string;
  materialsDeadline: string;
  owesMaterials: boolean;
  recommended: number;
  deliberated: number;
  inPublicity: number;
  publicized: number;
  publicityEndsOn: string | null;
  objected: number;
}

/** A day that something ends on. */
export interface DeadlineLine {
  kind: (typeof deadlineKinds)[number];
  day: string;
  count: number;
  workingDays: number;
}

/** How many of one award's nominees share one characteristic. */
export interface CompositionShare {
  dimension: (typeof compositionDimensions)[number];
  awardId: string;
  key: string;
  name: string | null;
  own: number;
  province: number | null;
}

/** What a rule says of those who stand. */
export interface CompositionLimit {
  measure: (typeof compositionMeasures)[number];
  rule: string;
  title: string;
  article: string;
  count: number;
  base: number;
  percent: number | null;
  most: number | null;
  least: number | null;
  holds: boolean;
}

export interface CampaignComposition {
  shares: CompositionShare[];
  limits: CompositionLimit[];
}

export interface CampaignProgress {
  today: string;
  resultsFrom: string | null;
  deadlines: DeadlineLine[];
  workingDaysToContactDeadline: number;
  workingDaysToMaterialsDeadline: number;
  awards: AwardProgress[];
  units: UnitProgress[];
}

export interface Task {
  kind: TaskKind;
  count: number;
  since: string | null;
}
