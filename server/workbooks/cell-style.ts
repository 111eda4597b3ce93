import { type Alignment, type Borders, type Fill, type Style } from "exceljs";
import { type CellValue } from "./table-shape";
import { safeText } from "./safe-text";

/** What a printed cell holds. Dates and months are real dates; text stays text whatever it looks like. */
export type PrintKind = "text" | "number" | "date" | "month" | "flag";

const FORMATS: Record<PrintKind, string> = { text: "@", number: "General", date: "yyyy-mm-dd", month: "yyyy-mm", flag: "@" };
const WIDTHS: Record<PrintKind, number> = { text: 20, number: 9, date: 12, month: 10, flag: 7 };

const THIN = { style: "thin", color: { argb: "FF000000" } } as const;
const GRID: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const SHADE: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };
const song = (size: number, bold = false): Style["font"] => ({ name: "宋体", family: 3, charset: 134, size, ...(bold && { bold }) }) as Style["font"];

/** Official tables: title in 黑体, the rest in 宋体. */
export const TITLE = { font: { name: "黑体", family: 3, charset: 134, size: 18 }, alignment: { horizontal: "center", vertical: "middle", wrapText: true } } as Partial<Style>;
export const PLAIN: Partial<Style> = { font: song(11), alignment: { vertical: "middle", wrapText: true } };
export const HEADING: Partial<Style> = { font: song(11, true), alignment: { horizontal: "center", vertical: "middle", wrapText: true }, border: GRID, fill: SHADE };

export const styleOf = (kind: PrintKind, align?: Alignment["horizontal"], bold = false): Partial<Style> => ({
  font: song(11, bold),
  numFmt: FORMATS[kind],
  border: GRID,
  alignment: { horizontal: align ?? (kind === "text" ? "left" : "center"), vertical: "middle", wrapText: true },
});

/** A column's number format alone, for rows that are not filled in yet. */
export const formatOf = (kind: PrintKind): Partial<Style> => ({ font: song(11), numFmt: FORMATS[kind], alignment: { vertical: "middle", wrapText: true } });

/** Wide enough for the heading in two lines. */
export const widthOf = (kind: PrintKind, heading: string, width?: number): number => width ?? Math.max(WIDTHS[kind], Math.min(heading.length, 12) + 3);

/** A value as exceljs writes it: `2024-08-16` and `1980-05` as days without a zone, text never as a formula. */
export function storedOf(value: CellValue, kind: PrintKind): string | number | Date | null {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return kind === "text" ? String(value) : value;
  const day = kind === "date" ? /^\d{4}-\d\d-\d\d$/ : kind === "month" ? /^\d{4}-\d\d$/ : undefined;
  if (day?.test(value)) return new Date(`${value.slice(0, 7)}-${value.slice(8) || "01"}T00:00:00Z`);
  return safeText(value);
}
