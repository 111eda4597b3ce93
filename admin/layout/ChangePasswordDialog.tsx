import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from "@mui/material";
import { type FormEvent, useState } from "react";
import { useNotify } from "react-admin";
import { PasswordRules } from "../shared/PasswordRules";
import { RefusalAlert } from "../shared/RefusalAlert";
import { useT } from "../shared/useT";
import { useVerb } from "../shared/useVerb";

const blank = { currentPassword: "", newPassword: "", repeated: "" };

/** Changes the caller's own password. */
export const ChangePasswordDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const change = useVerb("changePassword");
  const [{ currentPassword, newPassword, repeated }, setValues] = useState(blank);
  const differs = repeated !== "" && repeated !== newPassword;
  const close = () => {
    setValues(blank);
    change.reset();
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await change.mutateAsync({ currentPassword, newPassword }).then(
      () => {
        notify(t("password.changed"));
        close();
      },
      () => undefined,
    );
  };
  const field = (name: keyof typeof blank, label: string, autoComplete: string) => (
    <TextField
      required
      type="password"
      label={label}
      autoComplete={autoComplete}
      onChange={({ target }) => setValues((values) => ({ ...values, [name]: target.value }))}
      error={name === "repeated" && differs}
      helperText={name === "repeated" && differs ? t("password.differs") : undefined}
    />
  );
  return (
    <Dialog open={open} onClose={close} maxWidth="xs">
      <form onSubmit={submit}>
        <DialogTitle>{t("password.title")}</DialogTitle>
        <DialogContent>
          <Alert severity="info">
            <PasswordRules />
          </Alert>
          {field("currentPassword", t("password.current"), "current-password")}
          {field("newPassword", t("password.next"), "new-password")}
          {field("repeated", t("password.repeat"), "new-password")}
          {change.error ? <RefusalAlert error={change.error} /> : null}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={close}>
            {t("action.cancel")}
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={change.isPending || differs || !newPassword || !repeated}
          >
            {t("layout.changePassword")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
