import { Alert, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { send } from "../../providers/client";
import { PasswordRules } from "../../shared/PasswordRules";
import { useT } from "../../shared/useT";
import { StepForm } from "./StepForm";

interface NewPasswordStepProps {
  /** The password just given; asked for where it is not known any more. */
  currentPassword: string;
  onDone: () => Promise<void>;
}

/** A new password for a first, reset or expired one. */
export const NewPasswordStep = ({ currentPassword, onDone }: NewPasswordStepProps) => {
  const t = useT();
  const [next, setNext] = useState("");
  const [repeated, setRepeated] = useState("");
  const differs = repeated !== "" && repeated !== next;
  const submit = async (given: FormData) => {
    if (differs) return;
    await send("changePassword", { input: { currentPassword: currentPassword || String(given.get("currentPassword")), newPassword: next } });
    await onDone();
  };
  return (
    <StepForm name={t("password.title")} submit={t("layout.changePassword")} onSubmit={submit}>
      <Typography>{t("password.needed")}</Typography>
      <Alert severity="info">
        <PasswordRules />
      </Alert>
      {currentPassword ? null : <TextField name="currentPassword" type="password" label={t("password.current")} autoComplete="current-password" required />}
      <TextField type="password" label={t("password.next")} autoComplete="new-password" value={next} onChange={({ target }) => setNext(target.value)} autoFocus required />
      <TextField
        type="password"
        label={t("password.repeat")}
        autoComplete="new-password"
        value={repeated}
        onChange={({ target }) => setRepeated(target.value)}
        error={differs}
        helperText={differs ? t("password.differs") : undefined}
        required
      />
    </StepForm>
  );
};
