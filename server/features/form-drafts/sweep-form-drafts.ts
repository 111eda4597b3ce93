import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";

/** Removes drafts that nobody has touched for 30 days; how many. The server itself sees no draft: the function it calls says a number. */
export async function sweepFormDrafts({ dataSource }: Desk): Promise<number> {
  const [row] = await transact(dataSource, { as: "service" }, (manager) => manager.query<[{ swept: number }]>("select app.sweep_form_drafts() as swept"));
  return row.swept;
}
