import { Box, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { fieldMessage } from "../../../shared/fieldMessage";
import { FormDialog } from "../../../shared/FormDialog";
import { useT } from "../../../shared/useT";
import { useVerb } from "../../../shared/useVerb";
import { inState } from "../readList";
import type { ItemProps } from "../way/WayPanel";
import { VerdictRows } from "./VerdictRows";
import { type Verdicts, verdictOf } from "./verdicts";

const fields = { number: "certificateNumber", reason: "reason" } as const;

/** The decision that confers the titles: a certificate's number for each title, a reason where none is given. */
export const ConfermentDialog = ({ list, today, onClose }: ItemProps & { onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const record = useVerb("recordConferment");
  const [document, setDocument] = useState("");
  const [conferredOn, setConferredOn] = useState(today);
  const waiting = inState(list, "FORMALLY_REPORTED");
  const [verdicts, setVerdicts] = useState<Verdicts>(() =>
    Object.fromEntries(waiting.map(({ nominationId }) => [nominationId, { said: true, number: "", reason: "" }])),
  );
  const said = waiting.filter(({ nominationId }) => verdictOf(verdicts, nominationId).said !== null);
  const lineOf = (id: string) => said.findIndex(({ nominationId }) => nominationId === id);
  const send = () =>
    record.mutate(
      {
        campaignId: list.campaign.id,
        document: document.trim(),
        conferredOn,
        lines: said.map(({ nominationId }) => {
          const { said: conferred, number, reason } = verdictOf(verdicts, nominationId);
          return {
            nominationId,
            conferred: conferred === true,
            certificateNumber: conferred ? number.trim() : null,
            reason: conferred ? null : reason.trim(),
          };
        }),
      },
      {
        onSuccess: () => {
          notify(t("outcomes.conferment.done", { smart_count: said.length }));
          onClose();
        },
      },
    );
  const fault = (field: string) => ({ error: fieldMessage(record.error, field) !== undefined, helperText: fieldMessage(record.error, field) });
  return (
    <FormDialog
      title={t("outcomes.conferment.title")}
      text={t("outcomes.conferment.text")}
      confirm={t("outcomes.conferment.now", { smart_count: said.length })}
      width="md"
      busy={record.isPending}
      ready={document.trim() !== "" && conferredOn !== "" && said.length > 0}
      onConfirm={send}
      onClose={onClose}
    >
      <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { sm: "2fr 1fr" } }}>
        <TextField
          required
          autoFocus
          label={t("outcomes.conferment.document")}
          value={document}
          onChange={({ target }) => setDocument(target.value)}
          slotProps={{ htmlInput: { maxLength: 200 } }}
          {...fault("document")}
        />
        <TextField
          required
          type="date"
          label={t("outcomes.conferment.conferredOn")}
          value={conferredOn}
          onChange={({ target }) => setConferredOn(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          {...fault("conferredOn")}
        />
      </Box>
      <VerdictRows
        nominees={waiting}
        verdicts={verdicts}
        words={{ yes: t("outcomes.conferment.conferred"), no: t("outcomes.conferment.notConferred") }}
        numberLabel={t("outcomes.conferment.certificate")}
        faultOf={(id, field) => fieldMessage(record.error, `lines.${lineOf(id)}.${fields[field]}`)}
        onChange={(id, verdict) => setVerdicts({ ...verdicts, [id]: verdict })}
      />
    </FormDialog>
  );
};
