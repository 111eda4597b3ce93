import type { Client, QueryConfig } from "pg";
import { enter } from "../../server/database/transaction";
import type { Persona } from "./world";

/** How one statement of SQL ended. */
export type Outcome = { rows: number } | { code: string; constraint?: string };

/** How the runtime login becomes somebody: an account, the server before sign-in, or a bare role with nobody behind it. */
export const accountOf = ({ account, role }: Persona): QueryConfig => enter({ as: "account", accountId: account.id, role });
export const SERVICE = enter({ as: "service" });
export const bareRole = (role: string): QueryConfig => ({ text: `set local role ${role}` });

/**
 * Runs statements over the runtime login in somebody's name, as a hole in the server would let through: whatever they do is undone.
 * The last one's outcome counts; constraints that wait for the commit are checked before it.
 */
export async function attempt(runtime: Client, become: QueryConfig, ...statements: (string | QueryConfig)[]): Promise<Outcome> {
  await runtime.query("begin");
  try {
    await runtime.query(become);
    let rows = 0;
    for (const statement of statements) rows = (await runtime.query(statement)).rowCount ?? 0;
    await runtime.query("set constraints all immediate");
    return { rows };
  } catch (error) {
    const { code, constraint } = error as { code: string; constraint?: string };
    return constraint === undefined ? { code } : { code, constraint };
  } finally {
    await runtime.query("rollback");
  }
}

/** An INSERT of a whole row. */
export function insert(table: string, row: Record<string, unknown>): QueryConfig {
  const columns = Object.keys(row);
  return { text: `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, i) => `$${i + 1}`).join(", ")})`, values: Object.values(row) };
}

/** An UPDATE of one row. */
export const update = (table: string, set: string, id: unknown): QueryConfig => ({ text: `update ${table} set ${set} where id = $1`, values: [id] });

/** How a statement ends that a constraint, or a trigger in the form of one, refuses. */
export const broken = (constraint: string): Outcome => ({ code: "23514", constraint });

/** A person part as a row, without the nomination it belongs to. */
export const aPersonRow = {
  sex: "MALE",
  ethnicity: "汉族",
  birth_date: "1980-04-01",
  political_status: "NON_PARTY",
  education: "BACHELOR",
  post: "工人",
  administrative_rank: "NONE",
  identity: "FRONT_LINE_WORKER",
  trade_since: "2000-01-01",
  id_number_masked: "",
  id_number_sealed: Buffer.alloc(1),
  mobile_masked: "",
  mobile_sealed: Buffer.alloc(1),
};
