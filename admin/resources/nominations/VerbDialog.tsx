import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from "@mui/material";
import { useId, type ReactNode } from "react";
import { Form, RecordContextProvider, SaveButton, useNotify } from "react-admin";
import { refusalOf } from "../../providers/refusal";
import type { VerbName, Verbs } from "../../providers/verbs";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

type Values = Record<string, unknown>;

interface VerbDialogProps<Name extends VerbName> {
  verb: Name;
  title: string;
  /** What follows from it, in a sentence. */
  text?: ReactNode;
  confirm?: string;
  tone?: "primary" | "error";
  defaults?: Values;
  toInput: (values: Values) => Verbs[Name]["input"];
  /** What is said when it is done. */
  done: string;
  onClose: () => void;
  children: ReactNode;
}

/** A verb's form in a dialog. What the server refuses is shown, and put on the fields it names. */
export function VerbDialog<Name extends VerbName>({
  verb: name,
  title,
  text,
  confirm,
  tone = "primary",
  defaults,
  toInput,
  done,
  onClose,
  children,
}: VerbDialogProps<Name>) {
  const t = useT();
  const notify = useNotify();
  const verb = useVerb(name);
  const heading = useId();
  const send = async (values: Values) => {
    try {
      await verb.mutateAsync(toInput(values));
    } catch (error) {
      return refusalOf(error)?.errors;
    }
    notify(done);
    onClose();
    return undefined;
  };
  return (
    <Dialog open onClose={verb.isPending ? undefined : onClose} aria-labelledby={heading}>
      <RecordContextProvider value={{}}>
        <Form onSubmit={send} mode="onTouched" defaultValues={defaults}>
          <DialogTitle id={heading}>{title}</DialogTitle>
          <DialogContent>
            {text ? <DialogContentText sx={{ mb: 1.5 }}>{text}</DialogContentText> : null}
            {children}
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={onClose} disabled={verb.isPending}>
              {t("action.cancel")}
            </Button>
            <SaveButton label={confirm ?? t("action.save")} color={tone} icon={<></>} alwaysEnable />
          </DialogActions>
        </Form>
      </RecordContextProvider>
    </Dialog>
  );
}
