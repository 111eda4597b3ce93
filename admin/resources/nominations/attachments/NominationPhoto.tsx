import { Box } from "@mui/material";
import type { Attachment, Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { isOpenable } from "./types";
import { useContent } from "./useContent";

/** The photograph of the person nominated, where there is one that may be opened. */
export const NominationPhoto = ({ nomination: { name, attachments } }: { nomination: Nomination }) => {
  const photo = attachments.find((file) => file.about === "PHOTO" && isOpenable(file));
  return photo ? <Photo file={photo} name={name} /> : null;
};

/** Two inches as on the form: 35 × 49 mm. */
const Photo = ({ file, name }: { file: Attachment; name: string }) => {
  const t = useT();
  const { address, error } = useContent(file);
  if (error !== undefined) return null;
  const size = { width: 60, height: 84, borderRadius: 1, flexShrink: 0, backgroundColor: "action.hover" };
  return address ? <Box component="img" src={address} alt={t("attachments.photoOf", { name })} sx={{ ...size, objectFit: "cover" }} /> : <Box sx={size} />;
};
