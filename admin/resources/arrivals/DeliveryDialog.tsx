import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from "@mui/material";
import { type FormEvent, type ReactNode, useId } from "react";
import { useT } from "../../shared/useT";

interface DeliveryDialogProps {
  busy: boolean;
  ready: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that stays open after each save, so that the next unit follows at once. */
export const DeliveryDialog = ({ busy, ready, onSave, onClose, children }: DeliveryDialogProps) => {
  const t = useT();
  const heading = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy) onSave();
  };
  return (
    <Dialog open fullWidth maxWidth="md" onClose={busy ? undefined : onClose} aria-labelledby={heading}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={heading}>{t("arrivals.record.title")}</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 1.5 }}>
          <DialogContentText>{t("arrivals.record.text")}</DialogContentText>
          {children}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose} disabled={busy}>
            {t("arrivals.record.close")}
          </Button>
          <Button type="submit" variant="contained" disabled={busy || !ready}>
            {t("arrivals.record.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
