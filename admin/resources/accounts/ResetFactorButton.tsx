import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import type { Account } from "../../shared/schema";
import { useMay, useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Takes the one-time codes of somebody else away who lost them. */
export const ResetFactorButton = ({ account: { id, version, displayName, secondFactor } }: { account: Account }) => {
  const t = useT();
  const notify = useNotify();
  const own = useMe()?.account.id === id;
  const [open, setOpen] = useState(false);
  const reset = useVerb("resetSecondFactor");
  if (!useMay()("resetSecondFactor") || own || !secondFactor) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t("secondFactor.reset")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("secondFactor.resetTitle", { name: displayName })}
        text={t("secondFactor.resetText")}
        confirm={t("enums.action.resetSecondFactor")}
        tone="error"
        reason={{ label: t("secondFactor.resetReason") }}
        busy={reset.isPending}
        onConfirm={(reason) => reset.mutate({ id, version, reason }, { onSuccess: () => notify(t("secondFactor.resetDone")), onSettled: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
