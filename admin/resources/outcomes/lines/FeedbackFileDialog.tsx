import { Box, Button, TextField, Typography } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useNotify } from "react-admin";
import { fieldMessage } from "../../../shared/fieldMessage";
import { FormDialog } from "../../../shared/FormDialog";
import { RefusalAlert } from "../../../shared/RefusalAlert";
import { useDesk } from "../../../shared/useDesk";
import { useT } from "../../../shared/useT";
import { useVerb } from "../../../shared/useVerb";
import type { ProvinceList } from "../useList";
import { FileLines } from "./FileLines";
import { readText } from "./readText";
import { isGood, reasonOf } from "./goodLines";

/** The national office's file: read without writing anything, shown with what it would change, then recorded. */
export const FeedbackFileDialog = ({ list, onClose }: { list: ProvinceList; onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const input = useId();
  const desk = useDesk();
  const record = useVerb("recordFeedback");
  const campaignId = list.campaign.id;
  const [document, setDocument] = useState("");
  const [reasons, setReasons] = useState<Readonly<Record<number, string>>>({});
  const read = useMutation({
    mutationFn: async (file: File) => desk.ask("readFeedbackFile", { campaignId, content: await readText(file) }),
    onSuccess: () => setReasons({}),
  });
  const good = (read.data?.lines ?? []).filter(isGood);
  const complete = good.every((line) => line.listed || reasonOf(line, reasons) !== "");
  const send = () =>
    record.mutate(
      {
        campaignId,
        document: document.trim(),
        lines: good.map((line) => ({ nominationId: line.nominationId, listed: line.listed, reason: reasonOf(line, reasons) || null })),
      },
      {
        onSuccess: () => {
          notify(t("outcomes.feedback.done", { smart_count: good.length }));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t("outcomes.file.title")}
      text={t("outcomes.file.text")}
      confirm={t("outcomes.feedback.now", { smart_count: good.length })}
      width="lg"
      busy={record.isPending || read.isPending}
      ready={good.length > 0 && complete && document.trim() !== ""}
      onConfirm={send}
      onClose={onClose}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1 }}>
        <input
          id={input}
          type="file"
          accept=".csv,.txt,.tsv"
          aria-label={t("outcomes.file.choose")}
          style={{ position: "absolute", width: 1, height: 1, opacity: 0 }}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = "";
            if (file) read.mutate(file);
          }}
        />
        <Button component="label" htmlFor={input} variant="outlined" tabIndex={-1}>
          {t("outcomes.file.choose")}
        </Button>
        {read.variables ? <span>{read.variables.name}</span> : null}
        <Typography variant="caption" color="text.secondary">
          {t("outcomes.file.hint")}
        </Typography>
      </Box>
      {read.error ? <RefusalAlert error={read.error} /> : null}
      {read.data ? (
        <>
          <TextField
            required
            label={t("outcomes.feedback.document")}
            value={document}
            error={fieldMessage(record.error, "document") !== undefined}
            helperText={fieldMessage(record.error, "document")}
            onChange={({ target }) => setDocument(target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <FileLines file={read.data} outcomes={list.outcomes} reasons={reasons} onReason={(line, reason) => setReasons({ ...reasons, [line]: reason })} />
        </>
      ) : null}
    </FormDialog>
  );
};
