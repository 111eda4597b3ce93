import { Client, escapeIdentifier } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { BackupFault } from "./backup-fault";
import { type Sequence, type TableShape } from "./format";

/** How values are written as text so that they read back as the same ones, whoever's settings apply. */
export const FAITHFUL = `
  set local datestyle = iso; set local intervalstyle = postgres; set local timezone = 'UTC'; set local extra_float_digits = 3;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local synchronize_seqscans = off;
  set local row_security = off; set local search_path = public`;

/** Our tables with the columns that hold something: what is computed is computed again. */
const SHAPES = `
  select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
    group by 1, 2 order by 1, 2`;
const SEQUENCES = `
  select schemaname as schema, sequencename as name, coalesce(last_value, start_value)::text as value, last_value is not null as called
    from pg_sequences order by 1, 2`;

/** A table's name in a statement. */
export const quoted = ({ schema, name }: Pick<TableShape, "schema" | "name">): string => `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;

/** COPY of a table as text, one line a row. */
export const copyOut = (table: TableShape): string => `copy ${quoted(table)} (${table.columns.map(escapeIdentifier).join(", ")}) to stdout`;

type Asks = Pick<Client, "query">;

/** The tables as they stand now, in the order of their names. */
export const shapesOf = async (client: Asks): Promise<TableShape[]> => (await client.query<TableShape>(SHAPES)).rows;

export interface Snapshot {
  tables: TableShape[];
  migrations: string[];
  postgres: string;
  sequences: Sequence[];
  /** Rows of a query, as they were at the moment of the snapshot. */
  rows<Row extends object>(query: string): Promise<Row[]>;
  /** A table's rows as text. */
  copy(table: TableShape): AsyncIterable<Buffer>;
}

/**
 * Shows the database as it was at one moment while everybody goes on writing: one transaction, repeatable read and read only.
 * The tables are locked against changes of their shape before the moment is chosen, as pg_dump does; nobody else waits.
 */
export async function inSnapshot<T>(ownerUrl: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, application_name: "recommendation-desk backup" });
  await client.connect();
  try {
    const tables = await shapesOf(client);
    await client.query("begin isolation level repeatable read read only");
    await client.query(`lock table ${tables.map(quoted).join(", ")} in access share mode`);
    await client.query(FAITHFUL);
    if (JSON.stringify(await shapesOf(client)) !== JSON.stringify(tables)) throw new BackupFault("The database is being migrated: try again in a moment.");
    const done = await client.query<{ name: string }>("select name from migrations order by timestamp");
    const version = await client.query<{ postgres: string }>("select current_setting('server_version') as postgres");
    const sequences = await client.query<Sequence>(SEQUENCES);
    return await work({
      tables,
      migrations: done.rows.map(({ name }) => name),
      postgres: version.rows[0]?.postgres ?? "",
      sequences: sequences.rows,
      rows: async <Row extends object>(query: string) => (await client.query<Row>(query)).rows,
      copy: (table) => client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>,
    });
  } catch (error) {
    client.connection.stream.destroy(); // a COPY that nobody reads to its end would keep the goodbye waiting
    throw error;
  } finally {
    await client.end();
  }
}

