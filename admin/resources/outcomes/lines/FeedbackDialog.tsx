import { Button, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { fieldMessage } from "../../../shared/fieldMessage";
import { FormDialog } from "../../../shared/FormDialog";
import { useT } from "../../../shared/useT";
import { useVerb } from "../../../shared/useVerb";
import { inState } from "../readList";
import type { ProvinceList } from "../useList";
import { VerdictRows } from "./VerdictRows";
import { nothingSaid, type Verdicts, verdictOf } from "./verdicts";

/** The national office's word on each nominee reported, by hand. Whoever has no word yet is left out. */
export const FeedbackDialog = ({ list, onClose }: { list: ProvinceList; onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const record = useVerb("recordFeedback");
  const [document, setDocument] = useState("");
  const [verdicts, setVerdicts] = useState<Verdicts>({});
  const waiting = inState(list, "REPORTED");
  const said = waiting.filter(({ nominationId }) => verdictOf(verdicts, nominationId).said !== null);
  const faultOf = (id: string) => fieldMessage(record.error, `lines.${said.findIndex(({ nominationId }) => nominationId === id)}`);
  const send = () =>
    record.mutate(
      {
        campaignId: list.campaign.id,
        document: document.trim(),
        lines: said.map(({ nominationId }) => {
          const { said: listed, reason } = verdictOf(verdicts, nominationId);
          return { nominationId, listed: listed === true, reason: listed ? null : reason.trim() };
        }),
      },
      {
        onSuccess: () => {
          notify(t("outcomes.feedback.done", { smart_count: said.length }));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t("outcomes.feedback.title")}
      text={t("outcomes.feedback.text")}
      confirm={t("outcomes.feedback.now", { smart_count: said.length })}
      width="md"
      busy={record.isPending}
      ready={document.trim() !== "" && said.length > 0}
      onConfirm={send}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={t("outcomes.feedback.document")}
        value={document}
        error={fieldMessage(record.error, "document") !== undefined}
        helperText={fieldMessage(record.error, "document")}
        onChange={({ target }) => setDocument(target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Button
        size="small"
        variant="outlined"
        onClick={() => setVerdicts(Object.fromEntries(waiting.map(({ nominationId }) => [nominationId, { ...nothingSaid, said: true }])))}
      >
        {t("outcomes.feedback.allListed")}
      </Button>
      <VerdictRows
        nominees={waiting}
        verdicts={verdicts}
        words={{ yes: t("outcomes.feedback.listed"), no: t("outcomes.feedback.notListed") }}
        faultOf={faultOf}
        onChange={(id, verdict) => setVerdicts({ ...verdicts, [id]: verdict })}
      />
    </FormDialog>
  );
};
