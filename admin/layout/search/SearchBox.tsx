import SearchIcon from "@mui/icons-material/Search";
import { Box, Dialog, DialogContent, IconButton, type Theme, useMediaQuery } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { useHotkey } from "../../shared/useHotkey";
import { SearchField } from "./SearchField";
import { useNoteOpened } from "./useRecent";

/** Search over everything: a field in the bar where there is room, else a button that opens one across the screen. */
export const SearchBox = () => {
  const t = useT();
  const may = useMay();
  const roomy = useMediaQuery<Theme>((theme) => theme.breakpoints.up("lg"));
  const input = useRef<HTMLInputElement>(null);
  const [asking, ask] = useState(false);
  useNoteOpened();
  const begin = () => (roomy ? input.current?.focus() : ask(true));
  const allowed = may("search");
  useHotkey("/", allowed ? begin : undefined, t("search.label"));
  useCtrlK(allowed ? begin : undefined);
  if (!allowed) return null;
  if (roomy)
    return (
      <Box role="search" sx={{ width: 230, flexShrink: 0, mx: 1 }}>
        <SearchField inputRef={input} />
      </Box>
    );
  const close = () => ask(false);
  return (
    <>
      <IconButton color="inherit" aria-label={t("search.label")} title={t("search.hint")} aria-haspopup="dialog" onClick={begin}>
        <SearchIcon />
      </IconButton>
      <Dialog open={asking} onClose={close} sx={{ "& .MuiDialog-container": { alignItems: "flex-start" } }} slotProps={{ paper: { "aria-label": t("search.label"), sx: { m: 1, width: "calc(100% - 16px)" } } }}>
        <DialogContent role="search" sx={{ p: 1.5 }}>
          <SearchField autoFocus onOpened={close} />
        </DialogContent>
      </Dialog>
    </>
  );
};

/** Ctrl+K (on a Mac ⌘K) begins a search from anywhere, also while typing, unless a dialog is open. */
function useCtrlK(begin: (() => void) | undefined): void {
  useEffect(() => {
    if (!begin) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      begin();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}
