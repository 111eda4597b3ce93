import { Alert, Box, Button, Checkbox, FormControlLabel, GlobalStyles, Typography } from "@mui/material";
import { useState } from "react";
import { useT } from "../../../shared/useT";

/** On paper stand the codes and what they are, nothing of the page around them. */
const onPaper = {
  "@media print": {
    "body *": { visibility: "hidden" },
    ".recovery-sheet, .recovery-sheet *": { visibility: "visible", color: "#000 !important" },
    ".recovery-sheet": { position: "fixed", inset: 0, padding: "2cm" },
  },
} as const;

interface RecoverySheetProps {
  codes: readonly string[];
  onDone: () => Promise<void>;
}

/** Recovery codes, shown this once: to be copied or printed before one goes on. */
export const RecoverySheet = ({ codes, onDone }: RecoverySheetProps) => {
  const t = useT();
  const [kept, setKept] = useState(false);
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true));
  const done = () => {
    setBusy(true);
    void onDone().finally(() => setBusy(false));
  };
  return (
    <>
      <GlobalStyles styles={onPaper} />
      <Alert severity="warning">{t("secondFactor.keepText")}</Alert>
      <Box className="recovery-sheet">
        <Typography component="h2" sx={{ mt: 1.5, mb: 1, fontWeight: 600 }}>
          {t("secondFactor.printTitle")}
        </Typography>
        <Box component="ol" sx={{ m: 0, pl: 3.5, display: "grid", gap: 0.5, fontFamily: "monospace", fontSize: 14 }}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </Box>
      </Box>
      <Box sx={{ display: "flex", gap: 1, mt: 1.5 }}>
        {/* Browsers offer the clipboard on https and localhost only; elsewhere the text can be selected. */}
        {window.isSecureContext ? (
          <Button variant="outlined" onClick={copy}>
            {t(copied ? "secondFactor.copied" : "secondFactor.copy")}
          </Button>
        ) : null}
        <Button variant="outlined" onClick={() => window.print()}>
          {t("secondFactor.print")}
        </Button>
      </Box>
      <FormControlLabel sx={{ mt: 1 }} label={t("secondFactor.kept")} control={<Checkbox checked={kept} onChange={(_event, on) => setKept(on)} />} />
      <Button variant="contained" size="large" fullWidth disabled={!kept || busy} onClick={done} sx={{ mt: 1 }}>
        {t("secondFactor.done")}
      </Button>
    </>
  );
};
