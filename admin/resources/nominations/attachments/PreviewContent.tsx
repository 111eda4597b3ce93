import { Box, CircularProgress, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { RefusalAlert } from "../../../shared/RefusalAlert";
import type { Attachment } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { TypeIcon } from "./TypeIcon";
import { PDF, PICTURES } from "./types";
import { useContent } from "./useContent";

/** What browsers show, shown; of other files their kind and that they are to be saved. */
export const PreviewContent = ({ file, scale }: { file: Attachment; scale: number }) => {
  const t = useT();
  const { name, mediaType } = file;
  const picture = PICTURES.includes(mediaType);
  const { address, error } = useContent(file, picture || mediaType === PDF);
  if (error !== undefined) return <Middle><RefusalAlert error={error} /></Middle>;
  if (!picture && mediaType !== PDF) {
    return (
      <Middle>
        <TypeIcon mediaType={mediaType} sx={{ fontSize: 72, color: "text.secondary" }} />
        <Typography>{t("attachments.saveToSee")}</Typography>
      </Middle>
    );
  }
  if (!address) return <Middle><CircularProgress aria-label={t("attachments.loading")} /></Middle>;
  if (mediaType === PDF) return <Box component="iframe" src={address} title={name} sx={{ width: "100%", height: "75vh", border: 0 }} />;
  return (
    <Box role="group" aria-label={name} tabIndex={0} sx={{ height: "75vh", overflow: "auto", display: "grid", placeItems: scale === 1 ? "center" : "start" }}>
      <Box component="img" src={address} alt={name} sx={scale === 1 ? { maxWidth: "100%", maxHeight: "75vh" } : { width: `${scale * 100}%` }} />
    </Box>
  );
};

const Middle = ({ children }: { children: ReactNode }) => (
  <Box sx={{ minHeight: "30vh", display: "grid", alignContent: "center", justifyItems: "center", gap: 1.5, p: 2 }}>{children}</Box>
);
