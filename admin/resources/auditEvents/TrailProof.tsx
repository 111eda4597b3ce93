import { Box, Button, LinearProgress, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import type { AuditIntegrity } from "../../shared/auditTypes";
import { Chip } from "../../shared/Chip";
import { showLink } from "../../shared/links";
import { PaperButton } from "../../shared/PaperButton";
import { RefusalAlert } from "../../shared/RefusalAlert";
import { useAsk } from "../../shared/useAsk";
import { useT } from "../../shared/useT";

/** Goes along the trail's seals at the auditor's word and says whether anything was changed, taken out or put in. */
export const TrailProof = () => {
  const t = useT();
  const [noted, setNoted] = useState("");
  const [asked, setAsked] = useState<{ head?: string }>();
  const { data, error, isFetching, refetch } = useAsk("auditIntegrity", asked);
  const verify = () => {
    const next = noted.trim() === "" ? {} : { head: noted.trim() };
    if (asked && asked.head === next.head) void refetch();
    else setAsked(next);
  };
  return (
    <Box component="section" aria-label={t("audit.chain")} className="no-print" sx={{ p: "12px 16px", borderBottom: 1, borderColor: "divider" }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <Typography component="h2" sx={{ fontWeight: 700, fontSize: 14 }}>
          {t("audit.chain")}
        </Typography>
        <TextField size="small" label={t("audit.noted")} value={noted} onChange={({ target }) => setNoted(target.value)} fullWidth={false} sx={{ width: 260 }} />
        <Button variant="outlined" color="inherit" disabled={isFetching} onClick={verify}>
          {t("audit.verify")}
        </Button>
        <PaperButton label={t("enums.paperKind.AUDIT_TRAIL")} paper={{ kind: "AUDIT_TRAIL" }} />
      </Box>
      <Box role="status" sx={{ mt: 1, "&:empty": { display: "none" } }}>
        {isFetching ? <LinearProgress aria-label={t("audit.verifying")} /> : data ? <Verdict {...data} /> : null}
      </Box>
      {error && !isFetching ? <RefusalAlert error={error} /> : null}
    </Box>
  );
};

const Verdict = ({ sealed, waiting, head, broken }: AuditIntegrity) => {
  const t = useT();
  return (
    <>
      <Chip tone={broken ? "red" : "green"} mark={broken ? "failed" : "done"}>
        {t(broken ? "audit.broken" : "audit.intact")}
      </Chip>{" "}
      {broken ? t("audit.brokenAt", { sealed, fault: t(`enums.sealFault.${broken.fault}`) }) : t("audit.sealed", { sealed, waiting })}{" "}
      {broken?.eventId ? <LinkBase to={showLink("auditEvents", broken.eventId)}>{t("audit.brokenEvent")}</LinkBase> : null}
      {head ? (
        <Typography variant="caption" component="p" color="text.secondary" sx={{ m: "4px 0 0", overflowWrap: "anywhere" }}>
          {t("audit.head")}
          {t("app.colon")}
          <code>{head}</code>
        </Typography>
      ) : null}
    </>
  );
};
