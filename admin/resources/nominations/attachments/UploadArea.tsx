import { Box, Button, LinearProgress, Typography } from "@mui/material";
import { type DragEvent, useId, useRef, useState } from "react";
import { useT } from "../../../shared/useT";
import { type Upload, useUploads } from "./useUploads";

interface UploadAreaProps {
  nominationId: string;
  about: string;
  aboutId: string | null;
}

/** Where files come in: by the button, several at once, or dropped; each with its progress. */
export const UploadArea = ({ nominationId, about, aboutId }: UploadAreaProps) => {
  const t = useT();
  const { uploads, add, cancel } = useUploads({ nominationId, about, aboutId });
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const photo = about === "PHOTO";
  const label = t(photo ? "attachments.uploadPhoto" : "attachments.upload");
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files].slice(0, photo ? 1 : undefined));
  };
  return (
    <Box
      onDragOver={(event: DragEvent) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className="no-print"
      sx={{ display: "grid", gap: 0.75, borderRadius: 1, outline: over ? "2px dashed" : "none", outlineColor: "primary.main", outlineOffset: 4 }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, flexWrap: "wrap" }}>
        <input
          ref={input}
          type="file"
          hidden
          multiple={!photo}
          accept={photo ? ".jpg,.jpeg,.png" : ".pdf,.jpg,.jpeg,.png,.docx,.xlsx"}
          aria-label={label}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = "";
            add(files);
          }}
        />
        <Button size="small" variant="outlined" onClick={() => input.current?.click()}>
          {label}
        </Button>
        <Typography variant="caption" color="text.secondary">
          {t(over ? "attachments.dropNow" : "attachments.dropHint")}
        </Typography>
      </Box>
      {uploads.length > 0 ? (
        <Box component="ul" aria-label={t("attachments.onTheWay")} sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.5 }}>
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onCancel={() => cancel(upload.key)} />
          ))}
        </Box>
      ) : null}
    </Box>
  );
};

const UploadLine = ({ upload: { name, part, failure }, onCancel }: { upload: Upload; onCancel: () => void }) => {
  const t = useT();
  const id = useId();
  const percent = Math.floor(part * 100);
  return (
    <Box component="li" sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: 1 }}>
      <Typography variant="body2" id={id} noWrap title={name}>
        {name}
      </Typography>
      <Button size="small" color="inherit" onClick={onCancel} aria-label={t(failure ? "attachments.dismissNamed" : "attachments.cancelNamed", { name })}>
        {t(failure ? "attachments.dismiss" : "action.cancel")}
      </Button>
      {failure ? (
        <Typography role="alert" variant="caption" color="error" sx={{ gridColumn: "1 / -1" }}>
          {failure}
        </Typography>
      ) : (
        <Box sx={{ gridColumn: "1 / -1", display: "flex", alignItems: "center", gap: 1 }}>
          <LinearProgress variant="determinate" value={percent} aria-labelledby={id} sx={{ flex: 1 }} />
          <Typography variant="caption" color="text.secondary">
            {percent === 100 ? t("attachments.checking") : `${percent}%`}
          </Typography>
        </Box>
      )}
    </Box>
  );
};
