import { Box, Typography } from "@mui/material";
import { useDateWords } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import { PaperButton } from "../../shared/PaperButton";
import type { Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { DecideWaiverButton } from "./DecideWaiverButton";
import { useDecides } from "./useDecides";
import { WaiverStateChip } from "./WaiverStateChip";

/** The nomination's requests for waivers, newest first, and the decision for whoever takes it. */
export const WaiversPanel = ({ nomination: { waivers, campaignId } }: { nomination: Nomination }) => {
  const t = useT();
  const { moment } = useDateWords();
  const decides = useDecides(campaignId);
  if (waivers.length === 0) return null;
  return (
    <Panel title={t("scrutiny.waivers.title")}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.25 }}>
        {waivers.map((waiver) => {
          const { id, rule, state, justification, requestedBy, requestedAt, opinion, decidedBy, decidedAt } =
            waiver;
          return (
            <li key={id}>
              <b>{rule}</b> <WaiverStateChip state={state} />
              <Typography>{justification}</Typography>
              <Typography variant="caption" component="p" color="text.secondary">
                {t("scrutiny.waivers.by", { name: requestedBy, moment: moment(requestedAt) })}
              </Typography>
              {opinion ? <Typography sx={{ mt: 0.5 }}>{opinion}</Typography> : null}
              {decidedBy && decidedAt ? (
                <Typography variant="caption" component="p" color="text.secondary">
                  {t("scrutiny.waivers.by", { name: decidedBy, moment: moment(decidedAt) })}
                </Typography>
              ) : null}
              <PaperButton size="small" variant="text" label={t("papers.form.waiver")} paper={{ kind: "WAIVER_REQUEST", subjectId: id }} />
              {state === "REQUESTED" && decides(rule) ? (
                <Box className="no-print" sx={{ display: "flex", gap: 1, mt: 0.75 }}>
                  <DecideWaiverButton waiver={waiver} grant={false} />
                  <DecideWaiverButton waiver={waiver} grant />
                </Box>
              ) : null}
            </li>
          );
        })}
      </Box>
    </Panel>
  );
};
