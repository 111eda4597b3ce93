import type { Gate, NominationState } from "../../../shared/enums";
import type { Finding } from "../../../shared/schema";

/** Does it say that something is not as it should be, whether or not it stops anything? */
export const isOpen = ({ verdict }: Finding): boolean => verdict !== "PASSED";

/** What stops most comes first, then what is broken before what is waived, then the rules in their order. */
export const byWeight = (a: Finding, b: Finding): number =>
  b.stops.length - a.stops.length ||
  Number(b.verdict === "BROKEN") - Number(a.verdict === "BROKEN") ||
  a.rule.localeCompare(b.rule);

/** The gates a nomination in this state still has before it. */
export function gatesAhead(state: NominationState | undefined): Gate[] {
  if (state === undefined || state === "DRAFT" || state === "RETURNED") return ["SUBMISSION", "APPROVAL"];
  return state === "SUBMITTED" ? ["APPROVAL"] : [];
}

/** How many findings stand before a gate. */
export const countAt = (findings: readonly { stops: Gate[] }[], gate: Gate): number =>
  findings.filter(({ stops }) => stops.includes(gate)).length;
