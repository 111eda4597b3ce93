import { Box, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Typography } from "@mui/material";
import { useId, useState } from "react";
import type { Column } from "../../shared/columns";
import type { Mail, MailBatch } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { PlainTable } from "../../shared/PlainTable";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { MailChip } from "./chips";

/** The mails of a batch, each with its whole text; single ones can be taken out before it leaves. */
export const MailTable = ({ batch }: { batch: MailBatch }) => {
  const t = useT();
  const [seen, setSeen] = useState<Mail | null>(null);
  const changes = useMay()("takeOutMails") && batch.state === "PREPARED";
  const columns: Column<Mail>[] = [
    { source: "unit", label: "mails.field.unit", text: ({ unitName }) => unitName, wrap: true },
    { source: "address", label: "mails.field.address", text: ({ address }) => address ?? t("mails.noAddress") },
    { source: "state", label: "mails.field.state", text: ({ state }) => t(`enums.mailState.${state}`), cell: ({ state }) => <MailChip state={state} /> },
    { source: "sentAt", label: "mails.field.sentAt", text: ({ sentAt }) => (sentAt === null ? null : dateTime(sentAt)) },
    { source: "problem", label: "mails.field.problem", text: ({ problem }) => problem, wrap: true },
    {
      source: "acts",
      label: "mails.see",
      text: ({ body }) => body,
      cell: (mail) => (
        <Box sx={{ m: "-6px -10px", whiteSpace: "nowrap" }}>
          <Button size="small" color="inherit" aria-label={t("mails.seeOf", { unit: mail.unitName })} onClick={() => setSeen(mail)}>
            {t("mails.see")}
          </Button>
          {changes ? <TakeOutButton batch={batch} mail={mail} /> : null}
        </Box>
      ),
    },
  ];
  return (
    <>
      <PlainTable name={t("mails.list")} columns={columns} rows={batch.mails} />
      {seen ? <WholeText mail={seen} subject={batch.subject} onClose={() => setSeen(null)} /> : null}
    </>
  );
};

const TakeOutButton = ({ batch: { id, version }, mail }: { batch: MailBatch; mail: Mail }) => {
  const t = useT();
  const act = useVerb("takeOutMails");
  const back = mail.state === "TAKEN_OUT";
  if (!back && mail.state !== "WAITING") return null;
  const words = back ? "putBack" : "takeOut";
  return (
    <Button size="small" color="inherit" disabled={act.isPending} aria-label={t(`mails.${words}Of`, { unit: mail.unitName })} onClick={() => act.mutate({ id, version, mailIds: [mail.id], back })}>
      {t(`mails.${words}`)}
    </Button>
  );
};

const WholeText = ({ mail: { unitName, address, body }, subject, onClose }: { mail: Mail; subject: string; onClose: () => void }) => {
  const t = useT();
  const heading = useId();
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby={heading}>
      <DialogTitle id={heading}>{t("mails.seeTitle", { unit: unitName })}</DialogTitle>
      <DialogContent>
        <DialogContentText>{address === null ? t("mails.noAddress") : t("mails.to", { address })}</DialogContentText>
        <Typography sx={{ fontWeight: 700, my: 1 }}>{subject}</Typography>
        <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{body}</Typography>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose} autoFocus>
          {t("action.close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
