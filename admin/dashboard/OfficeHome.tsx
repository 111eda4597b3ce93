import { Box } from "@mui/material";
import { useDateWords } from "../shared/format";
import { useMe } from "../shared/useMe";
import { useProgress } from "../shared/useProgress";
import { useT } from "../shared/useT";
import { Deadlines } from "./Deadlines";
import { CompositionPanel } from "./CompositionPanel";
import { FunnelPanel } from "./FunnelPanel";
import { HeatTable } from "./HeatTable";
import { HomeHead } from "./HomeHead";
import { InboxCards } from "./InboxCards";
import { LimitsPanel } from "./LimitsPanel";
import { QuotaBars } from "./QuotaBars";
import { Waiting } from "./Waiting";

/** A screen on which the table of units has all its columns beside the deadlines; on a narrower one it takes the whole width. */
const roomy = "@media (min-width: 1440px)";

/** The office's home: its inbox, its units worst first, the places and the days left. */
export const OfficeHome = () => {
  const t = useT();
  const { weekday } = useDateWords();
  const seat = useMe()?.account.seat;
  const progress = useProgress();
  const units = progress?.units ?? [];
  const sum = (count: (unit: (typeof units)[number]) => number) =>
    units.reduce((total, unit) => total + count(unit), 0);
  const decided = sum(({ candidate, rejected }) => candidate + rejected);
  return (
    <Box>
      <HomeHead
        summary={
          progress &&
          t("home.officeSummary", {
            date: weekday(progress.today),
            scope: t(seat ? "home.ownScope" : "home.allScope"),
            units: units.length,
            submitted: sum(({ submitted }) => submitted) + decided,
            decided,
          })
        }
      />
      <InboxCards />
      {progress ? (
        <Box
          sx={{
            display: "grid",
            gap: 1.75,
            alignItems: "start",
            gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 320px" },
            gridTemplateRows: { lg: "auto 1fr" },
          }}
        >
          <Box sx={{ minWidth: 0, gridColumn: { lg: "1 / -1" }, [roomy]: { gridColumn: "1" } }}>
            <HeatTable progress={progress} />
          </Box>
          <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
            <FunnelPanel awards={progress.awards} />
            <CompositionPanel />
          </Box>
          <Box sx={{ display: "grid", gap: 1.75, gridColumn: { lg: "2" }, gridRow: { lg: "2" }, [roomy]: { gridRow: "1 / span 2" } }}>
            <Waiting />
            <Deadlines progress={progress} />
            <QuotaBars awards={progress.awards} />
            <LimitsPanel />
          </Box>
        </Box>
      ) : null}
    </Box>
  );
};
