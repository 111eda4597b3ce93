import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from "@mui/material";
import { type FormEvent, type ReactNode, useState } from "react";
import { useT } from "./useT";

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What follows from the act, in a sentence. */
  text: ReactNode;
  confirm: string;
  tone?: "primary" | "error";
  /** The reason or opinion to be given; none is asked when this is missing. */
  reason?: { label: string; help?: string };
  busy: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks before an act: names the consequence and, where the record needs one, takes the reason. */
export const ConfirmDialog = ({
  open,
  title,
  text,
  confirm,
  tone = "primary",
  reason,
  busy,
  ...on
}: ConfirmDialogProps) => {
  const t = useT();
  const [words, setWords] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    on.onConfirm(words.trim());
  };
  return (
    <Dialog
      open={open}
      onClose={busy ? undefined : on.onClose}
      slotProps={{ transition: { onExited: () => setWords("") } }}
    >
      <form onSubmit={submit}>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1.5 }}>{text}</DialogContentText>
          {reason ? (
            <TextField
              autoFocus
              required
              multiline
              minRows={3}
              maxRows={12}
              label={reason.label}
              helperText={reason.help}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          ) : null}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={on.onClose} disabled={busy}>
            {t("action.cancel")}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={tone}
            autoFocus={!reason}
            disabled={busy || (reason !== undefined && words.trim() === "")}
          >
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
