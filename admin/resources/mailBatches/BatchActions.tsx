import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { MailBatch } from "../../shared/communicationTypes";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { ChangeTextDialog } from "./ChangeTextDialog";

/** What can be done with a batch that has not left: change its text, drop it, release it. */
export const BatchActions = ({ batch }: { batch: MailBatch }) => {
  const t = useT();
  const notify = useNotify();
  const may = useMay()("releaseMailBatch");
  const [asking, setAsking] = useState<"release" | "cancel" | "change" | null>(null);
  const release = useVerb("releaseMailBatch");
  const cancel = useVerb("cancelMailBatch");
  if (!may || batch.state !== "PREPARED") return null;
  const { id, version, waiting } = batch;
  const close = () => setAsking(null);
  const said = (words: string) => () => {
    notify(words);
    close();
  };
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setAsking("change")}>
        {t("mails.change")}
      </Button>
      <Button variant="outlined" color="error" onClick={() => setAsking("cancel")}>
        {t("mails.cancel")}
      </Button>
      <Button variant="contained" disabled={waiting === 0} onClick={() => setAsking("release")}>
        {t("mails.release")}
      </Button>
      <ConfirmDialog
        open={asking === "release"}
        title={t("mails.releaseTitle")}
        text={t("mails.releaseText", { count: waiting })}
        confirm={t("mails.release")}
        busy={release.isPending}
        onConfirm={() => release.mutate({ id, version }, { onSuccess: said(t("mails.released")), onError: close })}
        onClose={close}
      />
      <ConfirmDialog
        open={asking === "cancel"}
        title={t("mails.cancelTitle")}
        text={t("mails.cancelText")}
        confirm={t("mails.cancel")}
        tone="error"
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ id, version }, { onSuccess: said(t("mails.cancelled")) })}
        onClose={close}
      />
      {asking === "change" ? <ChangeTextDialog batch={batch} onClose={close} /> : null}
    </>
  );
};
