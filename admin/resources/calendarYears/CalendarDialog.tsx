import { TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { CalendarYear } from "../../shared/campaignTypes";
import { fieldMessage } from "../../shared/fieldMessage";
import { FormDialog } from "../../shared/FormDialog";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { datesOf } from "./datesOf";

interface CalendarDialogProps {
  /** The entry to correct; missing for a year that is not entered yet. */
  year: CalendarYear | undefined;
  suggestion: number;
  onClose: () => void;
}

/** Enters a year's holidays and make-up days as the State Council's notice lists them. */
export const CalendarDialog = ({ year: entry, suggestion, onClose }: CalendarDialogProps) => {
  const t = useT();
  const notify = useNotify();
  const [year, setYear] = useState(String(entry?.year ?? suggestion));
  const [holidays, setHolidays] = useState(entry?.holidays.join("\n") ?? "");
  const [makeUpDays, setMakeUpDays] = useState(entry?.makeUpDays.join("\n") ?? "");
  const [source, setSource] = useState(entry?.source ?? "");
  const enter = useVerb("enterCalendarYear");
  const said = (field: string, hint?: string) => {
    const message = fieldMessage(enter.error, field);
    return { error: message !== undefined, helperText: message ?? hint };
  };
  const save = () =>
    enter.mutate(
      {
        year: Number(year),
        holidays: datesOf(holidays),
        makeUpDays: datesOf(makeUpDays),
        source,
        version: entry?.version,
      },
      {
        onSuccess: () => {
          notify(t("calendar.saved", { year }));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={entry ? t("calendar.correctTitle", { year }) : t("calendar.addTitle")}
      text={t("calendar.dialogText")}
      confirm={t("action.save")}
      busy={enter.isPending}
      ready={/^\d{4}$/.test(year) && datesOf(holidays).length > 0 && source.trim() !== ""}
      onConfirm={save}
      onClose={onClose}
    >
      <TextField
        required
        label={t("calendar.year")}
        value={year}
        disabled={entry !== undefined}
        onChange={({ target }) => setYear(target.value.trim())}
        slotProps={{ htmlInput: { inputMode: "numeric" } }}
        {...said("year")}
      />
      <TextField
        required
        multiline
        minRows={4}
        maxRows={12}
        label={t("calendar.holidays")}
        value={holidays}
        onChange={({ target }) => setHolidays(target.value)}
        {...said("holidays", t("calendar.holidaysHint"))}
      />
      <TextField
        multiline
        minRows={2}
        maxRows={12}
        label={t("calendar.makeUpDays")}
        value={makeUpDays}
        onChange={({ target }) => setMakeUpDays(target.value)}
        {...said("makeUpDays", t("calendar.makeUpDaysHint"))}
      />
      <TextField
        required
        label={t("calendar.source")}
        value={source}
        onChange={({ target }) => setSource(target.value)}
        {...said("source", t("calendar.sourceHint"))}
      />
    </FormDialog>
  );
};
