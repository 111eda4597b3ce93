import AddIcon from "@mui/icons-material/Add";
import { Box, Button, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import { useRequireAccess } from "react-admin";
import type { CalendarYear } from "../../shared/campaignTypes";
import type { Column } from "../../shared/columns";
import { dateTime } from "../../shared/format";
import { PageHead } from "../../shared/PageHead";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useAll } from "../../shared/useAll";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { CalendarDialog } from "./CalendarDialog";
import { knownYears } from "./knownYears";

const newestFirst = { field: "year", order: "DESC" } as const;

const columns: Column<CalendarYear>[] = [
  { source: "year", label: "calendar.year", text: ({ year }) => year },
  {
    source: "holidays",
    label: "calendar.holidays",
    text: ({ holidays }, t) => holidays.join(t("app.separator")),
    wrap: true,
  },
  {
    source: "makeUpDays",
    label: "calendar.makeUpDays",
    text: ({ makeUpDays }, t) => makeUpDays.join(t("app.separator")) || null,
    wrap: true,
  },
  { source: "source", label: "calendar.source", text: ({ source }) => source, wrap: true },
  {
    source: "enteredBy",
    label: "calendar.enteredBy",
    text: ({ enteredBy, enteredAt }) => `${enteredBy} ${dateTime(enteredAt)}`,
  },
];

/** Which years the working-day clock can count in (R05): those it knows, and those an office entered. */
const CalendarPage = () => {
  useRequireAccess({ resource: "calendarYears", action: "list" });
  const t = useT();
  const may = useMay()("enterCalendarYear");
  const [dialog, setDialog] = useState<{ year?: CalendarYear }>();
  const years = useAll<CalendarYear>("calendarYears", {}, newestFirst);
  const [first, last] = useMemo(knownYears, []);
  const acts: Column<CalendarYear> = {
    source: "id",
    label: "rules.act",
    text: () => null,
    cell: (year) => (
      <Button size="small" aria-label={`${t("calendar.correct")} ${year.year}`} onClick={() => setDialog({ year })}>
        {t("calendar.correct")}
      </Button>
    ),
  };
  return (
    <Box sx={{ display: "grid", gap: 1.75, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PageHead
        title={t("menu.calendarYears")}
        summary={t("calendar.hint")}
        actions={
          may ? (
            <Button variant="contained" startIcon={<AddIcon />} onClick={() => setDialog({})}>
              {t("calendar.add")}
            </Button>
          ) : undefined
        }
      />
      <Panel title={t("calendar.known")}>
        <Typography>{t("calendar.knownYears", { first, last })}</Typography>
      </Panel>
      <Panel title={t("calendar.entered")}>
        {years ? (
          <PlainTable
            name={t("menu.calendarYears")}
            columns={may ? [...columns, acts] : columns}
            rows={years}
            empty={t("calendar.none")}
          />
        ) : null}
      </Panel>
      {dialog ? (
        <CalendarDialog year={dialog.year} suggestion={nextYear(last, years)} onClose={() => setDialog(undefined)} />
      ) : null}
    </Box>
  );
};

/** The first year that nobody knows yet. */
const nextYear = (last: number, years: readonly CalendarYear[] = []) =>
  Math.max(last, ...years.map(({ year }) => year)) + 1;

export default CalendarPage;
