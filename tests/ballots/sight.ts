import { Writable } from "node:stream";
import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType } from "graphql";
import type { Client } from "pg";
import { buildApp } from "../../server/app";
import { enter } from "../../server/database/transaction";
import type { Account } from "../../server/features/accounts/account";
import { databaseRole } from "../../server/database/roles";
import type { Role } from "../../server/features/accounts/role";
import { mayCall } from "../permissions/graph";
import { type ApiClient, clientOf } from "../support/api-client";
import { type TestDesk, testConfig } from "../support/desk";

type Row = Record<string, unknown>;
/** The trail and the views on it. */
const OF_THE_TRAIL = new Set(["audit_events", "operations", "sign_ins"]);

/**
 * Everything a role can read over SQL in somebody's name, table by table, in physical order and with the system columns
 * where the role may read them: place on the disk, commands within the transaction, and transactions by their order, as
 * their numbers are used up by everybody. Ids and times of audit events are left out.
 */
export async function tablesSeenBy(runtime: Client, { id: accountId, role }: Account): Promise<Record<string, Row[] | string>> {
  await runtime.query("begin read only");
  try {
    await runtime.query(enter({ as: "account", accountId, role, today: "2024-08-21" }));
    const { rows: tables } = await runtime.query<{ name: string; whole: boolean; columns: string[] }>(
      `select c.relname as name, has_table_privilege($1, c.oid, 'select') and c.relkind in ('r', 'p') as whole,
         array(select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and has_column_privilege($1, c.oid, attnum, 'select') order by attname) as columns
       from pg_class c where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace and has_any_column_privilege($1, c.oid, 'select') order by 1`,
      [databaseRole(role)],
    );
    const seen: Record<string, Row[]> = {};
    for (const { name, whole, columns } of tables) {
      const system = whole ? "ctid::text, dense_rank() over (order by xmin::text::bigint)::int as xmin, (case when xmax = 0 then 0 else dense_rank() over (order by xmax::text::bigint) end)::int as xmax, cmin::text, cmax::text, " : "";
      const { rows } = await runtime.query<Row>(`select ${system}to_jsonb((select r from (select ${columns.map((column) => `t.${column}`).join(", ")}) r)) as row from ${name} t ${whole ? "order by t.ctid" : ""}`);
      seen[name] = OF_THE_TRAIL.has(name) ? rows.map(({ row, ...rest }) => ({ ...rest, row: { ...(row as Row), id: "", occurred_at: "" } })) : rows;
    }
    const { rows: statistics } = await runtime.query<Row>("select tablename, attname, n_distinct, most_common_vals::text, histogram_bounds::text from pg_stats where tablename in ('ballots', 'ballot_urns', 'ballot_papers', 'ballot_candidates') order by 1, 2");
    return { ...seen, statistics };
  } finally {
    await runtime.query("rollback");
  }
}

/** Every field of a type that a role may ask for, to a depth. */
export function selectionOf(role: Role, type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    if (field.args.length > 0 || !mayCall(role, type.name, field.name)) return [];
    if (isLeafType(of)) return [field.name];
    return depth > 0 && isObjectType(of) ? [`${field.name} ${selectionOf(role, of, depth - 1)}`] : [];
  });
  return `{ ${fields.join(" ")} }`;
}

/** The same desk with a server that logs everything, and what it logs, without time and process. */
export async function loggingDesk(desk: TestDesk): Promise<{ as(account: Account): Promise<ApiClient>; log: string[]; close(): Promise<void> }> {
  const log: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const { time: _time, pid: _pid, hostname: _hostname, reqId: _reqId, ...line } = JSON.parse(chunk.toString()) as Row;
      log.push(JSON.stringify(line));
      done();
    },
  });
  const { dataSource, clock } = desk.app.desk;
  const app = await buildApp({ config: testConfig, dataSource, clock, logger: { level: "trace", stream } });
  return { as: async (account) => clientOf(app, await desk.builders.signIn(account)), log, close: () => app.fastify.close() };
}
