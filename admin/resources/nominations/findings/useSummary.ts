import type { NominationState } from "../../../shared/enums";
import type { Finding } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { countAt, gatesAhead } from "./order";

/** The findings in a line: "2 项影响报送 · 1 项提示". */
export function useSummary(findings: readonly Finding[], state?: NominationState): string {
  const t = useT();
  if (findings.length === 0) return t("scrutiny.findings.none");
  const ahead = gatesAhead(state);
  const counts = ahead
    .map((gate) => ({ count: countAt(findings, gate), gate: t(`enums.gate.${gate}`) }))
    .filter(({ count }) => count > 0)
    .map((words) => t("scrutiny.findings.affecting", words));
  const [next] = ahead;
  if (counts.length === 0 && next) counts.push(t("scrutiny.findings.clear", { gate: t(`enums.gate.${next}`) }));
  const hints = findings.filter(({ verdict, stops }) => verdict === "BROKEN" && stops.length === 0).length;
  if (hints > 0) counts.push(t("scrutiny.findings.hints", { count: hints }));
  return counts.join(" · ");
}
