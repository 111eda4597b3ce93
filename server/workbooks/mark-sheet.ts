import { type Cell, type Comment, type FillPattern, type Workbook, type Worksheet } from "exceljs";
import { contentOf, wordsOf } from "./cell-content";
import { HEADING, styleOf } from "./cell-style";
import { type Parts } from "./check-package";
import { keepRules } from "./keep-rules";
import { PROBLEMS_SHEET } from "./own-sheets";
import { setPrint } from "./print-settings";
import { rowHeight } from "./row-height";
import { safeText } from "./safe-text";
import { saveWorkbook } from "./save-workbook";
import { columnLetters } from "./scan-sheet";
import { type Marks } from "./tasks";

/** The fill by which our marks are known again, and what our comments begin with. */
const RED: FillPattern = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFCCD1" } };
const SIGN = "【核对】";

const WORDS = {
  zh: { headings: ["行", "列", "标题", "内容", "问题"], sheet: PROBLEMS_SHEET },
  en: { headings: ["Line", "Column", "Heading", "Content", "Problem"], sheet: PROBLEMS_SHEET },
};

/** Marks the problems in a workbook and gives it as a file; everything else in it stays. */
export async function markSheet(workbook: Workbook, parts: Parts, { language, more = [], ...first }: Marks): Promise<Buffer> {
  for (const sheet of workbook.worksheets) clearMarks(sheet);
  const old = workbook.getWorksheet(PROBLEMS_SHEET);
  if (old) workbook.removeWorksheet(old.id);
  const marked = [first, ...more].flatMap(({ sheet: name, headingLine, problems }) => problems.map((problem) => ({ sheet: workbook.getWorksheet(name), headingLine, ...problem })));
  const lines: [string | number, string, string, string, string][] = [];
  for (const { sheet, headingLine, line, column, text } of marked) {
    const cell = sheet?.findRow(line)?.getCell(column ?? 1) ?? sheet?.getCell(line, column ?? 1);
    if (!cell) continue;
    mark(cell, text[language]);
    const heading = sheet && headingLine && column ? wordsOf(contentOf(sheet.getCell(headingLine, column))) : "";
    lines.push([more.length > 0 ? `${sheet?.name} ${line}` : line, column ? columnLetters(column) : "", heading, column ? wordsOf(contentOf(cell)) : "", text[language]]);
  }
  if (lines.length > 0) listProblems(workbook.addWorksheet(WORDS[language].sheet), WORDS[language].headings, lines);
  return saveWorkbook(workbook, (written) => keepRules(parts, written));
}

function mark(cell: Cell, text: string): void {
  const target = cell.isMerged ? cell.master : cell;
  // exceljs lets cells of one style share it: it is replaced, not changed.
  target.style = { ...target.style, fill: RED };
  const before = noteOf(target);
  const ours = before.includes(SIGN) ? `${before}\n${text}` : `${before && `${before}\n`}${SIGN}${text}`;
  setNote(target, ours);
}

function clearMarks(sheet: Worksheet): void {
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { fill } = cell.style;
      if (fill?.type === "pattern" && fill.fgColor?.argb === RED.fgColor?.argb) cell.style = { ...cell.style, fill: { type: "pattern", pattern: "none" } };
      const note = noteOf(cell);
      if (note.includes(SIGN)) setNote(cell, note.slice(0, note.indexOf(SIGN)).trimEnd());
    }),
  );
}

function noteOf(cell: Cell): string {
  // An absent note is undefined, whatever the types say.
  const note = cell.note as Comment | string | undefined;
  return typeof note === "string" ? note : (note?.texts ?? []).map(({ text }) => text).join("");
}

/** exceljs has no way to take a note away but its model's. */
function setNote(cell: Cell, text: string): void {
  if (text) cell.note = { texts: [{ text: safeText(text), font: { name: "宋体", size: 10 } }] };
  else {
    Object.assign(cell, { _comment: undefined });
    Object.assign(cell.model, { comment: undefined });
  }
}

function listProblems(sheet: Worksheet, headings: string[], lines: (string | number)[][]): void {
  const widths = [8, 8, 20, 30, 60];
  sheet.columns = widths.map((width) => ({ width }));
  headings.forEach((heading, index) => Object.assign(sheet.getCell(1, index + 1), { value: heading, style: HEADING }));
  lines.forEach((values, row) => {
    sheet.getRow(row + 2).height = rowHeight(values.map((value, index) => ({ text: String(value), width: widths[index] ?? 1 })));
    values.forEach((value, index) =>
      Object.assign(sheet.getCell(row + 2, index + 1), { value: typeof value === "string" ? safeText(value) : value, style: styleOf(index === 0 ? "number" : "text") }),
    );
  });
  setPrint(sheet, { orientation: "landscape", firstHeading: 1, lastHeading: 1 });
}
