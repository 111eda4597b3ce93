import { setTimeout as sleep } from "node:timers/promises";
import { faultOf } from "./fault-of";

/** How often work is begun. With the pauses between, somebody waits some five seconds at most: a database restarts in that time. */
const MOST_TIMES = 8;
/** The first pause in milliseconds; each next one is twice as long. */
const PAUSE = 50;

/**
 * Begins work anew that the database broke off before anything of it was committed: its connection was lost, or two
 * transactions were in each other's way. Pauses differ by chance, so that those two do not meet again.
 */
export async function again<T>(work: () => Promise<T>, mostTimes = MOST_TIMES): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await work();
    } catch (error) {
      if (time >= mostTimes || faultOf(error) === undefined) throw error;
      await sleep(PAUSE * 2 ** (time - 1) * (0.5 + Math.random() / 2));
    }
  }
}
