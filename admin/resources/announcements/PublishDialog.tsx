import { Autocomplete, Checkbox, FormControlLabel, MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { type Audience, audiences } from "../../shared/communicationTypes";
import { fieldMessage } from "../../shared/fieldMessage";
import { FormDialog } from "../../shared/FormDialog";
import type { UnitName } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";

/** Writes an announcement and says whom it is for. */
export const PublishDialog = ({ campaignId, onClose }: { campaignId: string; onClose: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const publish = useVerb("publishAnnouncement");
  const [audience, setAudience] = useState<Audience>("ALL_UNITS");
  const [chosen, setChosen] = useState<UnitName[]>([]);
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [important, setImportant] = useState(false);
  const [byMail, setByMail] = useState(false);
  const units = useAll<UnitName>("recommendingUnits", {}, { field: "position", order: "ASC" }) ?? [];
  const toUnits = audience !== "LEADING_GROUP";
  const ready = title.trim().length > 1 && text.trim().length > 1 && (audience !== "CHOSEN_UNITS" || chosen.length > 0);
  const send = () => {
    const unitIds = audience === "CHOSEN_UNITS" ? chosen.map(({ id }) => id) : [];
    const input = { campaignId, audience, unitIds, title, text, important, byMail: byMail && toUnits };
    publish.mutate(input, { onSuccess: () => (notify(t(input.byMail ? "announcements.publishedByMail" : "announcements.published")), onClose()) });
  };
  const wrong = (field: string) => {
    const said = fieldMessage(publish.error, field);
    return { error: said !== undefined, helperText: said };
  };
  return (
    <FormDialog
      title={t("announcements.form.title")}
      text={t("announcements.form.text")}
      confirm={t("announcements.form.send")}
      busy={publish.isPending}
      ready={ready}
      width="md"
      onConfirm={send}
      onClose={onClose}
    >
      <TextField select fullWidth margin="dense" label={t("announcements.form.audience")} value={audience} onChange={({ target }) => setAudience(target.value as Audience)}>
        {audiences.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`enums.audience.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {audience === "CHOSEN_UNITS" ? (
        <Autocomplete<UnitName, true>
          multiple
          disableCloseOnSelect
          options={units}
          value={chosen}
          getOptionLabel={({ shortName }) => shortName}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          noOptionsText={t("announcements.form.noUnit")}
          onChange={(_, units) => setChosen(units)}
          renderInput={(params) => <TextField {...params} required margin="dense" label={t("announcements.form.units")} {...wrong("unitIds")} />}
        />
      ) : null}
      <TextField required fullWidth autoFocus margin="dense" label={t("announcements.form.subject")} value={title} onChange={({ target }) => setTitle(target.value)} slotProps={{ htmlInput: { maxLength: 100 } }} {...wrong("title")} />
      <TextField required fullWidth multiline minRows={6} maxRows={16} margin="dense" label={t("announcements.form.body")} value={text} onChange={({ target }) => setText(target.value)} slotProps={{ htmlInput: { maxLength: 10_000 } }} {...wrong("text")} />
      <FormControlLabel sx={{ display: "flex" }} control={<Checkbox checked={important} onChange={({ target }) => setImportant(target.checked)} />} label={t("announcements.form.important")} />
      {toUnits ? (
        <FormControlLabel sx={{ display: "flex" }} control={<Checkbox checked={byMail} onChange={({ target }) => setByMail(target.checked)} />} label={t("announcements.form.byMail")} />
      ) : null}
    </FormDialog>
  );
};
