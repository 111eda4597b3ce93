import { type Worksheet } from "exceljs";
import { HEADING, PLAIN, storedOf, styleOf, TITLE } from "./cell-style";
import { setPrint } from "./print-settings";
import { rowHeight } from "./row-height";
import { safeText } from "./safe-text";
import { type ColumnKind, type TableColumn, type TableShape } from "./table-shape";

const HEADINGS = ["列", "必填", "填写说明", "可选内容", "示例"];
const WIDTHS = [18, 8, 44, 44, 22];
const HOW: Record<ColumnKind, string> = {
  text: "文字。",
  whole: "整数，不带单位。",
  date: "日期，写成 2024-08-16 的样子。",
  month: "年月，写成 1980-05 的样子。",
  flag: "填“是”或“否”。",
  choice: "从可选内容中选择。",
};

/** The sheet 填表说明: column by column what is wanted. */
export function writeFillingIn(sheet: Worksheet, { columns }: TableShape, title: string, notes: string[]): void {
  sheet.columns = WIDTHS.map((width) => ({ width }));
  [`${title}填表说明`, ...notes].forEach((text, index) => {
    Object.assign(sheet.getCell(index + 1, 1), { value: safeText(text), style: index === 0 ? TITLE : PLAIN });
    sheet.mergeCells(index + 1, 1, index + 1, HEADINGS.length);
  });
  const line = notes.length + 2;
  HEADINGS.forEach((heading, index) => Object.assign(sheet.getCell(line, index + 1), { value: heading, style: HEADING }));
  setPrint(sheet, { orientation: "landscape", firstHeading: line, lastHeading: line });
  columns.forEach((column, row) => {
    const cells = cellsOf(column);
    sheet.getRow(line + 1 + row).height = rowHeight(cells.map((text, index) => ({ text: String(text ?? ""), width: WIDTHS[index] ?? 1 })));
    cells.forEach((value, index) => Object.assign(sheet.getCell(line + 1 + row, index + 1), { value, style: styleOf("text") }));
  });
}

function cellsOf(column: TableColumn): ReturnType<typeof storedOf>[] {
  const { headings, required, note, kind, choices = [], example } = column;
  const how = [HOW[kind], note].filter(Boolean).join("");
  return [headings[0], required ? "是" : "否", how, choices.join("、"), String(example === true ? "是" : example === false ? "否" : (example ?? ""))].map((text) => storedOf(text, "text"));
}
