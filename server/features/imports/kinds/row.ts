import { validate, type ValidationError } from "class-validator";
import type { Text } from "../../../errors/registry";
import { heard } from "../../../graphql/says";
import { bare } from "../../../workbooks/compare-text";
import type { CellProblem, ReadRow, TableColumn } from "../../../workbooks/table-shape";
import type { RowDetail } from "../import-row";
import type { ReadTable, RowPlan } from "../importer";
import { RowChange } from "../row-change";

/** A row and the table it stands in. */
export interface Row extends ReadRow {
  table: ReadTable;
}

export const rowsIn = (table: ReadTable): Row[] => table.rows.map((row) => ({ ...row, table }));

/** What a cell says as text; null where nothing stands. */
export function textIn({ cells }: Pick<Row, "cells">, key: string): string | null {
  const value = cells[key] ?? null;
  return value === null || value === "" ? null : String(value);
}

export function wholeIn({ cells }: Pick<Row, "cells">, key: string): number | null {
  const value = cells[key];
  return typeof value === "number" ? value : null;
}

/** Something wrong in a cell of a row, or, without a key, in the row. */
export const wrong = ({ line, table }: Row, key: string | null, zh: string, en: string): CellProblem => ({ line, column: (key !== null && table.columns[key]) || null, key, text: { zh, en } });

export const headingOf = ({ shape }: ReadTable, key: string): string => shape.columns.find((column) => column.key === key)?.headings[0] ?? key;

/** What a cell changes, in words; nothing where it says what is there. */
export function detail<Value extends string | number | boolean>({ table }: Row, key: string, before: Value | null | undefined, after: Value | null, show: (value: Value) => string = String): RowDetail[] {
  const was = before ?? null;
  return was === after ? [] : [{ column: headingOf(table, key), before: was === null ? null : show(was), after: after === null ? null : show(after) }];
}

interface Planned<Step> {
  subject: string;
  /** Whether it is there already. */
  exists: boolean;
  details: RowDetail[];
  problems: CellProblem[];
  step: Step | null;
}

/** A row's plan: nothing is done where nothing changes or something is wrong. */
export function planOf<Step>({ table: { sheet }, line, problems: unread }: Row, { subject, exists, details, problems: found, step }: Planned<Step>): RowPlan<Step> {
  const problems = [...unread, ...found];
  const change = !exists ? RowChange.CREATE : details.length > 0 ? RowChange.CHANGE : RowChange.NONE;
  return { sheet, line, subject, change, details, problems, step: problems.length > 0 || change === RowChange.NONE ? null : step };
}

/** What the API would refuse in a verb's input; each at the column that is called like the field, or as `columns` says. */
export async function refusals(row: Row, input: object, columns: Record<string, string> = {}): Promise<CellProblem[]> {
  return flat(await validate(input)).map(({ path, text }) => {
    const key = columns[path] ?? path.split(".").at(-1) ?? path;
    return wrong(row, row.table.shape.columns.some((column) => column.key === key) ? key : null, text.zh, text.en);
  });
}

const flat = (errors: ValidationError[], above = ""): { path: string; text: Text }[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.values(constraints).map((message) => ({ path: `${above}${property}`, text: heard(message) })),
    ...flat(children, `${above}${property}.`),
  ]);

/** Rows that say the same thing twice: for each of them the lines of the others. */
export function repeatedIn(rows: Row[], keyOf: (row: Row) => string | null): Map<Row, number[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return new Map([...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map((row): [Row, number[]] => [row, group.filter((other) => other !== row).map(({ line }) => line)])));
}

/** Says of which lines a row is the double. */
export function refuseRepeated(row: Row, repeated: Map<Row, number[]>, key: string, what: Text): CellProblem[] {
  const others = repeated.get(row);
  return others ? [wrong(row, key, `${what.zh}与第 ${others.join("、")} 行重复，请只保留一行。`, `${what.en}: the same as on line ${others.join(", ")}; keep one.`)] : [];
}

/** A column of codes, shown by their words. */
export function choice(column: Omit<TableColumn, "kind" | "choices" | "choiceWords">, words: Record<string, string>, lenient: Record<string, string> = {}): TableColumn {
  const other = (code: string): string[] => Object.entries(lenient).filter(([, one]) => one === code).map(([word]) => word);
  return { ...column, kind: "choice", choices: Object.values(words), choiceWords: Object.fromEntries(Object.entries(words).map(([code, word]) => [word, other(code)])) };
}

/** The code a word stands for; null for no word. */
export const codeOf = <Code extends string>(words: Record<Code, string>, word: string | null): Code | null => (Object.keys(words) as Code[]).find((code) => words[code] === word) ?? null;

/** Names are the same whatever their blanks, width and case. */
export const sameName = (one: string, other: string): boolean => bare(one) === bare(other);
