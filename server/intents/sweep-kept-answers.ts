import { transact } from "../database/transaction";
import type { Desk } from "../desk";

/**
 * Removes answers that nobody asks for again, after three days; how many. Which are old enough stands in the policy, so
 * that the server itself can remove no other.
 */
export async function sweepKeptAnswers({ dataSource }: Desk): Promise<number> {
  const [, swept] = await transact(dataSource, { as: "service" }, (manager) => manager.query<[unknown, number]>("delete from idempotency_keys"));
  return swept;
}
