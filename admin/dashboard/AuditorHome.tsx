import { Box } from "@mui/material";
import { PageHead } from "../shared/PageHead";
import { useMe } from "../shared/useMe";
import { useProgress } from "../shared/useProgress";
import { useT } from "../shared/useT";
import { AuditLines } from "./AuditLines";
import { QuotaBars } from "./QuotaBars";
import { useGreeting } from "./useGreeting";

const withoutSignIns = { not: { action: { in: ["login", "logout", "refreshSession"] } } };

/** The auditor's home: what was refused, what was done, and how far the campaign is. */
export const AuditorHome = () => {
  const t = useT();
  const greeting = useGreeting();
  const name = useMe()?.account.displayName;
  const progress = useProgress();
  return (
    <Box>
      <PageHead title={t("home.welcome", { greeting, name })} />
      <Box
        sx={{
          display: "grid",
          gap: 1.75,
          alignItems: "start",
          gridTemplateColumns: { lg: "minmax(0, 1fr) 368px" },
        }}
      >
        <AuditLines title={t("home.recentEvents")} filter={withoutSignIns} />
        <Box sx={{ display: "grid", gap: 1.75 }}>
          <AuditLines title={t("home.refusals")} filter={{ outcome: "REFUSED" }} short />
          {progress ? <QuotaBars awards={progress.awards} /> : null}
        </Box>
      </Box>
    </Box>
  );
};
