import { Box, Button, TextField } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { NumberOf } from "./revealTypes";
import { FormDialog } from "./FormDialog";
import { unseen } from "./unseen";
import { useT } from "./useT";
import { useDesk } from "./useDesk";
import { useShowRefusal } from "./useShowRefusal";

/** How long a number is shown. */
const shownFor = 30_000;

interface RevealableNumberProps extends NumberOf {
  /** What the number is called on the screen. */
  label: string;
  masked: string;
}

/** A masked number with a way to see it in full for a reason. The number is kept in this component alone, for 30 seconds. */
export const RevealableNumber = ({ recordId, field, label, masked }: RevealableNumberProps) => {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [value, setValue] = useState<string>();
  useEffect(() => {
    if (value === undefined) return undefined;
    const timer = setTimeout(() => setValue(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [value]);
  return (
    // Inside a row that opens its record, a click here, or in the dialog, is none on the row. What is unseen stays within the table that scrolls.
    <Box component="span" onClick={(event) => event.stopPropagation()} sx={{ position: "relative", display: "inline-flex", flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
      <Box component="span" sx={{ fontVariantNumeric: "tabular-nums", userSelect: "all" }}>
        {value ?? masked}
      </Box>
      <Box component="span" role="status" sx={unseen}>
        {value === undefined ? "" : t("reveals.shown", { what: label, value })}
      </Box>
      {value === undefined ? (
        <Button size="small" className="no-print" onClick={() => setAsking(true)} aria-label={t("reveals.lookAt", { what: label })} sx={{ minWidth: 0, py: 0 }}>
          {t("reveals.look")}
        </Button>
      ) : (
        <Shown value={value} onHide={() => setValue(undefined)} />
      )}
      {asking ? (
        <ReasonDialog
          title={t("reveals.lookAt", { what: label })}
          of={{ recordId, field }}
          onShown={(shown) => {
            setValue(shown);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Box>
  );
};

/** Beside a number in full: copy it, or hide it before its time. */
const Shown = ({ value, onHide }: { value: string; onHide: () => void }) => {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <Box component="span" className="no-print">
      {/* Browsers offer the clipboard on https and localhost only; elsewhere the text can be selected. */}
      {window.isSecureContext ? (
        <Button size="small" onClick={copy} sx={{ minWidth: 0, py: 0 }}>
          {t(copied ? "action.copied" : "action.copy")}
        </Button>
      ) : null}
      <Button size="small" color="inherit" onClick={onHide} autoFocus sx={{ minWidth: 0, py: 0 }}>
        {t("reveals.hide")}
      </Button>
    </Box>
  );
};

interface ReasonDialogProps {
  title: string;
  of: NumberOf;
  onShown: (value: string) => void;
  onClose: () => void;
}

const ReasonDialog = ({ title, of, onShown, onClose }: ReasonDialogProps) => {
  const t = useT();
  const desk = useDesk();
  const showRefusal = useShowRefusal();
  const [reason, setReason] = useState("");
  // Its answer leaves the memory with the dialog.
  const reveal = useMutation({ mutationFn: () => desk.verb("revealPersonalData", { ...of, reason: reason.trim() }), gcTime: 0, onSuccess: ({ value }) => onShown(value), onError: showRefusal });
  return (
    <FormDialog title={title} text={t("reveals.text")} confirm={t("reveals.look")} busy={reveal.isPending} ready={reason.trim().length >= 5} onConfirm={() => reveal.mutate()} onClose={onClose}>
      <TextField autoFocus fullWidth required label={t("reveals.reason")} helperText={t("reveals.reasonHint")} value={reason} onChange={({ target }) => setReason(target.value)} slotProps={{ htmlInput: { maxLength: 200 } }} />
    </FormDialog>
  );
};
