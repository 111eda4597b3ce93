import { type Worksheet } from "exceljs";
import { formatOf, HEADING, PLAIN, storedOf, styleOf, TITLE, widthOf } from "./cell-style";
import { addDropDowns } from "./drop-downs";
import { Workbook } from "./exceljs";
import { printKindOf } from "./official-table";
import { CHOICES_SHEET, NOTES_SHEET, writeMarker } from "./own-sheets";
import { setPrint } from "./print-settings";
import { rowHeight } from "./row-height";
import { safeText } from "./safe-text";
import { saveWorkbook, setProperties } from "./save-workbook";
import { sheetName } from "./sheet-name";
import { type Marker, type RowValues, type TableColumn, type TableShape } from "./table-shape";
import { writeFillingIn } from "./write-filling-in";

/** Rows with a grid and drop-downs below those filled in beforehand. */
const EMPTY_ROWS = 30;
const PREPARED_ROWS = 2_000;

interface TemplateOptions {
  /** By which the import tells that the file is for another table or campaign. */
  marker: Marker;
  title: string;
  /** A line each below the title; they stand in 填表说明 too. */
  notes: string[];
  /** Created and modified, as the properties say. */
  date: Date;
  rows?: RowValues[];
  /** A second table in a sheet of its own. */
  second?: { shape: TableShape; rows: RowValues[] };
}

/** A workbook to fill in: drop-downs, hints at the headings, formats that keep what is typed, and how to fill it in. */
export async function templateOf(shape: TableShape, { marker, title, notes, date, rows = [], second }: TemplateOptions): Promise<Buffer> {
  const workbook = new Workbook();
  setProperties(workbook, { title, date });
  const tables = [{ shape, rows }, ...(second ? [second] : [])];
  const sheets = tables.map((table) => ({ ...table, sheet: writeTable(workbook.addWorksheet(sheetName(table.shape.sheet)), table.shape, { title, notes, rows: table.rows }) }));
  const known = new Set<string>();
  const columns = tables.flatMap((table) => table.shape.columns).filter(({ headings: [heading] }) => !known.has(heading) && known.add(heading));
  writeFillingIn(workbook.addWorksheet(NOTES_SHEET), { ...shape, columns }, title, notes);
  const headingLine = notes.length + 2;
  const choices = (): Worksheet => workbook.getWorksheet(CHOICES_SHEET) ?? workbook.addWorksheet(CHOICES_SHEET, { state: "hidden" });
  for (const table of sheets) addDropDowns(table.sheet, choices, table.shape, { first: headingLine + 1, last: headingLine + Math.max(table.rows.length + EMPTY_ROWS, PREPARED_ROWS) });
  writeMarker(workbook, marker);
  return saveWorkbook(workbook);
}

/** One table with its title and notes above, the rows filled in beforehand and a grid below them. */
function writeTable(sheet: Worksheet, shape: TableShape, { title, notes, rows }: { title: string; notes: string[]; rows: RowValues[] }): Worksheet {
  // Whole columns, so that a row added below is kept as it is typed too.
  sheet.columns = shape.columns.map((column) => ({ width: widthOf(printKindOf(column), column.headings[0], column.width), style: formatOf(printKindOf(column)) }));
  across(sheet, 1, shape, title, TITLE, 36);
  notes.forEach((note, index) => across(sheet, index + 2, shape, note, PLAIN, 20));
  const headingLine = notes.length + 2;
  shape.columns.forEach((column, index) => writeHeading(sheet, headingLine, index + 1, column));
  const styles = shape.columns.map((column) => styleOf(printKindOf(column)));
  for (let line = 0; line < rows.length + EMPTY_ROWS; line += 1) {
    const row = rows[line];
    // An empty row grows by itself when it is filled in.
    if (row) sheet.getRow(headingLine + 1 + line).height = rowHeight(shape.columns.map((column) => ({ text: String(row[column.key] ?? ""), width: widthOf(printKindOf(column), column.headings[0], column.width) })));
    shape.columns.forEach((column, index) => {
      Object.assign(sheet.getCell(headingLine + 1 + line, index + 1), { value: storedOf(row?.[column.key] ?? null, printKindOf(column)), style: styles[index] });
    });
  }
  setPrint(sheet, { orientation: "landscape", firstHeading: headingLine, lastHeading: headingLine });
  return sheet;
}

function across(sheet: Worksheet, line: number, { columns }: TableShape, text: string, style: typeof PLAIN, height: number): void {
  Object.assign(sheet.getCell(line, 1), { value: safeText(text), style });
  if (columns.length > 1) sheet.mergeCells(line, 1, line, columns.length);
  sheet.getRow(line).height = height * Math.max(1, Math.ceil(text.length / 60));
}

function writeHeading(sheet: Worksheet, line: number, number: number, column: TableColumn): void {
  const cell = sheet.getCell(line, number);
  Object.assign(cell, { value: safeText(`${column.required ? "*" : ""}${column.headings[0]}`), style: HEADING });
  if (column.note) cell.note = { texts: [{ text: safeText(column.note), font: { name: "宋体", size: 10 } }] };
}
