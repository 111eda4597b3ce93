import { Box } from "@mui/material";
import { Chip } from "../../shared/Chip";
import type { Column } from "../../shared/columns";
import type { ImportRow, RowChange } from "../../shared/paperTypes";
import { type T, useT } from "../../shared/useT";

const looks = {
  CREATE: { tone: "green", mark: "sent" },
  CHANGE: { tone: "amber", mark: "writing" },
  NONE: { tone: "grey", mark: "ended" },
  FAULT: { tone: "red", mark: "failed" },
} as const;

const ChangeChip = ({ change }: { change: RowChange }) => <Chip {...looks[change]}>{useT()(`enums.rowChange.${change}`)}</Chip>;

const detailTexts = ({ details }: ImportRow, t: T): string[] =>
  details
    .filter(({ before, after }) => before !== after)
    .map(({ column, before, after }) => {
      const to = after ?? t("app.none");
      return before === null ? t("imports.row.set", { column, to }) : t("imports.row.becomes", { column, from: before, to });
    });

const problemTexts = ({ problems }: ImportRow, t: T): string[] =>
  problems.map(({ column, message }) => (column === null ? message : t("imports.row.problem", { column, message })));

const Lines = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((line, i) => (
      <Box key={i}>{line}</Box>
    ))}
  </>
);
const Details = ({ row }: { row: ImportRow }) => <Lines of={detailTexts(row, useT())} />;
const Problems = ({ row }: { row: ImportRow }) => (
  <Box sx={{ color: "error.main" }}>
    <Lines of={problemTexts(row, useT())} />
  </Box>
);

export const rowColumns: Column<ImportRow>[] = [
  { source: "line", label: "imports.row.line", text: ({ line }) => line, sort: true, align: "right" },
  { source: "subject", label: "imports.row.subject", text: ({ subject }) => subject, wrap: true },
  {
    source: "change",
    label: "imports.row.change",
    text: ({ change }, t) => t(`enums.rowChange.${change}`),
    words: "enums.rowChange",
    cell: ({ change }) => <ChangeChip change={change} />,
    sort: true,
  },
  {
    source: "problems",
    label: "imports.row.problems",
    text: (row, t) => problemTexts(row, t).join(t("app.semicolon")),
    cell: (row) => <Problems row={row} />,
    wrap: true,
  },
  {
    source: "details",
    label: "imports.row.details",
    text: (row, t) => detailTexts(row, t).join(t("app.semicolon")),
    cell: (row) => <Details row={row} />,
    wrap: true,
  },
];
