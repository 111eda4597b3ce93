import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, Switch, Typography } from "@mui/material";
import { useEffect, useId } from "react";
import { useMay } from "../useMe";
import { useT } from "../useT";
import { shortcutsNow, useShortcutsOn } from "./shortcuts";
import { useKeys } from "./useKeys";

/** Opens the list of keys on "?", and confirms the dialog that is open on Ctrl+Enter. */
export function useShortcutsKey(open: () => void): void {
  useKeys([], (key) => {
    if (key === "?") open();
    return key === "?";
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      const confirm = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button[type="submit"]')].pop();
      if (!confirm) return;
      event.preventDefault();
      confirm.click();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Every key of the page that is behind it, and the switch that turns single keys off. */
export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const may = useMay();
  const heading = useId();
  const [on, setOn] = useShortcutsOn();
  const always = [
    ...(may("search") ? [{ keys: "Ctrl+K", label: t("search.label") }] : []),
    { keys: "Ctrl+Enter", label: t("lists.keys.confirm") },
    { keys: "Esc", label: t("lists.keys.escape") },
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading}>
      <DialogTitle id={heading}>{t("lists.keys.title")}</DialogTitle>
      <DialogContent>
        <FormControlLabel control={<Switch checked={on} onChange={(_, checked) => setOn(checked)} />} label={t("lists.keys.on")} />
        <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1.5 }}>
          {t("lists.keys.onHint")}
        </Typography>
        <Keys title={t("lists.keys.here")} entries={[...shortcutsNow(), { keys: "?", label: t("lists.keys.title") }]} faint={!on} />
        <Keys title={t("lists.keys.always")} entries={always} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t("action.close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Keys = ({ title, entries, faint }: { title: string; entries: readonly { keys: string; label: string }[]; faint?: boolean }) => (
  <Box component="section" sx={{ mb: 2 }}>
    <Typography variant="h2" component="h3" sx={{ mb: 0.5 }}>
      {title}
    </Typography>
    <Box component="dl" sx={{ m: 0, display: "grid", gridTemplateColumns: "minmax(96px, auto) 1fr", gap: "6px 16px", alignItems: "center", color: faint ? "text.secondary" : undefined }}>
      {entries.map(({ keys, label }) => (
        <Box key={keys + label} sx={{ display: "contents" }}>
          <Box component="dt">
            {keys.split(" ").map((key) => (
              <Box key={key} component="kbd" sx={{ font: "inherit", fontSize: 12, border: 1, borderColor: "divider", borderRadius: 1, px: 0.75, py: 0.25, mr: 0.5, whiteSpace: "nowrap" }}>
                {key}
              </Box>
            ))}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {label}
          </Box>
        </Box>
      ))}
    </Box>
  </Box>
);
