import type { TestDesk } from "../support/desk";
import { until } from "../support/until";

/** Waits until so many statements of the server wait for a lock. */
export async function blocked(desk: TestDesk, count = 1): Promise<void> {
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await until(async () => ((await desk.owner.query(waiting)).rowCount ?? 0) >= count);
}
