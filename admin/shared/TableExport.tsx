import type { RaRecord } from "react-admin";
import type { Column } from "./columns";
import { MenuButton } from "./MenuButton";
import { useCsv } from "./useCsv";
import { useMay } from "./useMe";
import { usePaper } from "./usePaper";
import { useT } from "./useT";

/** The most rows the server writes of a table it did not read itself. */
const MOST_ROWS = 1_000;

interface TableExportProps<Row extends RaRecord> {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** A button that exports a table that is on the screen whole, as shown. */
export function TableExport<Row extends RaRecord>({ name, columns, rows }: TableExportProps<Row>) {
  const t = useT();
  const may = useMay();
  const { request, busy } = usePaper();
  const saveCsv = useCsv();
  const body = () => rows.map((row) => columns.map(({ text }) => text(row, t)));
  const headings = columns.map(({ label }) => t(label));
  const saves = [
    ...(may("requestPaper") && rows.length <= MOST_ROWS
      ? [{ label: t("papers.excel"), onClick: () => request({ kind: "TABLE", table: { title: name, headings, rows: body() } }) }]
      : []),
    { label: t("papers.csv"), onClick: () => void saveCsv(`${name}.csv`, [headings, ...body()]) },
  ];
  return <MenuButton size="small" label={busy ? t("papers.making") : t("action.export")} aria-label={`${t("action.export")} ${name}`} busy={busy} items={saves} />;
}
