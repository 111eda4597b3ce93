import type { TestDesk } from "../support/desk";

/** Waits until so many statements of the server wait for a lock. */
export async function blocked(desk: TestDesk, count = 1): Promise<void> {
  for (;;) {
    const { rows } = await desk.owner.query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    if (rows.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
