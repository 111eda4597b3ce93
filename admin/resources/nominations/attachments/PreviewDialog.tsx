import CloseIcon from "@mui/icons-material/Close";
import NextIcon from "@mui/icons-material/ChevronRight";
import PreviousIcon from "@mui/icons-material/ChevronLeft";
import ZoomInIcon from "@mui/icons-material/ZoomIn";
import ZoomOutIcon from "@mui/icons-material/ZoomOut";
import { Box, Button, Dialog, DialogActions, DialogTitle, IconButton, Typography } from "@mui/material";
import { type KeyboardEvent, useId, useState } from "react";
import { saveFile } from "../../../providers/files";
import type { Attachment } from "../../../shared/schema";
import { useShowRefusal } from "../../../shared/useShowRefusal";
import { useT } from "../../../shared/useT";
import { PreviewContent } from "./PreviewContent";
import { PICTURES } from "./types";

const ZOOMS = [1, 1.5, 2, 3, 4];

interface PreviewDialogProps {
  /** Those that can be opened, in the list's order. */
  files: readonly Attachment[];
  /** Id of the one that is shown first. */
  first: string;
  onClose: () => void;
}

/** Files of one place, one after the other: ← and → lead on, + and − zoom pictures. */
export const PreviewDialog = ({ files, first, onClose }: PreviewDialogProps) => {
  const t = useT();
  const heading = useId();
  const showRefusal = useShowRefusal();
  const [shown, setShown] = useState(first);
  const [zoom, setZoom] = useState(0);
  const index = Math.max(0, files.findIndex(({ id }) => id === shown));
  const file = files[index];
  if (!file) return null;
  const go = (step: number): void => {
    const to = files[index + step];
    if (!to) return;
    setShown(to.id);
    setZoom(0);
  };
  const zoomBy = (step: number): void => setZoom((now) => Math.min(Math.max(now + step, 0), ZOOMS.length - 1));
  const picture = PICTURES.includes(file.mediaType);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, (() => void) | undefined> = {
      ArrowLeft: () => go(-1),
      ArrowRight: () => go(1),
      ...(picture && { "+": () => zoomBy(1), "=": () => zoomBy(1), "-": () => zoomBy(-1), "0": () => setZoom(0) }),
    };
    const act = zoom > 0 && event.key.startsWith("Arrow") ? undefined : acts[event.key]; // a zoomed picture is moved with them
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby={heading} onKeyDown={onKeyDown}>
      <Box sx={{ display: "flex", alignItems: "center", pr: 1 }}>
        <DialogTitle id={heading} aria-live="polite" sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
          {file.name}
          <Typography component="span" variant="caption" color="text.secondary" sx={{ ml: 1 }}>
            {t("attachments.place", { index: index + 1, count: files.length })}
          </Typography>
        </DialogTitle>
        {picture ? (
          <>
            <IconButton onClick={() => zoomBy(-1)} disabled={zoom === 0} aria-label={t("attachments.zoomOut")}>
              <ZoomOutIcon />
            </IconButton>
            <IconButton onClick={() => zoomBy(1)} disabled={zoom === ZOOMS.length - 1} aria-label={t("attachments.zoomIn")}>
              <ZoomInIcon />
            </IconButton>
          </>
        ) : null}
        <IconButton onClick={onClose} aria-label={t("attachments.close")}>
          <CloseIcon />
        </IconButton>
      </Box>
      <PreviewContent key={file.id} file={file} scale={ZOOMS[zoom] ?? 1} />
      <DialogActions sx={{ flexWrap: "wrap" }}>
        <Button color="inherit" startIcon={<PreviousIcon />} onClick={() => go(-1)} disabled={index === 0}>
          {t("attachments.previous")}
        </Button>
        <Button color="inherit" endIcon={<NextIcon />} onClick={() => go(1)} disabled={index === files.length - 1}>
          {t("attachments.next")}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button variant="contained" autoFocus onClick={() => void saveFile(file).catch(showRefusal)}>
          {t("attachments.download")}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
