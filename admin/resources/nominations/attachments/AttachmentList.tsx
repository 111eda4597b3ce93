import { Box } from "@mui/material";
import { useState } from "react";
import type { Attachment, Nomination } from "../../../shared/schema";
import { useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { isOpenForChange } from "../acts";
import { AttachmentLine } from "./AttachmentLine";
import { PreviewDialog } from "./PreviewDialog";
import { isOpenable } from "./types";
import { UploadArea } from "./UploadArea";
import { useScanResult } from "./useScanResult";

interface Place {
  nomination: Nomination;
  about: Attachment["about"];
  aboutId?: string;
  /** May they change? Told where the nomination's state does not say. */
  open?: boolean;
}

/** What the office attaches; the rest is the unit's. */
const ofOffice: readonly Attachment["about"][] = ["OBJECTION", "REVOCATION"];

/**
 * Files in one place of a nomination, with what the caller may do about them: the unit while it is with the unit, an
 * office on objections and revocations. What the scanner removed stays in the list as long as that can be mended.
 */
export const AttachmentList = ({ nomination, about, aboutId, open: told }: Place) => {
  const t = useT();
  const [shown, setShown] = useState<string>();
  const mine = useMe()?.account.role === (ofOffice.includes(about) ? "OFFICE" : "UNIT");
  const open = mine && (told ?? (about === "OBJECTION" || isOpenForChange(nomination.state)));
  const here = nomination.attachments.filter((file) => file.about === about && (file.aboutId ?? undefined) === aboutId);
  const files = here.filter(({ removedAt, scan }) => !removedAt || (scan === "INFECTED" && open));
  const standing = files.filter(({ removedAt }) => !removedAt);
  useScanResult(standing.some(({ scan }) => scan === "PENDING"));
  if (files.length === 0 && !open) return null;
  return (
    <Box sx={{ display: "grid", gap: 0.5, mt: 0.75 }}>
      {files.length > 0 ? (
        <Box component="ul" aria-label={t("attachments.title")} sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.5 }}>
          {files.map((file) => (
            <AttachmentLine key={file.id} file={file} removable={open && !file.removedAt} onShow={() => setShown(file.id)} />
          ))}
        </Box>
      ) : null}
      {open && !(about === "PHOTO" && standing.length > 0) ? <UploadArea nominationId={nomination.id} about={about} aboutId={aboutId ?? null} /> : null}
      {shown ? <PreviewDialog files={files.filter(isOpenable)} first={shown} onClose={() => setShown(undefined)} /> : null}
    </Box>
  );
};
