import { Box } from "@mui/material";
import { useDateWords } from "../shared/format";
import { useMe } from "../shared/useMe";
import { useProgress } from "../shared/useProgress";
import { useT } from "../shared/useT";
import { Deadlines } from "./Deadlines";
import { HomeHead } from "./HomeHead";
import { InboxCards } from "./InboxCards";
import { QuotaBars } from "./QuotaBars";
import { UnitProgressTable } from "./UnitProgressTable";
import { Waiting } from "./Waiting";

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
            gridTemplateColumns: { lg: "minmax(0, 1fr) 368px" },
          }}
        >
          <UnitProgressTable progress={progress} />
          <Box sx={{ display: "grid", gap: 1.75 }}>
            <Waiting />
            <QuotaBars awards={progress.awards} />
            <Deadlines progress={progress} />
          </Box>
        </Box>
      ) : null}
    </Box>
  );
};
