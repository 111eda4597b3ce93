import type { Tone } from "../../layout/theme";
import type { PaperLine } from "../../shared/arrivalTypes";
import type { MarkName } from "../../shared/Mark";
import type { T } from "../../shared/useT";

export interface Standing {
  tone: Tone;
  mark: MarkName;
  text: string;
}

/** How a paper stands, in words: complete, or what is missing and what is wrong with the copies that came. */
export function standingOf({ missing, unsealed, notInOrder, late }: PaperLine, t: T): Standing[] {
  const said = (wanted: boolean, standing: Standing): Standing[] => (wanted ? [standing] : []);
  return [
    ...said(missing === 0, { tone: "green", mark: "done", text: t("arrivals.chip.complete") }),
    ...said(missing > 0, { tone: "amber", mark: "failed", text: t("arrivals.chip.missing", { count: missing }) }),
    ...said(unsealed > 0, { tone: "amber", mark: "back", text: t("arrivals.chip.unsealed", { count: unsealed }) }),
    ...said(notInOrder > unsealed, { tone: "amber", mark: "back", text: t("arrivals.chip.size", { count: notInOrder - unsealed }) }),
    ...said(late, { tone: "red", mark: "ended", text: t("arrivals.chip.late") }),
  ];
}
