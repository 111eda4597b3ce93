import { TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { MailBatch } from "../../shared/communicationTypes";
import { fieldMessage } from "../../shared/fieldMessage";
import { FormDialog } from "../../shared/FormDialog";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Changes subject and text of all mails of a batch. */
export const ChangeTextDialog = ({ batch, onClose }: { batch: MailBatch; onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const change = useVerb("changeMailText");
  const [subject, setSubject] = useState(batch.subject);
  const [text, setText] = useState(batch.text);
  const done = () => {
    notify(t("mails.changed"));
    onClose();
  };
  const wrong = (field: string) => {
    const said = fieldMessage(change.error, field);
    return { error: said !== undefined, helperText: said };
  };
  return (
    <FormDialog
      title={t("mails.changeTitle")}
      text={t("mails.changeText")}
      confirm={t("action.save")}
      busy={change.isPending}
      ready={subject.trim().length > 1 && text.trim().length > 1}
      width="md"
      onConfirm={() => change.mutate({ id: batch.id, version: batch.version, subject, text }, { onSuccess: done })}
      onClose={onClose}
    >
      <TextField required fullWidth margin="dense" label={t("mails.subject")} value={subject} onChange={({ target }) => setSubject(target.value)} slotProps={{ htmlInput: { maxLength: 150 } }} {...wrong("subject")} />
      <TextField required fullWidth multiline minRows={8} maxRows={20} margin="dense" label={t("mails.text")} value={text} onChange={({ target }) => setText(target.value)} slotProps={{ htmlInput: { maxLength: 12_000 } }} {...wrong("text")} />
    </FormDialog>
  );
};
