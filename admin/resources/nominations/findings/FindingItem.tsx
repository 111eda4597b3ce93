import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { Finding } from "../../../shared/schema";
import { useDateWords } from "../../../shared/format";
import { ruleName } from "../../../shared/ruleTitle";
import { useT } from "../../../shared/useT";
import { lookOf, VerdictChip } from "./VerdictChip";

/** One finding in full: rule, verdict, what it stops, the facts, the remedy and the article, word for word. */
export const FindingItem = ({ finding, children }: { finding: Finding; children?: ReactNode }) => {
  const t = useT();
  const { day } = useDateWords();
  const { rule, title, kind, article, source, facts, remedy, from, stops } = finding;
  const gates = stops.map((gate) => t(`enums.gate.${gate}`)).join(t("app.separator"));
  const waits = finding.verdict !== "PASSED";
  return (
    <Box
      component="li"
      sx={({ palette }) => ({
        borderLeft: `3px solid ${palette.tones[lookOf(finding).tone].ink}`,
        pl: 1.25,
        py: 0.25,
      })}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 1 }}>
        <b>
          {ruleName({ rule, title }, t)}
        </b>
        <VerdictChip finding={finding} />
        <Typography variant="caption" color="text.secondary">
          {[t(`enums.ruleKind.${kind}`), waits && gates ? t("scrutiny.findings.affects", { gates }) : ""]
            .filter(Boolean)
            .join(" · ")}
        </Typography>
      </Box>
      <Typography>{facts}</Typography>
      {waits && finding.verdict !== "WAIVED" && remedy ? (
        <Typography>
          <b>{t("scrutiny.findings.remedy")}</b>
          {remedy}
        </Typography>
      ) : null}
      {waits && from ? (
        <Typography variant="caption">{t("scrutiny.findings.from", { day: day(from) })}</Typography>
      ) : null}
      <Article article={article} source={source} />
      {children}
    </Box>
  );
};

const Article = ({ article, source }: { article: string; source: string }) => (
  <Box component="details" sx={{ fontSize: 12, color: "text.secondary" }}>
    <Box component="summary" sx={{ cursor: "pointer", width: "fit-content" }}>
      {useT()("scrutiny.findings.basis", { article })}
    </Box>
    <Box component="blockquote" sx={{ m: 0, pl: 1, borderLeft: 2, borderColor: "divider" }}>
      {source}
    </Box>
  </Box>
);
