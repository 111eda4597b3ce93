import { Box, Button, Link, Typography } from "@mui/material";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { required, TextInput, useNotify } from "react-admin";
import { openFile, uploadFile } from "../../../providers/files";
import { dateTime } from "../../../shared/format";
import type { Attachment, Nomination } from "../../../shared/schema";
import { useMe } from "../../../shared/useMe";
import { useShowRefusal } from "../../../shared/useShowRefusal";
import { useT } from "../../../shared/useT";
import { isOpenForChange } from "../acts";
import { VerbDialog } from "../VerbDialog";

interface Place {
  nomination: Nomination;
  about: Attachment["about"];
  aboutId?: string;
  /** May they change? Told where the nomination's state does not say. */
  open?: boolean;
}

/** What the office attaches; the rest is the unit's. */
const ofOffice: readonly Attachment["about"][] = ["OBJECTION", "REVOCATION"];

/** Files in one place of a nomination, with what the caller may do about them: the unit while it is with the unit, an office on objections and revocations. */
export const AttachmentList = ({ nomination, about, aboutId, open: told }: Place) => {
  const t = useT();
  const mine = useMe()?.account.role === (ofOffice.includes(about) ? "OFFICE" : "UNIT");
  const open = told ?? (about === "OBJECTION" || isOpenForChange(nomination.state));
  const files = nomination.attachments.filter((file) => file.about === about && (file.aboutId ?? undefined) === aboutId && !file.removedAt);
  if (files.length === 0 && !(mine && open)) return null;
  return (
    <Box sx={{ display: "grid", gap: 0.5, mt: 0.75 }}>
      {files.length > 0 ? (
        <Box component="ul" aria-label={t("attachments.title")} sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.5 }}>
          {files.map((file) => (
            <AttachmentLine key={file.id} file={file} removable={mine && open} />
          ))}
        </Box>
      ) : null}
      {mine && open ? <UploadButton nominationId={nomination.id} about={about} aboutId={aboutId ?? null} /> : null}
    </Box>
  );
};

const AttachmentLine = ({ file, removable }: { file: Attachment; removable: boolean }) => {
  const t = useT();
  const showRefusal = useShowRefusal();
  const [removing, setRemoving] = useState(false);
  const { id, version, name, size, uploadedBy, uploadedAt } = file;
  return (
    <Box component="li" sx={{ display: "flex", alignItems: "baseline", gap: 1, flexWrap: "wrap" }}>
      <Link component="button" type="button" onClick={() => void openFile(file).catch(showRefusal)} sx={{ textAlign: "left" }}>
        {name}
      </Link>
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

const UploadButton = (destination: { nominationId: string; about: string; aboutId: string | null }) => {
  const t = useT();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const showRefusal = useShowRefusal();
  const input = useId();
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(destination, file),
    onSuccess: async () => {
      notify(t("attachments.uploaded"));
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
    },
    onError: showRefusal,
  });
  return (
    <Box>
      <input
        id={input}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        aria-label={t("attachments.upload")}
        style={{ position: "absolute", width: 1, height: 1, opacity: 0 }}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) upload.mutate(file);
        }}
      />
      <Button component="label" htmlFor={input} size="small" variant="outlined" disabled={upload.isPending} tabIndex={-1}>
        {t(upload.isPending ? "attachments.uploading" : "attachments.upload")}
      </Button>
    </Box>
  );
};
