import { type PrintKind } from "./cell-style";
import { Workbook } from "./exceljs";
import { type OfficialColumn, type OfficialTable } from "./official-shape";
import { writeMarker } from "./own-sheets";
import { saveWorkbook, setProperties } from "./save-workbook";
import { sheetName } from "./sheet-name";
import { type CellValue, type RowValues, type TableShape } from "./table-shape";
import { writeOfficialSheet } from "./write-official-sheet";

/** The table as the file to send out or print. Formulas are never written: sums are numbers, data is data. */
export async function officialTable({ sheets, marker, ...properties }: OfficialTable): Promise<Buffer> {
  const workbook = new Workbook();
  setProperties(workbook, properties);
  for (const sheet of sheets) writeOfficialSheet(workbook.addWorksheet(sheetName(sheet.name, workbook.worksheets.map(({ name }) => name))), sheet);
  if (marker) writeMarker(workbook, marker);
  return saveWorkbook(workbook);
}

export { type OfficialColumn, type OfficialSheet, type OfficialTable } from "./official-shape";

const PRINTED: Record<TableShape["columns"][number]["kind"], PrintKind> = { text: "text", choice: "text", whole: "number", date: "date", month: "month", flag: "flag" };
export const printKindOf = ({ kind }: TableShape["columns"][number]): PrintKind => PRINTED[kind];

/** A shape's columns in print, so that what goes out can be read in again. */
export const officialColumns = ({ columns }: TableShape, totals: string[] = []): OfficialColumn[] =>
  columns.map((column) => ({ heading: column.headings[0], kind: printKindOf(column), width: column.width, total: totals.includes(column.key) }));

export const rowsOf = ({ columns }: TableShape, rows: RowValues[]): CellValue[][] => rows.map((row) => columns.map(({ key }) => row[key] ?? null));
