import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";

/** Orders a job for each released batch of which a mail is due again and that has none; how many. */
export async function resumeMails({ dataSource, jobs }: Desk): Promise<number> {
  const [{ resumed }] = await transact(dataSource, { as: "service" }, (manager) => manager.query<[{ resumed: number }]>("select app.resume_mails() as resumed"));
  if (resumed > 0) jobs.wake();
  return resumed;
}
