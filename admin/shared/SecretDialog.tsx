import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from "@mui/material";
import { useState } from "react";
import { useT } from "./useT";

interface SecretDialogProps {
  title: string;
  label: string;
  /** The dialog is open while there is a secret to show. */
  secret: string | undefined;
  onClose: () => void;
}

/** Shows a secret that will not be shown again. */
export const SecretDialog = ({ title, label, secret, onClose }: SecretDialogProps) => {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(secret ?? "").then(() => setCopied(true));
  const close = () => {
    setCopied(false);
    onClose();
  };
  return (
    <Dialog open={secret !== undefined}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t("accounts.keyOnce")}
        </Alert>
        <TextField
          label={label}
          value={secret ?? ""}
          slotProps={{ input: { readOnly: true } }}
          onFocus={({ target }) => target.select()}
        />
      </DialogContent>
      <DialogActions>
        {/* Browsers offer the clipboard on https and localhost only; elsewhere the text can be selected. */}
        {window.isSecureContext ? (
          <Button onClick={copy}>{t(copied ? "action.copied" : "action.copy")}</Button>
        ) : null}
        <Button variant="contained" onClick={close}>
          {t("action.close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
