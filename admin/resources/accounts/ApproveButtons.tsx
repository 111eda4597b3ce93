import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import type { Account } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Lets an account that waits take effect, or does not and says why. */
export const ApproveButtons = ({ account: { id, version, displayName, state } }: { account: Account }) => {
  const t = useT();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const approve = useVerb("approveAccount");
  const reject = useVerb("rejectAccount");
  if (!useMay()("approveAccount") || state !== "PENDING") return null;
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t("secondFactor.reject")}
      </Button>
      <Button variant="contained" disabled={approve.isPending} onClick={() => approve.mutate({ id, version }, { onSuccess: () => notify(t("secondFactor.approved")) })}>
        {t("secondFactor.approve")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("secondFactor.rejectTitle", { name: displayName })}
        text={t("secondFactor.rejectText")}
        confirm={t("enums.action.rejectAccount")}
        tone="error"
        reason={{ label: t("secondFactor.rejectReason") }}
        busy={reject.isPending}
        onConfirm={(reason) => reject.mutate({ id, version, reason }, { onSuccess: () => notify(t("secondFactor.rejected")), onSettled: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
