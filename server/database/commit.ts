import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource, QueryRunner } from "typeorm";
import { DeskError } from "../errors/desk-error";
import { again } from "./again";
import { faultOf } from "./fault-of";

/** By what a transaction is recognised after its connection was lost: its number, and the start of the server that gave it. */
export interface Mark {
  xid: string;
  since: string;
}

/** Leaves together with the statement that enters, so it costs no round trip. */
export const MARK = "select pg_current_xact_id()::text as xid, pg_postmaster_start_time()::text as since";
const OUTCOME = "select pg_xact_status($1::text::xid8) as outcome, pg_postmaster_start_time()::text as since";
const ASKS = 40;
const ASKS_EVERY = 250;

/**
 * Commits. A connection that is lost meanwhile leaves open whether the transaction was; the database is asked, so that what
 * was committed is not done again, and what was not is known to be lost (the error is thrown, and the work begun anew).
 */
export async function commit(dataSource: DataSource, runner: QueryRunner, mark: Mark): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    if (faultOf(error) !== "LOST" || !(await hasCommitted(dataSource, mark))) throw error;
  }
}

async function hasCommitted(dataSource: DataSource, { xid, since }: Mark): Promise<boolean> {
  for (let ask = 1; ask <= ASKS; ask += 1) {
    const answer = await again(() => dataSource.query<[{ outcome: string | null; since: string }]>(OUTCOME, [xid])).catch(ofTheFuture);
    if (answer === "never") return false;
    const [{ outcome, since: now }] = answer;
    if (outcome === "aborted") return false;
    // A crash may give a number out again that never reached the disk: then "committed" may be said of somebody else's.
    if (outcome === "committed" && now === since) return true;
    if (outcome !== "in progress") break;
    await sleep(ASKS_EVERY);
  }
  throw new DeskError("OUTCOME_UNKNOWN");
}

/** "transaction ID … is in the future": it never reached the disk. */
function ofTheFuture(error: unknown): "never" {
  if (error instanceof Error && /is in the future/.test(error.message)) return "never";
  throw error;
}
