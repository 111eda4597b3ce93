import { Box } from "@mui/material";
import { PageHead } from "../shared/PageHead";
import { useMe } from "../shared/useMe";
import { useProgress } from "../shared/useProgress";
import { useT } from "../shared/useT";
import { AwardTable } from "./AwardTable";
import { Deadlines } from "./Deadlines";
import { QuotaBars } from "./QuotaBars";
import { useGreeting } from "./useGreeting";

/** The leading group's home: both seats together, by award. */
export const LeadingGroupHome = () => {
  const t = useT();
  const greeting = useGreeting();
  const name = useMe()?.account.displayName;
  const progress = useProgress();
  return (
    <Box>
      <PageHead title={t("home.welcome", { greeting, name })} />
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
