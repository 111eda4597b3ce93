import { Button } from "@mui/material";
import { useState } from "react";
import type { Account } from "../../shared/schema";
import { SecretDialog } from "../../shared/SecretDialog";
import { ConfirmDialog } from "../../shared/ConfirmDialog";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { makePassword } from "./makePassword";

/** Gives an account a new password, made here and shown once to be handed over. */
export const ResetPasswordButton = ({
  account: { id, version, displayName, role },
}: {
  account: Account;
}) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState<string>();
  const reset = useVerb("resetPassword");
  if (!useMay()("resetPassword") || role === "INTEGRATION") return null;
  const confirm = () => {
    const made = makePassword();
    reset.mutate(
      { id, version, password: made },
      { onSuccess: () => setPassword(made), onSettled: () => setOpen(false) },
    );
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t("accounts.reset")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("accounts.resetTitle", { name: displayName })}
        text={t("accounts.resetText")}
        confirm={t("enums.action.resetPassword")}
        busy={reset.isPending}
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      />
      <SecretDialog
        title={t("accounts.resetDone")}
        label={t("accounts.newPassword")}
        secret={password}
        onClose={() => setPassword(undefined)}
      />
    </>
  );
};
