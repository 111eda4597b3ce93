import { OutcomeState } from "./outcome-state";
import { PublicityStage } from "./publicity-stage";
import { ReportStage } from "./report-stage";

const { SELECTED, NOT_SELECTED, REPORTED, LISTED, NOT_LISTED, FORMALLY_REPORTED, CONFERRED, NOT_CONFERRED, DROPPED, REVOKED } = OutcomeState;

/**
 * The way of an outcome: which state leads to which. The database's trigger `guard_outcome` says the same; a test
 * compares the two.
 */
export const OUTCOME_TRANSITIONS: Record<OutcomeState, readonly OutcomeState[]> = {
  [SELECTED]: [REPORTED, DROPPED],
  [NOT_SELECTED]: [SELECTED, DROPPED],
  [REPORTED]: [LISTED, NOT_LISTED, DROPPED],
  [LISTED]: [FORMALLY_REPORTED, DROPPED],
  [NOT_LISTED]: [],
  [FORMALLY_REPORTED]: [CONFERRED, NOT_CONFERRED, DROPPED],
  [CONFERRED]: [REVOKED],
  [NOT_CONFERRED]: [],
  [DROPPED]: [],
  [REVOKED]: [],
};

/** Reached by no office: a withdrawal or disqualification drops (R18), a revoked honour revokes (R19). */
export const FOLLOWING: readonly OutcomeState[] = [DROPPED, REVOKED];

/** On the province's list: what takes a place of the award (R01). */
export const STANDING: readonly OutcomeState[] = [SELECTED, REPORTED, LISTED, FORMALLY_REPORTED, CONFERRED];

/** Of those standing, whom the national office has been told of. */
export const REPORTED_AND_STANDING: readonly OutcomeState[] = STANDING.filter((state) => state !== SELECTED);

interface Step {
  from: OutcomeState;
  to: OutcomeState;
  /** The publicity in the province that comes first, in campaigns that have it. */
  after: PublicityStage;
}

/** What a report to the national office does. */
export const REPORTS: Record<ReportStage, Step> = {
  [ReportStage.FIRST_REVIEW]: { from: SELECTED, to: REPORTED, after: PublicityStage.BEFORE_FIRST_REVIEW },
  [ReportStage.FORMAL]: { from: LISTED, to: FORMALLY_REPORTED, after: PublicityStage.AFTER_FIRST_REVIEW },
};

/** Whom a publicity in the province shows. */
export const SHOWN_IN: Record<PublicityStage, OutcomeState> = {
  [PublicityStage.BEFORE_FIRST_REVIEW]: SELECTED,
  [PublicityStage.AFTER_FIRST_REVIEW]: LISTED,
};
