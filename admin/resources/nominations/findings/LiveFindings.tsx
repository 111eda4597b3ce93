import { Box, Typography } from "@mui/material";
import { type ReactNode, useId, useMemo } from "react";
import { useRecordContext } from "react-admin";
import type { Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { mendFieldsOf } from "../mend";
import { ChangedShown } from "./ChangedShown";
import { FieldNotesContext } from "./fieldNotes";
import { FindingList } from "./FindingList";
import { useDraftFindings } from "./useDraftFindings";
import { useSummary } from "./useSummary";

/** A form's inputs, with what the rules say to them beside it while it is being filled. */
export const LiveFindings = ({ children }: { children: ReactNode }) => {
  const t = useT();
  const heading = useId();
  const nomination = useRecordContext<Nomination>();
  const { data: findings } = useDraftFindings();
  const notes = useMemo(
    () => ({ findings: findings ?? [], mendFields: mendFieldsOf(nomination) }),
    [findings, nomination],
  );
  const summary = useSummary(findings ?? [], nomination?.state);
  return (
    <FieldNotesContext.Provider value={notes}>
      <Box
        sx={{
          width: "100%",
          display: "grid",
          gap: 2.5,
          alignItems: "start",
          gridTemplateColumns: { lg: "minmax(0, 1fr) 340px" },
        }}
      >
        <div>{children}</div>
        <Box
          component="section"
          aria-labelledby={heading}
          sx={{
            position: { lg: "sticky" },
            top: 64,
            maxHeight: { lg: "calc(100vh - 90px)" },
            overflowY: { lg: "auto" },
            borderLeft: { lg: 1 },
            borderTop: { xs: 1, lg: 0 },
            borderColor: { xs: "divider", lg: "divider" },
            pl: { lg: 2 },
            pt: { xs: 1.5, lg: 0 },
            fontSize: 13,
          }}
        >
          <Typography variant="h2" id={heading}>
            {t("scrutiny.findings.title")}
          </Typography>
          <Typography variant="caption" component="p" color="text.secondary" role="status" sx={{ mb: 1 }}>
            {findings ? summary : t("scrutiny.findings.pending")}
            <br />
            {t("scrutiny.findings.live")}
          </Typography>
          <ChangedShown />
          <FindingList findings={findings ?? []} />
        </Box>
      </Box>
    </FieldNotesContext.Provider>
  );
};
