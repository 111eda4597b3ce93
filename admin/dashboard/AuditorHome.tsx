import { Box } from "@mui/material";
import { PageHead } from "../shared/PageHead";
import { useMe } from "../shared/useMe";
import { useProgress } from "../shared/useProgress";
import { useT } from "../shared/useT";
import { AuditLines } from "./AuditLines";
import { acts } from "./acts";
import { CompositionPanel } from "./CompositionPanel";
import { FunnelPanel } from "./FunnelPanel";
import { IntegrityPanel } from "./IntegrityPanel";
import { LimitsPanel } from "./LimitsPanel";
import { QuotaBars } from "./QuotaBars";
import { useGreeting } from "./useGreeting";

/** The auditor's home: what was decided, changed, read and refused, whether the data agree, and how far the campaign is. */
export const AuditorHome = () => {
  const t = useT();
  const greeting = useGreeting();
  const name = useMe()?.account.displayName;
  const progress = useProgress();
  return (
    <Box>
      <PageHead title={t("home.welcome", { greeting, name })} />
      <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 368px" } }}>
        <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
          <AuditLines title={t("home.decisions")} filter={acts.decisions} />
          <Box sx={{ display: "grid", gap: 1.75, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" } }}>
            <AuditLines title={t("home.settings")} filter={acts.settings} short />
            <AuditLines title={t("home.reading")} filter={acts.reading} short />
          </Box>
          {progress ? <FunnelPanel awards={progress.awards} /> : null}
          <CompositionPanel />
        </Box>
        <Box sx={{ display: "grid", gap: 1.75, minWidth: 0 }}>
          <IntegrityPanel />
          <AuditLines title={t("home.refusals")} filter={acts.refusals} short />
          <AuditLines title={t("home.access")} filter={acts.access} short />
          {progress ? <QuotaBars awards={progress.awards} /> : null}
          <LimitsPanel />
        </Box>
      </Box>
    </Box>
  );
};
