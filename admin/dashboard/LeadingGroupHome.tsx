import { Box, Typography } from "@mui/material";
import { VotesWaiting } from "../resources/ballots/vote/VotesWaiting";
import { SlateWaiting } from "../resources/slates/SlateWaiting";
import { useProgress } from "../shared/useProgress";
import { waiting } from "../shared/tasks";
import { useT } from "../shared/useT";
import { useTasks } from "../shared/useTasks";
import { AwardTable } from "./AwardTable";
import { CompositionPanel } from "./CompositionPanel";
import { Deadlines } from "./Deadlines";
import { FunnelPanel } from "./FunnelPanel";
import { HomeHead } from "./HomeHead";
import { InboxCards } from "./InboxCards";
import { LimitsPanel } from "./LimitsPanel";
import { QuotaBars } from "./QuotaBars";

/** The leading group's home: what waits for their vote or word, then both seats together by award. */
export const LeadingGroupHome = () => {
  const t = useT();
  const progress = useProgress();
  const idle = waiting(useTasks()) === 0;
  return (
    <Box>
      <HomeHead summary={idle ? t("home.nothingToDecide") : undefined} />
      <Typography component="h2" variant="h2" sx={{ mb: 1, display: idle ? "none" : undefined }}>
        {t("home.decideFirst")}
      </Typography>
      <Box sx={{ display: "grid", gap: 1.75, mb: 1.75, "&:empty": { display: "none" } }}>
        <VotesWaiting />
        <SlateWaiting />
      </Box>
      <InboxCards />
      {progress ? (
        <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 368px" } }}>
          <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
            <AwardTable awards={progress.awards} />
            <FunnelPanel awards={progress.awards} />
            <CompositionPanel />
          </Box>
          <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
            <Deadlines progress={progress} />
            <QuotaBars awards={progress.awards} />
            <LimitsPanel />
          </Box>
        </Box>
      ) : null}
    </Box>
  );
};
