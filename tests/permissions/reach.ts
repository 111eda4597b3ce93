import type { Client, QueryResultRow } from "pg";
import { enter } from "../../server/database/transaction";
import { databaseRole, SERVICE_ROLE } from "../../server/database/roles";
import { keyOf, type Prediction } from "./visible";
import type { Persona } from "./world";

/** What a policy is for, as PostgreSQL writes it. */
export type Act = "SELECT" | "INSERT" | "UPDATE" | "DELETE";

export interface Policy {
  name: string;
  table: string;
  act: Act;
  /** The database role it is for. */
  role: string;
  rows: string | null;
  check: string | null;
}

export async function policiesOf(owner: Client): Promise<Policy[]> {
  const { rows } = await owner.query<Policy>(
    `select policyname as name, tablename as table, cmd as act, roles[1] as role, qual as rows, with_check as check from pg_policies where schemaname = 'public' order by tablename, policyname`,
  );
  return rows;
}

/** Rows that differ in what policies look at; more of the same would tell nothing new. */
const DIFFERENCES = ["ballot_id", "unit_id", "seat", "state", "campaign_id", "account_id", "role", "kind", "audience", "about", "scope", "side", "level", "stage"];

/** How many rows of the world a persona gets at, by one act, with the policies as they are: triggers and foreign keys are off, rights and policies alone decide. */
export class Reach {
  readonly #writable = new Map<string, string[]>();

  constructor(
    /** The owner of the tables, in a transaction that is rolled back. */
    private readonly owner: Client,
    private readonly prediction: Prediction,
  ) {}

  async of(who: Persona | "service", table: string, act: Act): Promise<number | string[] | null> {
    await this.owner.query("savepoint reach; set local session_replication_role = replica");
    try {
      await this.owner.query(enter(who === "service" ? { as: "service" } : { as: "account", accountId: who.account.id, role: who.role }));
      switch (act) {
        case "SELECT":
          return (await this.owner.query<{ key: string }>(`select ${keyOf(table)}::text as key from ${table}`)).rows.map(({ key }) => key).sort();
        case "DELETE":
          return (await this.owner.query(`delete from ${table}`)).rowCount;
        case "UPDATE":
          return await this.#changed(who === "service" ? SERVICE_ROLE : databaseRole(who.role), table);
        case "INSERT":
          return await this.#added(who, table);
      }
    } catch (error) {
      if ((error as { code?: string }).code === "42501") return null; // no grant
      throw error;
    } finally {
      await this.owner.query("rollback to savepoint reach");
    }
  }

  /** Sets every row's column to what one row has in it. Nothing is read, so that the policy on reading does not help the one on writing. */
  async #changed(role: string, table: string): Promise<number | null> {
    const columns = await this.#columns(table, role);
    const [row] = this.prediction.rows(table).toSorted((a, b) => Object.values(b).filter((value) => value !== null).length - Object.values(a).filter((value) => value !== null).length);
    if (!row) return 0;
    for (const column of ["version", ...columns].filter((one) => columns.includes(one))) {
      await this.owner.query("savepoint col");
      try {
        return (await this.owner.query(`update ${table} set ${column} = (jsonb_populate_record(null::${table}, $1)).${column}`, [JSON.stringify(asJson(row))])).rowCount;
      } catch (error) {
        if (!/^23/.test((error as { code: string }).code)) throw error; // a value that only one row can have: another column
        await this.owner.query("rollback to savepoint col");
      }
    }
    return 0;
  }

  /** Copies of the world's rows, as they are and in the persona's own name: how many of them the policy lets in. */
  async #added(who: Persona | "service", table: string): Promise<number> {
    const kinds = new Map(this.prediction.rows(table).map((row) => [DIFFERENCES.map((column) => String(row[column])).join(), asJson(row)]));
    const copies = [...kinds.values()].flatMap((row) => (who === "service" ? [row] : [row, inNameOf(who, row)]));
    const columns = (await this.#columns(table, null)).join(", ");
    let count = 0;
    for (const copy of copies) {
      await this.owner.query("savepoint row");
      try {
        await this.owner.query({ text: `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`, values: [JSON.stringify(copy)] });
        count += 1;
      } catch (error) {
        const { code, message } = error as { code: string; message: string };
        if (code === "42501" && message.startsWith("permission denied")) throw error;
        if (code !== "42501") count += 1; // past the policy, and fell over a constraint behind it
      } finally {
        await this.owner.query("rollback to savepoint row");
      }
    }
    return count;
  }

  /** Columns that can be written: those granted for updates, or all that are not generated. */
  async #columns(table: string, role: string | null): Promise<string[]> {
    const name = `${table} ${role}`;
    const known = this.#writable.get(name);
    if (known) return known;
    const { rows } = await this.owner.query<{ attname: string }>(
      `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
        and case when $2::text is null then attgenerated = '' else has_column_privilege($2::text, attrelid, attnum, 'UPDATE') end order by attnum`,
      [table, role],
    );
    const columns = rows.map(({ attname }) => attname);
    this.#writable.set(name, columns);
    return columns;
  }
}

/** A row as JSON that PostgreSQL reads back. */
const asJson = (row: QueryResultRow): QueryResultRow => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : (value as unknown)]));

/** The row as the persona would write it: who acts, decides or records is the persona. */
function inNameOf({ account, role, unitId, seat }: Persona, row: QueryResultRow): QueryResultRow {
  const own = (column: string, value: unknown): unknown => {
    if (value === null) return null;
    if (/^(actor|author|reviewer|account)_id$|_by_id$/.test(column)) return account.id;
    if (/^(actor|author|reviewer)_name$|_by$/.test(column)) return account.displayName;
    if (column === "author_unit_id") return unitId;
    if (column === "side" || column === "role") return role;
    return value;
  };
  // What an account asks for or signs is of its place, too.
  const place = "account_id" in row && "role" in row ? { seat, unit_id: unitId } : {};
  return { ...Object.fromEntries(Object.entries(row).map(([column, value]) => [column, own(column, value)])), ...place };
}
