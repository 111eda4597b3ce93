import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { required, TextInput, useGetOne } from "react-admin";
import type { Honour } from "../../../shared/honourTypes";
import { Panel } from "../../../shared/Panel";
import type { Nomination } from "../../../shared/schema";
import { useMay } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { whole } from "../../../shared/whole";
import { VerbDialog } from "../../nominations/VerbDialog";
import { useWorksOn } from "../useWorksOn";
import { RevocationItem } from "./RevocationItem";

/** Proceedings to revoke the title, newest first, and the way to open them. */
export const RevocationsPanel = ({ honour }: { honour: Honour }) => {
  const t = useT();
  const may = useMay();
  const mine = useWorksOn()(honour);
  const [open, setOpen] = useState(false);
  const { id, state, nominationId, revocations } = honour;
  // Evidence as files hangs on the nomination; an honour from before the desk has none.
  const { data: nomination } = useGetOne<Nomination>(
    "nominations",
    { id: nominationId ?? "", ...whole },
    { enabled: nominationId !== null && mine && revocations.length > 0 },
  );
  const offered = may("proposeRevocation") && mine && state === "CONFERRED" && !revocations.some((one) => one.state === "PROPOSED");
  return (
    <Panel
      title={t("honours.revocation.title")}
      aside={
        offered ? (
          <Button size="small" variant="outlined" color="error" onClick={() => setOpen(true)}>
            {t("honours.revocation.propose")}
          </Button>
        ) : null
      }
    >
      {revocations.length === 0 ? <Typography color="text.secondary">{t("honours.revocation.none")}</Typography> : null}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 2 }}>
        {[...revocations].reverse().map((revocation) => (
          <RevocationItem key={revocation.id} honour={honour} revocation={revocation} nomination={nomination} />
        ))}
      </Box>
      {open ? (
        <VerbDialog
          verb="proposeRevocation"
          title={t("honours.revocation.proposeTitle", { award: honour.awardName })}
          text={t("honours.revocation.proposeText")}
          confirm={t("honours.revocation.proposeNow")}
          tone="error"
          done={t("honours.revocation.proposed")}
          toInput={({ cause, evidence }) => ({ honourId: id, cause: String(cause), evidence: String(evidence) })}
          onClose={() => setOpen(false)}
        >
          <TextInput source="cause" label={t("honours.revocation.cause")} helperText={t("honours.revocation.causeHint")} multiline minRows={3} validate={required()} />
          <TextInput source="evidence" label={t("honours.revocation.evidence")} helperText={t("honours.revocation.evidenceHint")} multiline minRows={2} validate={required()} />
        </VerbDialog>
      ) : null}
    </Panel>
  );
};
