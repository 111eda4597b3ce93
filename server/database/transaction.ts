import type { Pool, PoolClient, QueryConfig, QueryResultRow } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Role } from "../features/accounts/role";
import { fromDatabase } from "../errors/from-database";
import { again } from "./again";
import { endWith } from "./cancel";
import { commit, MARK, type Mark } from "./commit";
import { databaseRole, SERVICE_ROLE } from "./roles";

/**
 * In whose name a transaction runs, and which day it is for the campaign. The database reads seat and unit from the
 * session's or account's own row; without a day nothing is released yet. `now` is the domain's time of an act. `limited`
 * is for what a session may do that needs something first: change the password, set up a second factor, sign out.
 * `signal` ends what the database does for a request that nobody waits for any more.
 */
export type Entry =
  | { as: "session"; sessionId: string; role: Role; secretHash: Buffer | null; today?: string; now?: string; limited?: true; signal?: AbortSignal }
  | { as: "account"; accountId: string; role: Role; today?: string; now?: string; signal?: AbortSignal }
  | { as: "service"; signal?: AbortSignal };

/** The statement that makes a transaction somebody's: their database role, and who they are for the policies. */
export function enter(entry: Entry): QueryConfig {
  switch (entry.as) {
    case "session":
      return {
        name: "enter_session",
        text: "select set_config('role', $1, true), app.enter_session($2, $3, $4, $7), set_config('app.today', $5, true), set_config('app.now', $6, true)",
        values: [databaseRole(entry.role), entry.sessionId, entry.role, entry.secretHash, entry.today ?? "", entry.now ?? "", entry.limited ?? false],
      };
    case "account":
      return {
        name: "enter_account",
        text: "select set_config('role', $1, true), app.enter_account($2, $3), set_config('app.today', $4, true), set_config('app.now', $5, true)",
        values: [databaseRole(entry.role), entry.accountId, entry.role, entry.today ?? "", entry.now ?? ""],
      };
    case "service":
      return { name: "enter_service", text: "select set_config('role', $1, true)", values: [SERVICE_ROLE] };
  }
}

/**
 * One read under row-level security in one flight: begin, enter, query and commit leave together
 * (the pool pipelines), so the wall costs no extra round trip.
 */
export function read<Row extends QueryResultRow>(dataSource: DataSource, entry: Entry, query: QueryConfig): Promise<Row[]> {
  return again(() => readOnce<Row>(dataSource, entry, query), MOST_READS);
}

/** A connection of the pool may have died unnoticed: a read asks once more. */
const MOST_READS = 2;

async function readOnce<Row extends QueryResultRow>(dataSource: DataSource, entry: Entry, query: QueryConfig): Promise<Row[]> {
  entry.signal?.throwIfAborted();
  const client = await poolOf(dataSource).connect();
  const { stream } = client.connection;
  const settled = endWith(entry.signal, client);
  try {
    stream.cork(); // pg would write each statement by itself
    const flight = Promise.allSettled([
      client.query("begin read only"),
      client.query(enter(entry)),
      client.query<Row>(query),
      client.query("commit"),
    ]);
    stream.uncork();
    const [begun, entered, result, committed] = await flight;
    await settled();
    for (const step of [begun, entered, result, committed]) if (step.status === "rejected") throw step.reason;
    if (result.status === "rejected") throw result.reason;
    client.release();
    return result.value.rows;
  } catch (error) {
    // A connection that was told to end something starts anew: a late word must not end another request's query.
    client.release(entry.signal?.aborted === true || isConnectionLost(error));
    throw fromDatabase(error);
  }
}

interface Repeating {
  /** Work that does something outside the database which must not be done twice: it is never begun anew. */
  never?: boolean;
  /** Work that finds out by itself whether it was done (see `intents/once.ts`): it is begun anew even where nobody knows whether its commit arrived. */
  recognised?: boolean;
}

/**
 * Runs `work` in one transaction under row-level security; what it throws rolls everything back. What the database broke
 * off is begun anew, so work may run several times, of which one counts: what it does outside the database must bear that.
 */
export async function transact<T>(dataSource: DataSource, entry: Entry, work: (manager: EntityManager) => Promise<T>, { never = false, recognised = false }: Repeating = {}): Promise<T> {
  return again(() => transactOnce(dataSource, entry, work, recognised), never ? 1 : undefined);
}

async function transactOnce<T>(dataSource: DataSource, entry: Entry, work: (manager: EntityManager) => Promise<T>, recognised: boolean): Promise<T> {
  entry.signal?.throwIfAborted();
  const runner = dataSource.createQueryRunner();
  let settled = (): Promise<void> => Promise.resolve();
  try {
    settled = endWith(entry.signal, (await runner.connect()) as PoolClient);
    await runner.startTransaction();
    const { text, values } = enter(entry);
    const [[mark]] = await Promise.all([runner.query(MARK) as Promise<[Mark]>, runner.query(text, values)]);
    const result = await work(runner.manager);
    await settled();
    await (recognised ? runner.commitTransaction() : commit(dataSource, runner, mark));
    return result;
  } catch (error) {
    await settled().catch(() => undefined);
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw fromDatabase(entry.signal?.aborted ? entry.signal.reason : error);
  } finally {
    await runner.release();
  }
}

/** The pool TypeORM made; the read path uses it directly because a query runner cannot name its statements. */
export function poolOf(dataSource: DataSource): Pool {
  const driver: { master?: Pool } = dataSource.driver as { master?: Pool };
  if (!driver.master) throw new Error("The data source is not initialised");
  return driver.master;
}

/** The connection a query runner's transaction runs on, for a planned read inside it. */
export async function clientOf(manager: EntityManager): Promise<PoolClient> {
  if (!manager.queryRunner) throw new Error("Only a transaction has a connection of its own");
  return (await manager.queryRunner.connect()) as PoolClient;
}

function isConnectionLost(error: unknown): boolean {
  return typeof error === "object" && error !== null && !("severity" in error);
}
