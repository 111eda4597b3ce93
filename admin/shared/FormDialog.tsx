import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  type DialogProps,
} from "@mui/material";
import { type FormEvent, type ReactNode, useId } from "react";
import { useT } from "./useT";

interface FormDialogProps {
  title: string;
  /** What follows from the act, in a sentence. */
  text?: string;
  confirm: string;
  busy: boolean;
  /** Is everything filled in that the act needs? */
  ready: boolean;
  width?: DialogProps["maxWidth"];
  /** Buttons beside the one that acts. */
  actions?: ReactNode;
  children: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** A small form over the page it belongs to, for an act that takes more than a reason. Open while it is there. */
export const FormDialog = ({ title, text, confirm, busy, ready, width = "sm", ...rest }: FormDialogProps) => {
  const t = useT();
  const heading = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) rest.onConfirm();
  };
  return (
    <Dialog open maxWidth={width} onClose={busy ? undefined : rest.onClose} aria-labelledby={heading}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent>
          {text ? <DialogContentText sx={{ mb: 1 }}>{text}</DialogContentText> : null}
          {rest.children}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={rest.onClose} disabled={busy}>
            {t("action.cancel")}
          </Button>
          {rest.actions}
          <Button type="submit" variant="contained" disabled={busy || !ready}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
