import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import type { QuotaDraft } from "./useQuotaDraft";

/** Saves all changed cells in one act with one reason, or drops them. */
export const SaveBar = ({ campaignId, draft }: { campaignId: string; draft: QuotaDraft }) => {
  const t = useT();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const allocate = useVerb("allocateQuotas");
  const changed = draft.dirtyKeys.length;
  const faulty = draft.dirtyKeys.some((key) => draft.fault(key));
  const save = (reason: string) =>
    allocate.mutate(
      { campaignId, reason, allocations: draft.allocations() },
      {
        onSuccess: () => {
          notify(t("quotas.saved"));
          draft.discard();
        },
        onSettled: () => setOpen(false),
      },
    );
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <Typography variant="caption" role="status">
        {changed > 0 ? t("quotas.changed", { smart_count: changed }) : t("quotas.unchanged")}
      </Typography>
      <Button variant="outlined" color="inherit" disabled={changed === 0} onClick={draft.discard}>
        {t("quotas.discard")}
      </Button>
      <Button variant="contained" disabled={changed === 0 || faulty} onClick={() => setOpen(true)}>
        {t("quotas.save")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("quotas.saveTitle")}
        text={t("quotas.saveText", { smart_count: changed })}
        confirm={t("action.save")}
        reason={{ label: t("quotas.reason") }}
        busy={allocate.isPending}
        onConfirm={save}
        onClose={() => setOpen(false)}
      />
    </Box>
  );
};
