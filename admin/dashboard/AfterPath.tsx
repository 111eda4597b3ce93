import { Box, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { useDateWords } from "../shared/format";
import { Panel } from "../shared/Panel";
import type { CampaignProgress, UnitProgress } from "../shared/schema";
import { useMay } from "../shared/useMe";
import { useT } from "../shared/useT";

/** What comes once everything is handed in: review, vote, and the results from their day on. */
export const AfterPath = ({ progress: { today, resultsFrom }, line }: { progress: CampaignProgress; line: UnitProgress }) => {
  const t = useT();
  const may = useMay();
  const { full } = useDateWords();
  const { submitted, candidate, returned, rejected } = line;
  const open = resultsFrom !== null && today >= resultsFrom;
  const results = resultsFrom === null ? t("steps.afterResultsUnknown") : t(open ? "steps.afterResultsOpen" : "steps.afterResultsLater", { date: full(resultsFrom) });
  const lines = [
    { title: t("steps.afterReview"), text: t("steps.afterReviewText", { submitted, candidates: candidate, returned, rejected }) },
    { title: t("steps.afterVote"), text: t("steps.afterVoteText") },
    { title: t("steps.afterResults"), text: results },
  ];
  return (
    <Panel title={t("steps.after")} aside={open && may("outcomes") ? <LinkBase to="/outcomes">{t("steps.seeResults")}</LinkBase> : undefined}>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {lines.map(({ title, text }) => (
          <Box component="li" key={title} sx={{ py: 0.25 }}>
            {title}
            <Typography variant="caption" component="p" color="text.secondary">
              {text}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
