import { type Style, type Worksheet } from "exceljs";
import { HEADING, PLAIN, storedOf, styleOf, TITLE, widthOf } from "./cell-style";
import { type OfficialSheet } from "./official-shape";
import { setPrint } from "./print-settings";
import { rowHeight } from "./row-height";
import { safeText } from "./safe-text";
import { type CellValue } from "./table-shape";

/** Title, line above, headings, rows, sums, notes. */
export function writeOfficialSheet(sheet: Worksheet, table: OfficialSheet): void {
  const { columns, rows, below = [] } = table;
  sheet.columns = columns.map(({ kind, heading, width }) => ({ width: widthOf(kind, heading, width) }));
  const width = columns.length;
  let line = 1;
  across(sheet, line, 1, width, table.title, TITLE);
  sheet.getRow(line).height = 36;
  line += 1;
  if (table.above) {
    const half = Math.max(1, Math.ceil(width / 2));
    across(sheet, line, 1, half, table.above.left ?? "", PLAIN);
    if (width > half) across(sheet, line, half + 1, width, table.above.right ?? "", { ...PLAIN, alignment: { ...PLAIN.alignment, horizontal: "right" } });
    sheet.getRow(line).height = 20;
    line += 1;
  }
  const lastHeading = writeHeadings(sheet, table, line);
  setPrint(sheet, { orientation: table.orientation ?? "landscape", firstHeading: line, lastHeading });
  line = lastHeading + 1;
  const styles = columns.map(({ kind, align }) => styleOf(kind, align));
  const widths = columns.map(({ kind, heading, width: asked }) => widthOf(kind, heading, asked));
  for (const row of rows) {
    sheet.getRow(line).height = rowHeight(row.map((value, index) => ({ text: textOf(value), width: widths[index] ?? 1 })));
    columns.forEach(({ kind }, index) => Object.assign(sheet.getCell(line, index + 1), { value: storedOf(row[index] ?? null, kind), style: styles[index] }));
    line += 1;
  }
  if (table.totals) {
    writeTotals(sheet, table, line);
    line += 1;
  }
  for (const note of below) {
    across(sheet, line, 1, width, note, PLAIN);
    sheet.getRow(line).height = rowHeight([{ text: note, width: widths.reduce((sum, each) => sum + each, 0) }]);
    line += 1;
  }
}

const textOf = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");

/** One line, or two where columns stand in groups. Gives the lower. */
function writeHeadings(sheet: Worksheet, { columns }: OfficialSheet, line: number): number {
  const last = columns.some(({ group }) => group) ? line + 1 : line;
  sheet.getRow(last).height = rowHeight(columns.map(({ kind, heading, width }) => ({ text: heading, width: widthOf(kind, heading, width) })));
  columns.forEach(({ heading, group }, index) => {
    for (let each = line; each <= last; each += 1) sheet.getCell(each, index + 1).style = HEADING;
    sheet.getCell(group ? last : line, index + 1).value = safeText(heading);
    if (!group && last > line) sheet.mergeCells(line, index + 1, last, index + 1);
    if (!group || columns[index - 1]?.group === group) return;
    const others = columns.slice(index).findIndex((other) => other.group !== group);
    const end = others === -1 ? columns.length : index + others;
    sheet.getCell(line, index + 1).value = safeText(group);
    if (end > index + 1) sheet.mergeCells(line, index + 1, line, end);
  });
  return last;
}

function writeTotals(sheet: Worksheet, { columns, rows, totals }: OfficialSheet, line: number): void {
  columns.forEach(({ total, align }, index) => {
    const sum = rows.reduce((all, row) => all + (typeof row[index] === "number" ? row[index] : 0), 0);
    Object.assign(sheet.getCell(line, index + 1), { value: total ? sum : null, style: styleOf(total ? "number" : "text", align ?? "center", true) });
  });
  const before = columns.findIndex(({ total }) => total);
  sheet.getCell(line, 1).value = typeof totals === "string" ? safeText(totals) : "合计";
  if (before > 1) sheet.mergeCells(line, 1, line, before);
}

function across(sheet: Worksheet, line: number, from: number, to: number, text: string, style: Partial<Style>): void {
  Object.assign(sheet.getCell(line, from), { value: text === "" ? null : safeText(text), style });
  if (to > from) sheet.mergeCells(line, from, line, to);
}
