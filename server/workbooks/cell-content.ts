import { type Cell, type CellValue as Stored } from "exceljs";
import { ValueType } from "./exceljs";

/** What stands in a cell, whatever way it was written: formulas by their last result, rich text and links by their words. */
export type Content =
  | { kind: "nothing" }
  | { kind: "number"; number: number; format: string }
  | { kind: "text"; text: string }
  | { kind: "date"; date: Date }
  | { kind: "flag"; flag: boolean }
  /** `#REF!` and its like; `formula` where the formula was never calculated. */
  | { kind: "broken"; code: string };

/** A cell inside a merged range says what the range says. */
export function contentOf(cell: Cell): Content {
  const source = cell.isMerged ? cell.master : cell;
  return contentFrom(source.value, source.numFmt ?? "", source.type === ValueType.Formula);
}

/** A few words for people: what the cell shows. */
export function wordsOf(content: Content): string {
  switch (content.kind) {
    case "number":
      return String(Number(content.number.toPrecision(15)));
    case "text":
      return content.text;
    case "date":
      return Number.isNaN(content.date.getTime()) ? "" : content.date.toISOString().slice(0, 10);
    case "flag":
      return content.flag ? "是" : "否";
    case "broken":
      return content.code;
    case "nothing":
      return "";
  }
}

export const isNothing = (content: Content): boolean => content.kind === "nothing" || (content.kind === "text" && !/[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/.test(content.text));

function contentFrom(value: Stored | undefined, format: string, formula: boolean): Content {
  if (value === null || value === undefined) return formula ? { kind: "broken", code: "formula" } : { kind: "nothing" };
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", number: value, format } : { kind: "nothing" };
  if (typeof value === "string") return value === "" ? { kind: "nothing" } : { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "flag", flag: value };
  if (value instanceof Date) return { kind: "date", date: value };
  if ("error" in value) return { kind: "broken", code: value.error };
  if ("richText" in value) return contentFrom(value.richText.map(({ text }) => text).join(""), format, false);
  if ("hyperlink" in value) return contentFrom(value.text, format, false);
  if ("result" in value) return contentFrom(value.result, format, true);
  return { kind: "broken", code: "formula" };
}
