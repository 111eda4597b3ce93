import type { Role } from "../features/accounts/role";
import type { SubjectKind } from "../features/campaigns/subject-kind";
import type { NominationAct } from "../features/nominations/nomination-act";
import type { NominationState } from "../features/nominations/nomination-state";
import type { ReviewDecision } from "../features/nominations/review-decision";
import type { ReviewLevel } from "../features/nominations/review-level";
import type { Preset } from "../presets/preset";
import type { ArrivalEntry, CollectivePart, PersonPart, WorkplaceLine } from "./population-schema";

/** One registered contact of a unit (联系表); `unit` is the unit's code. */
export interface DemoContact {
  unit: string;
  name: string;
  post: string;
  officePhone: string;
  mobile: string;
  fax: string | null;
  email: string;
  remark: string | null;
  registeredAt: string;
}

/** A delivery of papers a unit's office received (R17). */
export interface DemoArrival extends Omit<ArrivalEntry, "at"> {
  receivedAt: string;
}

/** A workplace of a unit; `parent` is the key of the workplace above, listed before it. */
export interface DemoWorkplace extends WorkplaceLine {
  unit: string;
  creditCode: string;
}

/** The person part of a nomination, ID number and mobile in the clear: seal them when writing. */
export interface DemoPerson extends PersonPart {
  idNumber: string;
  mobile: string;
}

/** The collective part; `creditCode` only where the collective is the whole workplace. */
export interface DemoCollective extends CollectivePart {
  phone: string;
  creditCode: string | null;
}

/** One line of history; `actor` tells whose account did it: the unit's, or that of the unit's office. */
export interface DemoEvent {
  act: NominationAct;
  fromState: NominationState | null;
  toState: NominationState;
  actor: Role.UNIT | Role.OFFICE;
  reason: string | null;
  occurredAt: string;
}

/** One decision of the office, taken from the history. */
export interface DemoReview {
  level: ReviewLevel;
  decision: ReviewDecision;
  opinion: string;
  decidedAt: string;
}

/** A nomination as the demonstration starts with it; `position` counts within unit and award. */
export interface DemoNomination {
  key: string;
  unit: string;
  award: string;
  subjectKind: SubjectKind;
  workplace: string;
  name: string;
  position: number;
  state: NominationState;
  deeds: string;
  person: DemoPerson | null;
  collective: DemoCollective | null;
  events: DemoEvent[];
  reviews: DemoReview[];
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  decidedAt: string | null;
}

/** The demonstration's population, checked against its preset. Times are RFC 3339 in Shanghai time. */
export interface Population {
  /** The campaign as data. */
  preset: Preset;
  year: number;
  /** Why the collection was closed; null: it goes on. */
  closes: string | null;
  domainDate: string;
  contacts: DemoContact[];
  workplaces: DemoWorkplace[];
  nominations: DemoNomination[];
  arrivals: DemoArrival[];
}
