import { type Worksheet } from "exceljs";
import { type Content, contentOf, isNothing, wordsOf } from "./cell-content";
import { headingKey, tidy } from "./compare-text";
import { type Grid, type Headings } from "./find-headings";
import { readCell } from "./read-cell";
import { isNote, totalKind } from "./row-kind";
import { type CellProblem, type ReadRow, type RowValues, type TableColumn, type TableRead, type TableShape } from "./table-shape";

const NOTHING: Content = { kind: "nothing" };

export function gridOf(sheet: Worksheet): Grid {
  return {
    lines: sheet.rowCount,
    width: sheet.columnCount,
    text: (line, column) => wordsOf(contentAt(sheet, line, column)),
    mergedTo: (line, column) => lastMergedLine(sheet, line, column),
  };
}

/** The rows below the headings, each as data, total or note. */
export function readSheet(sheet: Worksheet, shape: TableShape, headings: Headings, date1904: boolean): Omit<TableRead, "marker"> {
  const { columns, last } = headings;
  const read: Omit<TableRead, "marker"> = { sheet: sheet.name, headingLine: last, rows: [], totals: [], columns, unknown: headings.unknown.filter(({ text }) => !isOrdinal(text)), skipped: [] };
  const width = sheet.columnCount;
  sheet.eachRow((_, line) => {
    if (line <= last) return;
    const contents = Array.from({ length: width }, (__, index) => contentAt(sheet, line, index + 1));
    const filled = contents.flatMap((content, index) => (isNothing(content) ? [] : [{ column: index + 1, content }]));
    const [first, second] = filled.slice(0, 2).map(({ content }) => ({ content, words: tidy(wordsOf(content)) }));
    if (!first) return;
    const at = ({ key }: TableColumn): Content => contents[(columns[key] ?? 0) - 1] ?? NOTHING;
    const total = totalKind(first.words) ? first.words : first.content.kind === "number" && second && totalKind(second.words) ? second.words : undefined;
    if (total !== undefined) read.totals.push({ line, label: total, grand: totalKind(total) === "total", cells: valuesOf(shape, at, date1904) });
    else if ((isNote(first.words, filled.length === 1) && !isComplete(shape, at)) || isOneRange(sheet, line, filled.map(({ column }) => column))) read.skipped.push({ line, text: first.words });
    else if (shape.columns.some((column) => !isOrdinal(column.headings[0]) && !isNothing(at(column)))) read.rows.push(readRow(line, shape, columns, at, date1904));
  });
  return read;
}

/** A row with all it must have is a row, whatever its first words remind of. */
const isComplete = ({ columns }: TableShape, at: (column: TableColumn) => Content): boolean => {
  const required = columns.filter((column) => column.required);
  return required.length > 0 && required.every((column) => !isNothing(at(column)));
};

/** Rows are numbered beforehand in many a form: a number alone is no row. */
const isOrdinal = (heading: string): boolean => ["序号", "编号", "no", "行号"].includes(headingKey(heading));

function readRow(line: number, { columns }: TableShape, numbers: Record<string, number>, at: (column: TableColumn) => Content, date1904: boolean): ReadRow {
  const cells: RowValues = {};
  const problems: CellProblem[] = [];
  for (const column of columns) {
    const { key } = column;
    const number = numbers[key];
    const cell = number === undefined ? { value: null } : readCell(at(column), column, date1904);
    cells[key] = "value" in cell ? cell.value : null;
    if ("problem" in cell) problems.push({ line, column: number ?? null, key, text: cell.problem });
  }
  return { line, cells, problems };
}

function valuesOf({ columns }: TableShape, at: (column: TableColumn) => Content, date1904: boolean): RowValues {
  return Object.fromEntries(
    columns.map((column) => {
      const cell = column.kind === "whole" ? readCell(at(column), { ...column, required: false }, date1904) : { value: null };
      return [column.key, "value" in cell ? cell.value : null];
    }),
  );
}

function contentAt(sheet: Worksheet, line: number, column: number): Content {
  const cell = sheet.findCell(line, column);
  return cell ? contentOf(cell) : NOTHING;
}

/** One text across several columns and nothing else: `一、各市`. */
function isOneRange(sheet: Worksheet, line: number, filled: number[]): boolean {
  const masters = new Set(filled.map((column) => sheet.findCell(line, column)?.master.address));
  return masters.size === 1 && filled.length > 2;
}

function lastMergedLine(sheet: Worksheet, line: number, column: number): number {
  const cell = sheet.findCell(line, column);
  if (!cell?.isMerged) return line;
  let last = line;
  while (sheet.findCell(last + 1, column)?.master.address === cell.master.address) last += 1;
  return last;
}
