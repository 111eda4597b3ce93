import { MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { deadlines, type Deadline } from "../../shared/enums";
import { fieldMessage } from "../../shared/fieldMessage";
import { FormDialog } from "../../shared/FormDialog";
import type { Campaign, RecommendingUnit } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

const byPosition = { field: "position", order: "ASC" } as const;

/** Grants one unit of the caller's own seat more time, with the reason (R16). */
export const GrantDialog = ({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const seat = useMe()?.account.seat;
  const units = useAll<RecommendingUnit>("recommendingUnits", {}, byPosition) ?? [];
  const [unitId, setUnit] = useState("");
  const [deadline, setDeadline] = useState<Deadline>("MATERIALS");
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const grant = useVerb("grantExtension");
  const said = (field: string) => {
    const message = fieldMessage(grant.error, field);
    return { error: message !== undefined, helperText: message };
  };
  return (
    <FormDialog
      title={t("extensions.grantTitle")}
      text={t("extensions.grantText")}
      confirm={t("extensions.grantNow")}
      busy={grant.isPending}
      ready={unitId !== "" && until !== "" && reason.trim() !== ""}
      onConfirm={() =>
        grant.mutate(
          { campaignId: campaign.id, unitId, deadline, until, reason },
          {
            onSuccess: () => {
              notify(t("extensions.granted"));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <TextField
        select
        required
        label={t("quotas.unit")}
        value={unitId}
        onChange={({ target }) => setUnit(target.value)}
        {...said("unitId")}
      >
        {units
          .filter((unit) => !seat || unit.seat === seat)
          .map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
      </TextField>
      <TextField
        select
        required
        label={t("extensions.deadline")}
        value={deadline}
        onChange={({ target }) => setDeadline(deadlines.find((one) => one === target.value) ?? "MATERIALS")}
        {...said("deadline")}
      >
        {deadlines.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`enums.deadline.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        type="date"
        label={t("extensions.until")}
        value={until}
        onChange={({ target }) => setUntil(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        {...said("until")}
      />
      <TextField
        required
        multiline
        minRows={2}
        label={t("extensions.reason")}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        {...said("reason")}
      />
    </FormDialog>
  );
};
