import { createHash } from "node:crypto";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { fromDatabase } from "../../errors/from-database";
import type { ImportRow } from "./import-row";
import type { ImportAct, Importer, ReadTable, RowPlan } from "./importer";
import { RowChange } from "./row-change";

/** A row as it is kept: what it would do, in the importer's words. */
export type TriedRow = Pick<ImportRow, "sheet" | "line" | "subject" | "change" | "details" | "problems">;

/** Called now and then with the rows done; throws where the import was cancelled. */
export type Progress = (done: number, total: number) => Promise<void>;

/**
 * Does every row in a savepoint and collects what the verbs refuse: the transaction is rolled back by whoever calls,
 * so that what is shown before confirming is what confirming does.
 */
export async function tryRows<Step>(act: ImportAct, importer: Importer<Step>, plans: RowPlan<Step>[], progress: Progress): Promise<void> {
  for (const [i, plan] of plans.entries()) {
    await progress(i, plans.length);
    if (plan.step === null || plan.problems.length > 0) continue;
    await act.manager.query("savepoint row");
    try {
      await importer.apply(act, plan.step);
      await act.manager.query("release savepoint row");
    } catch (thrown) {
      const error = fromDatabase(thrown);
      if (!(error instanceof DeskError) || error.code === "UNAVAILABLE") throw error;
      await act.manager.query("rollback to savepoint row");
      plan.problems.push({ line: plan.line, column: null, key: keyOf(error), text: textOf(error) });
    }
  }
}

/** Key of the column a refusal names, e.g. `contact.mobile` → `mobile`. */
const keyOf = ({ details: { field } }: DeskError): string | null => field?.split(".").at(-1) ?? null;

/** A sentence ends once. */
const stop = (text: string, mark: string): string => `${text.replace(/[。.；;]+$/, "")}${mark}`;

/** What a refusal says of the row: its fields' own messages where it has some. */
export function textOf(error: DeskError): Text {
  const { fields, findings } = error.details;
  if (fields?.length) return { zh: fields.map(({ message }) => message.zh).join(""), en: fields.map(({ message }) => message.en).join(" ") };
  if (findings?.length) return { zh: findings.map(({ facts, remedy }) => `${stop(facts.zh, "。")}${stop(remedy.zh, "。")}`).join(""), en: findings.map(({ facts, remedy }) => `${stop(facts.en, ".")} ${stop(remedy.en, ".")}`).join(" ") };
  const [zh, en] = [error.text("zh"), error.text("en")];
  return { zh: `${zh.message}${zh.remedy}`, en: `${en.message} ${en.remedy}` };
}

/** Plans as rows to be kept and shown. */
export function rowsOf(plans: RowPlan<unknown>[], tables: ReadTable[], language: keyof Text): TriedRow[] {
  const columnOf = (sheet: string, key: string | null) => {
    const table = tables.find((one) => one.sheet === sheet);
    return { heading: table?.shape.columns.find((column) => column.key === key)?.headings[0] ?? null, at: (key !== null && table?.columns[key]) || null };
  };
  return plans.map(({ sheet, line, subject, change, details, problems }) => ({
    sheet,
    line,
    subject,
    change: problems.length > 0 ? RowChange.FAULT : change,
    details,
    problems: problems.map(({ key, column, text }) => ({ column: columnOf(sheet, key).heading, at: column ?? columnOf(sheet, key).at, message: text[language] })),
  }));
}

/** Recognises whether rows would still do what was confirmed. */
export const hashOfRows = (rows: TriedRow[]): string => createHash("sha256").update(JSON.stringify(rows)).digest("hex");
