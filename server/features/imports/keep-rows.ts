import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import type { Import } from "./import";
import { ImportState } from "./import-state";
import { RowChange } from "./row-change";
import { hashOfRows, type TriedRow } from "./try-import";

const INSERT = `
  insert into import_rows (import_id, sheet, line, subject, change, details, problems)
    select $1, r.sheet, r.line, r.subject, r.change, r.details, r.problems
    from jsonb_to_recordset($2::jsonb) as r (sheet text, line int, subject text, change text, details jsonb, problems jsonb)`;
const WRITE = `
  update imports set state = $3, total = $4, done = $4, created = $5, changed = $6, unchanged = $7, faulty = $8, problem = $9, plan_hash = $10, version = version + 1
    where id = $1 and state = $2`;

/** Keeps what the rows of an import would do, and how many do what; nothing where the import was cancelled meanwhile. */
export async function keepRows(desk: Desk, { id, state }: Import, rows: TriedRow[], problem: string | null): Promise<void> {
  const count = (change: RowChange): number => rows.filter((row) => row.change === change).length;
  const faulty = count(RowChange.FAULT);
  const next = faulty > 0 ? ImportState.FAULTY : ImportState.READ;
  const counts = [rows.length, count(RowChange.CREATE), count(RowChange.CHANGE), count(RowChange.NONE), faulty];
  await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const [, stands] = await manager.query<[unknown, number]>(WRITE, [id, state, next, ...counts, problem, hashOfRows(rows)]);
    if (stands === 0) return;
    await manager.query("delete from import_rows where import_id = $1", [id]);
    await manager.query(INSERT, [id, JSON.stringify(rows)]);
  });
}
