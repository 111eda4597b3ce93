import { Button } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import type { Account } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { UndoNote } from "../../shared/list/UndoNote";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { enabledText } from "./EnableButton";

/** Closes an account at once. */
export const DisableButton = ({ account: { id, version, displayName, state } }: { account: Account }) => {
  const t = useT();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const disable = useVerb("disableAccount");
  const enable = useVerb("enableAccount");
  if (!useMay()("disableAccount") || state === "DISABLED") return null;
  const confirm = () =>
    disable.mutate(
      { id, version },
      { onSuccess: (closed) => notify(<UndoNote text={t("accounts.disabled")} onUndo={() => enable.mutate({ id, version: closed.version }, { onSuccess: (opened) => notify(t(enabledText(opened))) })} />, { autoHideDuration: 8_000 }), onSettled: () => setOpen(false) },
    );
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        {t("accounts.disable")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("accounts.disableTitle", { name: displayName })}
        text={t("accounts.disableText")}
        confirm={t("enums.action.disableAccount")}
        tone="error"
        busy={disable.isPending}
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
