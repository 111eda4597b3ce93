import type { Desk } from "../../desk";
import { transact } from "../../database/transaction";
import { checkInvariants } from "./check-invariants";

/** Looks at every open campaign and logs what contradicts itself; the number of contradictions found. */
export async function logBroken(desk: Desk): Promise<number> {
  const campaigns = await transact(desk.dataSource, { as: "service" }, (manager) => manager.query<{ id: string }[]>("select id from app.open_campaigns()"));
  const found = await Promise.all(campaigns.map(async ({ id }) => ({ id, broken: (await checkInvariants(desk, { as: "service" }, id)).filter(({ holds }) => !holds) })));
  for (const { id, broken } of found) for (const { invariant, subjects } of broken) desk.log.error({ campaign: id, invariant, subjects }, "the campaign's data contradicts itself");
  return found.reduce((sum, { broken }) => sum + broken.reduce((count, { subjects }) => count + subjects.length, 0), 0);
}
