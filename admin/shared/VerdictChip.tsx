import type { Tone } from "../layout/theme";
import { Chip } from "./Chip";
import type { FindingVerdict } from "./enums";
import type { MarkName } from "./Mark";
import { useT } from "./useT";

const looks: Record<FindingVerdict, { tone: Tone; mark: MarkName }> = {
  BROKEN: { tone: "red", mark: "failed" },
  WAIVER_REQUESTED: { tone: "amber", mark: "sent" },
  WAIVED: { tone: "blue", mark: "ended" },
  PASSED: { tone: "green", mark: "done" },
};

/** What a rule says, as a word with its mark; a rule that says nothing has nothing to mend. */
export const VerdictChip = ({ verdict }: { verdict: FindingVerdict | null }) => {
  const t = useT();
  if (!verdict) return <Chip tone="grey">{t("rules.silent")}</Chip>;
  return <Chip {...looks[verdict]}>{t(`enums.findingVerdict.${verdict}`)}</Chip>;
};
