import { Box, Button, Link, Typography } from "@mui/material";
import { useState } from "react";
import { required, TextInput } from "react-admin";
import { dateTime } from "../../../shared/format";
import type { Attachment } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../VerbDialog";
import { ScanChip } from "./ScanChip";
import { TypeIcon } from "./TypeIcon";
import { isOpenable } from "./types";

interface AttachmentLineProps {
  file: Attachment;
  removable: boolean;
  onShow: () => void;
}

/** A file: its name opens it, unless it is in quarantine or gone; who attached it when, and the way to take it off. */
export const AttachmentLine = ({ file, removable, onShow }: AttachmentLineProps) => {
  const t = useT();
  const [removing, setRemoving] = useState(false);
  const { id, version, name, size, mediaType, uploadedBy, uploadedAt } = file;
  return (
    <Box component="li" sx={{ display: "flex", alignItems: "baseline", gap: 1, flexWrap: "wrap" }}>
      <TypeIcon mediaType={mediaType} sx={{ fontSize: 18, alignSelf: "center", color: "text.secondary", mr: -0.5 }} />
      {isOpenable(file) ? (
        <Link component="button" type="button" onClick={onShow} sx={{ textAlign: "left", overflowWrap: "anywhere" }}>
          {name}
        </Link>
      ) : (
        <Typography component="span" sx={{ overflowWrap: "anywhere" }} color="text.secondary">
          {name}
        </Typography>
      )}
      <ScanChip file={file} />
      <Typography variant="caption" color="text.secondary">
        {t("attachments.about", { size: Math.max(1, Math.round(size / 1024)), by: uploadedBy, at: dateTime(uploadedAt) })}
      </Typography>
      {removable ? (
        <Button size="small" color="error" onClick={() => setRemoving(true)} aria-label={t("attachments.removeNamed", { name })}>
          {t("attachments.remove")}
        </Button>
      ) : null}
      {removing ? (
        <VerbDialog
          verb="removeAttachment"
          title={t("attachments.removeNamed", { name })}
          text={t("attachments.removeText")}
          confirm={t("attachments.remove")}
          tone="error"
          done={t("attachments.removed")}
          toInput={({ reason }) => ({ id, version, reason: String(reason) })}
          onClose={() => setRemoving(false)}
        >
          <TextInput source="reason" label={t("attachments.reason")} validate={required()} />
        </VerbDialog>
      ) : null}
    </Box>
  );
};
