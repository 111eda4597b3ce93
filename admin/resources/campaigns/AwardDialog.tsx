import { TextField } from "@mui/material";
import { useState } from "react";
import { FormDialog } from "../../shared/FormDialog";
import { fieldMessage } from "../../shared/fieldMessage";
import type { Award } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

interface AwardDialogProps {
  award: Award;
  /** The campaign's: an award is a part of it. */
  version: number;
  onClose: () => void;
}

/** Changes an award's title and the number the province reports, while the campaign is prepared. */
export const AwardDialog = ({ award, version, onClose }: AwardDialogProps) => {
  const t = useT();
  const [name, setName] = useState(award.name);
  const [quota, setQuota] = useState(String(award.provinceQuota));
  const update = useVerb("updateAward");
  const whole = /^\d{1,4}$/.test(quota);
  return (
    <FormDialog
      title={t("campaignLife.editAward", { name: award.name })}
      text={t("campaignLife.awardHint")}
      confirm={t("action.save")}
      busy={update.isPending}
      ready={whole && name.trim() !== ""}
      onConfirm={() =>
        update.mutate({ id: award.id, version, name, provinceQuota: Number(quota) }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <TextField
        required
        label={t("home.award")}
        value={name}
        onChange={({ target }) => setName(target.value)}
        error={fieldMessage(update.error, "name") !== undefined}
        helperText={fieldMessage(update.error, "name")}
      />
      <TextField
        required
        autoFocus
        label={t("quotas.province")}
        value={quota}
        slotProps={{ htmlInput: { inputMode: "numeric" } }}
        onChange={({ target }) => setQuota(target.value.trim())}
        error={!whole}
        helperText={whole ? fieldMessage(update.error, "provinceQuota") : t("quotas.invalid")}
      />
    </FormDialog>
  );
};
