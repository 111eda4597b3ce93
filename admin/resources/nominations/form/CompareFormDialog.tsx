import { Alert, Box, Button } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useNotify } from "react-admin";
import { compareForm, takeOverForm } from "../../../providers/paperFiles";
import { FormDialog } from "../../../shared/FormDialog";
import { RefusalAlert } from "../../../shared/RefusalAlert";
import type { Nomination } from "../../../shared/schema";
import { useAskAgain } from "../../../shared/useAskAgain";
import { useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { isOpenForChange } from "../acts";
import { DifferenceRows } from "./DifferenceRows";

/** Reads a registration form that was edited in Word, shows where it differs, and takes over what the unit chooses. */
export const CompareFormDialog = ({ nomination, onClose }: { nomination: Nomination; onClose: () => void }) => {
  const t = useT();
  const input = useId();
  const notify = useNotify();
  const askAgain = useAskAgain();
  const role = useMe()?.account.role;
  const [file, setFile] = useState<File>();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const { id, version, state } = nomination;
  const takes = role === "UNIT" && isOpenForChange(state);
  const compare = useMutation({
    mutationFn: (chosen: File) => compareForm(id, chosen),
    onMutate: (chosen) => {
      setFile(chosen);
      setKeys([]);
    },
  });
  const take = useMutation({
    mutationFn: async () => {
      if (file) await takeOverForm({ nominationId: id, version, keys }, file);
    },
    onSuccess: async () => {
      await askAgain();
      notify(t("papers.form.taken", { smart_count: keys.length }));
      onClose();
    },
  });
  const found = compare.data;
  return (
    <FormDialog
      title={t("papers.form.compare")}
      text={t("papers.form.compareText")}
      confirm={t("papers.form.takeNow", { smart_count: keys.length })}
      width="md"
      busy={compare.isPending || take.isPending}
      ready={takes && keys.length > 0}
      onConfirm={() => take.mutate()}
      onClose={onClose}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, mb: 1, "& :focus-visible + label": { outline: "2px solid", outlineOffset: 2 } }}>
        <input
          id={input}
          type="file"
          accept=".docx"
          aria-label={t("papers.form.choose")}
          style={{ position: "absolute", width: 1, height: 1, opacity: 0 }}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = "";
            if (chosen) compare.mutate(chosen);
          }}
        />
        <Button component="label" htmlFor={input} variant="outlined" tabIndex={-1}>
          {t("papers.form.choose")}
        </Button>
        {file ? <span>{file.name}</span> : null}
      </Box>
      {compare.error ? <RefusalAlert error={compare.error} /> : null}
      {take.error ? <RefusalAlert error={take.error} /> : null}
      {found?.outdated ? <Alert severity="warning">{t("papers.form.outdated")}</Alert> : null}
      {found?.differences.length === 0 ? <Alert severity="success">{t("papers.form.same")}</Alert> : null}
      {found && found.differences.length > 0 ? (
        <>
          {takes ? null : <Alert severity="info">{t("papers.form.readOnly")}</Alert>}
          <DifferenceRows differences={found.differences} keys={takes ? keys : undefined} onKeys={setKeys} />
        </>
      ) : null}
    </FormDialog>
  );
};
