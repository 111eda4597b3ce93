import { NominationAct } from "./nomination-act";
import { NominationState } from "./nomination-state";

const { DRAFT, SUBMITTED, RETURNED, CANDIDATE, REJECTED, WITHDRAWN, DISQUALIFIED } = NominationState;

interface Transition {
  from: readonly NominationState[];
  /** Undefined: the state stays. */
  to?: NominationState;
  /** It goes back to where it came from, which is one of these. */
  back?: readonly NominationState[];
}

/**
 * The life of a nomination: which act is possible in which state and where it leads. The database's trigger
 * `guard_nomination` says the same; a test compares the two.
 */
export const TRANSITIONS: Record<Exclude<NominationAct, NominationAct.CREATED>, Transition> = {
  [NominationAct.UPDATED]: { from: [DRAFT, RETURNED] },
  [NominationAct.SUBMITTED]: { from: [DRAFT, RETURNED], to: SUBMITTED },
  [NominationAct.RETURNED]: { from: [SUBMITTED], to: RETURNED },
  [NominationAct.APPROVED]: { from: [SUBMITTED], to: CANDIDATE },
  [NominationAct.REJECTED]: { from: [SUBMITTED], to: REJECTED },
  [NominationAct.WITHDRAWN]: { from: [DRAFT, SUBMITTED, RETURNED, CANDIDATE], to: WITHDRAWN },
  [NominationAct.ENDORSED]: { from: [SUBMITTED] },
  [NominationAct.DISQUALIFIED]: { from: [SUBMITTED, CANDIDATE], to: DISQUALIFIED },
  [NominationAct.RECALLED]: { from: [SUBMITTED], back: [DRAFT, RETURNED] },
};

/** The states in which a nomination is with its unit: form, procedure, publicity and files change in these (R04). */
export const PREPARING: readonly NominationState[] = TRANSITIONS[NominationAct.UPDATED].from;

/** The acts that are possible in a state. */
export function actsIn(state: NominationState): NominationAct[] {
  return Object.entries(TRANSITIONS)
    .filter(([, { from }]) => from.includes(state))
    .map(([act]) => act as NominationAct);
}
