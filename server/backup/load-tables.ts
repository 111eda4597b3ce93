import { isDeepStrictEqual } from "node:util";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { escapeIdentifier, type PoolClient } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { MigrationExecutor, type QueryRunner } from "typeorm";
import { BackupFault } from "./backup-fault";
import { type Header, type Manifest, tableName, TABLES, type TableShape } from "./format";
import { Meter } from "./measured";
import type { Part } from "./pieces";
import { copyOut, FAITHFUL, quoted, shapesOf } from "./snapshot";

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

const FOREIGN_KEYS = `
  select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and c.conparentid = 0 and n.nspname !~ '^(pg_|information_schema$)' order by 1, 2`;

/** Triggers that act for whoever writes, replication too: `enable trigger user` would make ordinary ones of them. */
const ALWAYS = `
  select tgrelid::regclass::text as table, tgname as name from pg_trigger where tgenabled = 'A' and not tgisinternal order by 1, 2`;

/**
 * The tables of a backup in an empty database, inside the transaction of a runner: nothing of it stands before that commits.
 * The migrations the backup had passed make the shape; rows come in behind the backs of triggers, which have done their work
 * when the rows were written, and with foreign keys aside, which then look at every row again.
 */
export class TableLoader {
  #foreignKeys: ForeignKey[] = [];
  #always: Array<{ table: string; name: string }> = [];

  constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly header: Header,
  ) {}

  /** Tables as they were when the backup was made, empty. */
  async begin(): Promise<void> {
    const { tables, migrations, product } = this.header;
    const executor = new MigrationExecutor(this.runner.connection, this.runner);
    const ours = await executor.getPendingMigrations();
    const unknown = migrations.filter((wanted) => !ours.some(({ name }) => name === wanted));
    if (unknown.length > 0) throw new BackupFault(`The backup was made by a newer desk (${product}) or another one; this one lacks the migrations ${unknown.join(", ")}. Restore it with that version.`);
    for (const migration of ours) if (migrations.includes(migration.name)) await executor.executeMigration(migration);
    await this.client.query(`set constraints all immediate; set constraints all deferred; ${FAITHFUL}`);
    const made = await shapesOf(this.client);
    if (!isDeepStrictEqual(made, tables)) throw new BackupFault(`This desk's migrations make other tables than the backup has: ${differing(made, tables).join(", ")}.`);
    this.#foreignKeys = (await this.client.query<ForeignKey>(FOREIGN_KEYS)).rows;
    for (const { table, name } of this.#foreignKeys) await this.client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
    this.#always = (await this.client.query<{ table: string; name: string }>(ALWAYS)).rows;
    for (const table of tables) await this.client.query(`alter table ${quoted(table)} disable trigger user`);
    await this.client.query(`truncate ${tables.map(quoted).join(", ")}`);
  }

  /** The rows of one table, from the backup's part of its name. */
  async take({ name, content }: Part): Promise<void> {
    const table = this.header.tables.find((each) => `${TABLES}${tableName(each)}` === name);
    if (!table) throw new BackupFault(`The backup's header does not know ${name}.`);
    const columns = table.columns.map(escapeIdentifier).join(", ");
    await pipeline(Readable.from(content, { objectMode: false }), this.client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`)));
  }

  /** Proves that every table reads as it did when it was backed up, then gives keys, triggers and sequences back, and migrates forward. */
  async finish({ tables, sequences }: Manifest): Promise<void> {
    for (const table of this.header.tables) {
      const { lines: rows, sha256 } = await new Meter().drain(this.client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>);
      const wanted = tables.find(({ name }) => name === tableName(table));
      if (rows !== wanted?.rows || sha256 !== wanted.sha256) throw new BackupFault(`The table ${tableName(table)} does not read as it did when it was backed up: ${rows} rows, not ${wanted?.rows}.`);
    }
    for (const { schema, name, value, called } of sequences) await this.client.query("select setval(format('%I.%I', $1::text, $2::text)::regclass, $3::bigint, $4)", [schema, name, value, called]);
    for (const { table, name, definition } of this.#foreignKeys) await this.client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`);
    for (const table of this.header.tables) await this.client.query(`alter table ${quoted(table)} enable trigger user`);
    for (const { table, name } of this.#always) await this.client.query(`alter table ${table} enable always trigger ${escapeIdentifier(name)}`);
    const executor = new MigrationExecutor(this.runner.connection, this.runner);
    executor.transaction = "none"; // ours
    await executor.executePendingMigrations();
  }
}

function differing(made: TableShape[], wanted: TableShape[]): string[] {
  const names = new Set([...made, ...wanted].map(tableName));
  const of = (shapes: TableShape[], name: string): TableShape | undefined => shapes.find((shape) => tableName(shape) === name);
  return [...names].filter((name) => !isDeepStrictEqual(of(made, name), of(wanted, name)));
}
