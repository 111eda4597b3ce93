import type { DataSource } from "typeorm";
import { transact } from "../../database/transaction";
import { type Clock, clockAt } from "./clock";
import { Setting } from "./setting";

/** When the demonstration begins: the notice is six days old, its first deadline past, its second ahead. */
const DEMONSTRATION_START = new Date("2024-08-21T09:00:00+08:00");
const KEY = "clock.offset";

/** The demonstration's clock: starts at 2024-08-21 09:00 on the first start ever, and ticks on from there. */
export async function demonstrationClock(dataSource: DataSource): Promise<Clock> {
  const offset = await transact(dataSource, { as: "service" }, async (manager) => {
    const first = { key: KEY, value: DEMONSTRATION_START.getTime() - Date.now() };
    await manager.createQueryBuilder().insert().into(Setting).values(first).orIgnore().updateEntity(false).execute();
    const { value } = await manager.findOneByOrFail(Setting, { key: KEY });
    return Number(value);
  });
  return clockAt(offset);
}
