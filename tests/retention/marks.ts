import type { Client } from "pg";

/** What no cell says by itself. */
export const MARK = "密语";

/** Tables whose rows are no campaign's, or say nothing that somebody wrote. */
const BESIDE = new Set([
  ...["accounts", "credentials", "sessions", "security_settings", "second_factors", "recovery_codes", "former_passwords", "sign_in_attempts", "preferences", "registered_operations", "idempotency_keys"],
  ...["settings", "calendar_years", "vault_keys", "migrations", "jobs", "recommending_units", "workplaces"],
  // Looked at by themselves below; and who looked at a number, without the number.
  ...["audit_events", "audit_seals", "search_entries", "retentions", "reveals"],
]);

const of = (key: string, parent: string) => `${key} in (select id from ${parent} where ${reach(parent)})`;
const PARENTS: Record<string, () => string> = {
  campaigns: () => "id = $1",
  quota_entries: () => of("nomination_id", "nominations"),
  import_rows: () => of("import_id", "imports"),
  mails: () => of("batch_id", "mail_batches"),
  outcome_events: () => of("outcome_id", "outcomes"),
  honour_items: () => of("honour_id", "honours"),
  revocations: () => of("honour_id", "honours"),
  revocation_opinions: () => of("revocation_id", "revocations"),
  announcement_units: () => of("announcement_id", "announcements"),
  announcement_receipts: () => of("announcement_id", "announcements"),
  ...Object.fromEntries(["ballot_candidates", "ballot_voters", "ballot_papers", "ballot_urns", "paper_readings", "recusals", "scrutineers"].map((table) => [table, () => of("ballot_id", "ballots")])),
  ...Object.fromEntries(["slate_entries", "slate_confirmations", "slate_signatures"].map((table) => [table, () => of("slate_id", "slates")])),
};
const OF_NOMINATIONS = ["persons", "collectives", "reviews", "nomination_events", "procedure_records", "publicities", "objections", "waivers", "comments", "snapshots", "attachments"];

/** Which rows of a table are the campaign's, `$1`. A new table belongs somewhere, or to `BESIDE`. */
export function reach(table: string): string {
  return PARENTS[table]?.() ?? (OF_NOMINATIONS.includes(table) ? of("nomination_id", "nominations") : "campaign_id = $1");
}

export interface Cell {
  table: string;
  column: string;
  type: string;
}

/** Columns that can hold what somebody wrote: texts, objects, sealed bytes; not what keys hold, or names a file. */
async function cells(owner: Client): Promise<Cell[]> {
  const { rows } = await owner.query<Cell>(`
    select c.table_name as table, c.column_name as column, c.udt_name as type from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relkind = 'r'
      where c.table_schema = 'public' and c.udt_name in ('text', '_text', 'jsonb', 'bytea', '_bytea') and c.column_name not in ('seat', 'subject_kind', 'sha256') order by 1, 2`);
  return rows.filter(({ table }) => !BESIDE.has(table));
}

const MARKS: Record<string, string> = {
  text: `'${MARK}' || ctid`,
  _text: `array['${MARK}']`,
  jsonb: `'{"k": "${MARK}"}'`,
  bytea: `convert_to('${MARK}' || ctid, 'UTF8')`,
  _bytea: `array[convert_to('${MARK}', 'UTF8')]`,
};

/** Marks every cell that takes it, past every guard; what a CHECK refuses is no free text. Gives what was marked. */
export async function markAll(owner: Client): Promise<Cell[]> {
  const marked: Cell[] = [];
  await owner.query("begin; set local session_replication_role = replica");
  for (const cell of await cells(owner)) {
    await owner.query("savepoint cell");
    const taken = await owner.query(`update ${cell.table} set "${cell.column}" = ${MARKS[cell.type]}`).then(({ rowCount }) => rowCount ?? 0, async () => {
      await owner.query("rollback to savepoint cell");
      return null;
    });
    if (taken === 0) throw new Error(`No row of ${cell.table} to put a mark on: the world needs one`);
    if (taken !== null) marked.push(cell);
  }
  await owner.query("commit");
  return marked;
}

/** Where a campaign's rows still show a mark: `table.column` and how often. */
export async function leftOver(owner: Client, marked: Cell[], campaignId: string): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const { table, column, type } of marked) {
    const shows = type.endsWith("bytea") ? `array_to_string(array[${type === "bytea" ? `encode("${column}", 'hex')` : `array_to_string(array(select encode(one, 'hex') from unnest("${column}") one), ' ')`}], ' ') like '%' || encode(convert_to('${MARK}', 'UTF8'), 'hex') || '%'` : `"${column}"::text like '%${MARK}%'`;
    const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${table} where ${shows} and ${reach(table)}`, [campaignId]);
    if (rows[0]?.count) left[`${table}.${column}`] = rows[0].count;
  }
  return left;
}
