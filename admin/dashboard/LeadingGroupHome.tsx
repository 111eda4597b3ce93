import { Box } from "@mui/material";
import { VotesWaiting } from "../resources/ballots/vote/VotesWaiting";
import { SlateWaiting } from "../resources/slates/SlateWaiting";
import { PageHead } from "../shared/PageHead";
import { useMe } from "../shared/useMe";
import { useProgress } from "../shared/useProgress";
import { useT } from "../shared/useT";
import { AwardTable } from "./AwardTable";
import { Deadlines } from "./Deadlines";
import { QuotaBars } from "./QuotaBars";
import { useGreeting } from "./useGreeting";

/** The leading group's home: what waits for their vote or word, then both seats together by award. */
export const LeadingGroupHome = () => {
  const t = useT();
  const greeting = useGreeting();
  const name = useMe()?.account.displayName;
  const progress = useProgress();
  return (
    <Box>
      <PageHead title={t("home.welcome", { greeting, name })} />
      <Box sx={{ display: "grid", gap: 1.75, mb: 1.75, "&:empty": { display: "none" } }}>
        <VotesWaiting />
        <SlateWaiting />
      </Box>
      {progress ? (
        <Box
          sx={{
            display: "grid",
            gap: 1.75,
            alignItems: "start",
            gridTemplateColumns: { lg: "minmax(0, 1fr) 368px" },
          }}
        >
          <AwardTable awards={progress.awards} />
          <Box sx={{ display: "grid", gap: 1.75 }}>
            <QuotaBars awards={progress.awards} />
            <Deadlines progress={progress} />
          </Box>
        </Box>
      ) : null}
    </Box>
  );
};
