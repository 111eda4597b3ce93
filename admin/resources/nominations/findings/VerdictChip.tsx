import type { Tone } from "../../../layout/theme";
import { Chip } from "../../../shared/Chip";
import type { MarkName } from "../../../shared/Mark";
import type { Finding } from "../../../shared/schema";
import { useT } from "../../../shared/useT";

/** How a finding looks: red only for what stops something. */
export function lookOf({ verdict, stops }: Finding): { tone: Tone; mark: MarkName } {
  if (verdict === "PASSED") return { tone: "green", mark: "done" };
  if (verdict === "WAIVED") return { tone: "blue", mark: "done" };
  if (verdict === "WAIVER_REQUESTED") return { tone: "amber", mark: "sent" };
  return stops.length > 0 ? { tone: "red", mark: "failed" } : { tone: "amber", mark: "writing" };
}

/** What a rule says, in mark, word and colour. A breach that stops nothing is called a note. */
export const VerdictChip = ({ finding }: { finding: Finding }) => {
  const t = useT();
  const note = finding.verdict === "BROKEN" && finding.stops.length === 0;
  return (
    <Chip {...lookOf(finding)}>
      {note ? t("scrutiny.findings.hint") : t(`enums.findingVerdict.${finding.verdict}`)}
    </Chip>
  );
};
