import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";

/** Removes counts of a day ago, the longest a lock lasts; how many. */
export async function sweepAttempts({ dataSource }: Desk): Promise<number> {
  const [, swept] = await transact(dataSource, { as: "service" }, (manager) =>
    manager.query<[unknown[], number]>("delete from sign_in_attempts where last_at < now() - interval '1 day' and locked_until > now() is not true"),
  );
  return swept;
}
