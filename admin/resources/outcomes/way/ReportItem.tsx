import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { NationalReport, ReportStage } from "../../../shared/outcomeTypes";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { Block } from "../../nominations/procedure/Block";
import { inState, reportedFrom, waitsFor } from "../readList";
import { Muted } from "./Muted";
import { ReportDialog } from "./ReportDialog";
import type { ItemProps } from "./WayPanel";

/** Reports of one stage to the national office, and whoever is due for the next. */
export const ReportItem = ({ list, today, stage }: ItemProps & { stage: ReportStage }) => {
  const t = useT();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const reports = list.reports.filter((report) => report.stage === stage);
  const due = inState(list, reportedFrom[stage]);
  const waits = waitsFor(list, stage === "FIRST_REVIEW" ? "BEFORE_FIRST_REVIEW" : "AFTER_FIRST_REVIEW", today);
  return (
    <Block
      title={t(`outcomes.report.${stage}`)}
      done={reports.length > 0 && due.length === 0}
      actions={
        due.length > 0 && may("reportToNational") ? (
          <Button size="small" variant="outlined" onClick={() => setOpen(true)} aria-label={t("outcomes.report.openNamed", { stage: t(`outcomes.report.${stage}`) })}>
            {t("outcomes.report.open")}
          </Button>
        ) : null
      }
    >
      {reports.map((report) => (
        <ReportLine key={report.id} report={report} />
      ))}
      {due.length > 0 ? <Muted>{t(waits ? "outcomes.report.dueAfterPublicity" : "outcomes.report.due", { smart_count: due.length })}</Muted> : null}
      {due.length === 0 && reports.length === 0 ? <Muted>{t("outcomes.report.none")}</Muted> : null}
      {open ? <ReportDialog list={list} stage={stage} today={today} onClose={() => setOpen(false)} /> : null}
    </Block>
  );
};

const ReportLine = ({ report: { document, reportedOn, nominationIds, note, recordedBy } }: { report: NationalReport }) => {
  const t = useT();
  return (
    <Box sx={{ mb: 0.5 }}>
      <Typography variant="body2">{t("outcomes.report.line", { date: reportedOn, document, smart_count: nominationIds.length })}</Typography>
      <Muted>
        {t("outcomes.recordedBy", { name: recordedBy })}
        {note ? `${t("app.semicolon")}${note}` : ""}
      </Muted>
    </Box>
  );
};
