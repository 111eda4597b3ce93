import { Box } from "@mui/material";
import { type ReactNode, useContext } from "react";
import { Mark, type MarkName } from "../../../shared/Mark";
import type { Tone } from "../../../layout/theme";
import { ruleName } from "../../../shared/ruleTitle";
import { useT } from "../../../shared/useT";
import { FieldNotesContext } from "./fieldNotes";
import { isOpen } from "./order";
import { lookOf } from "./VerdictChip";

/** The helper text of an input: its own words, what the reviewer asked to mend, and what rules say to the field. */
export function useFieldHelp(): (field: string, words?: string) => ReactNode {
  const t = useT();
  const { findings, mendFields } = useContext(FieldNotesContext);
  return (field, words) => {
    const open = findings.filter((finding) => finding.field === field && isOpen(finding));
    const mend = mendFields.includes(field);
    if (open.length === 0 && !mend) return words;
    return (
      <>
        {words}
        {mend ? (
          <Note tone="amber" mark="back">
            {t("scrutiny.findings.mend")}
          </Note>
        ) : null}
        {open.map((finding) => (
          <Note key={finding.rule + finding.facts} {...lookOf(finding)}>
            {`${ruleName(finding, t)}${t("app.colon")}${finding.facts}`}
          </Note>
        ))}
      </>
    );
  };
}

const Note = ({ tone, mark, children }: { tone: Tone; mark: MarkName; children: ReactNode }) => (
  <Box component="span" sx={({ palette }) => ({ display: "flex", alignItems: "baseline", color: palette.tones[tone].ink })}>
    <Mark name={mark} />
    <span>{children}</span>
  </Box>
);
