import type { NominationState } from "../../../shared/enums";
import type { Finding } from "../../../shared/schema";
import type { T } from "../../../shared/useT";
import { gatesAhead } from "./order";

/** The rules that stand before the next gates, e.g. "R05、R07"; a dash where nothing does or nothing is ahead. */
export function findingsText(
  findings: readonly Pick<Finding, "rule" | "stops">[],
  state: NominationState,
  t: T,
): string {
  const ahead = gatesAhead(state);
  const rules = findings
    .filter(({ stops }) => stops.some((gate) => ahead.includes(gate)))
    .map(({ rule }) => rule);
  return [...new Set(rules)].sort().join(t("app.separator")) || t("scrutiny.findings.column");
}
