import { TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { fieldMessage } from "../../shared/fieldMessage";
import { FormDialog } from "../../shared/FormDialog";
import { useAsk } from "../../shared/useAsk";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** How many working days before a deadline the desk reminds by itself. */
export const ReminderDaysDialog = ({ campaignId, onClose }: { campaignId: string; onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const set = useVerb("setReminderDays");
  const { data: now } = useAsk("reminderDays", { id: campaignId });
  const [typed, setTyped] = useState<string | null>(null);
  if (!now) return null;
  const days = Number(typed ?? now.remindWorkingDays);
  const said = fieldMessage(set.error, "remindWorkingDays");
  const done = () => {
    notify(t("mails.days.done"));
    onClose();
  };
  return (
    <FormDialog
      title={t("mails.days.title")}
      text={t("mails.days.text")}
      confirm={t("mails.days.save")}
      busy={set.isPending}
      ready={typed !== "" && Number.isInteger(days)}
      onConfirm={() => set.mutate({ campaignId, version: now.version, remindWorkingDays: days }, { onSuccess: done })}
      onClose={onClose}
    >
      <TextField
        autoFocus
        type="number"
        margin="dense"
        label={t("mails.days.field")}
        value={typed ?? now.remindWorkingDays}
        onChange={({ target }) => setTyped(target.value)}
        slotProps={{ htmlInput: { min: 0, max: 30, step: 1 } }}
        error={said !== undefined}
        helperText={said}
      />
    </FormDialog>
  );
};
