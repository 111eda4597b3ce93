import type { Text } from "../../../errors/registry";
import { timeOf } from "../dossier/words";
import type { PlannedColumn } from "./list-plan";

const JOINED = "、";
const FLAGS: Record<"true" | "false", Text> = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } };

/** What the cells of one row hold: numbers and dates as they are, everything else in the words of the screen. */
export const valuesOf = (columns: PlannedColumn[], node: unknown, language: keyof Text): unknown[] => columns.map((column) => valueOf(column, node, language));

function valueOf(column: PlannedColumn, node: unknown, language: keyof Text): unknown {
  const found = follow(node, column.path);
  if (!column.many) return column.kind === "text" ? wordOf(column, found[0], language) : (found[0] ?? null);
  return found.map((value) => wordOf(column, value, language)).filter(Boolean).join(JOINED);
}

/** The values at the end of a path; through a list, each row's. */
function follow(value: unknown, [name, ...rest]: string[]): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => follow(one, name === undefined ? [] : [name, ...rest]));
  return name === undefined ? [value] : follow((value as Record<string, unknown>)[name], rest);
}

function wordOf({ words, leaf }: PlannedColumn, value: unknown, language: keyof Text): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const word = words.get(text);
  if (word !== undefined) return word;
  if (leaf === "boolean") return FLAGS[text === "true" ? "true" : "false"][language];
  return leaf === "dateTime" ? timeOf(text) : text;
}
