import type { Pool, PoolClient, QueryConfig, QueryResultRow } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Role } from "../features/accounts/role";
import { fromDatabase } from "../errors/from-database";
import { databaseRole, SERVICE_ROLE } from "./roles";

/**
 * In whose name a transaction runs, and which day it is for the campaign. The database reads seat and unit from the
 * session's or account's own row; without a day nothing is released yet.
 */
export type Entry =
  | { as: "session"; sessionId: string; role: Role; secretHash: Buffer | null; today?: string }
  | { as: "account"; accountId: string; role: Role; today?: string }
  | { as: "service" };

/** The statement that makes a transaction somebody's: their database role, and who they are for the policies. */
export function enter(entry: Entry): QueryConfig {
  switch (entry.as) {
    case "session":
      return {
        name: "enter_session",
        text: "select set_config('role', $1, true), app.enter_session($2, $3, $4), set_config('app.today', $5, true)",
        values: [databaseRole(entry.role), entry.sessionId, entry.role, entry.secretHash, entry.today ?? ""],
      };
    case "account":
      return {
        name: "enter_account",
        text: "select set_config('role', $1, true), app.enter_account($2, $3), set_config('app.today', $4, true)",
        values: [databaseRole(entry.role), entry.accountId, entry.role, entry.today ?? ""],
      };
    case "service":
      return { name: "enter_service", text: "select set_config('role', $1, true)", values: [SERVICE_ROLE] };
  }
}

/**
 * One read under row-level security in one flight: begin, enter, query and commit leave together
 * (the pool pipelines), so the wall costs no extra round trip.
 */
export async function read<Row extends QueryResultRow>(dataSource: DataSource, entry: Entry, query: QueryConfig): Promise<Row[]> {
  const client = await poolOf(dataSource).connect();
  const { stream } = client.connection;
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
    for (const step of [begun, entered, result, committed]) if (step.status === "rejected") throw step.reason;
    if (result.status === "rejected") throw result.reason;
    client.release();
    return result.value.rows;
  } catch (error) {
    client.release(isConnectionLost(error));
    throw fromDatabase(error);
  }
}

/** Runs `work` in one transaction under row-level security; what it throws rolls everything back. */
export async function transact<T>(dataSource: DataSource, entry: Entry, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const { text, values } = enter(entry);
    await runner.query(text, values);
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw fromDatabase(error);
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
