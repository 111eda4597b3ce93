import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds that anything may take on a busy machine, in a browser, too: what is waited for in vain is named then. */
export const PATIENCE = 100_000;
const PAUSE = 20;

type Nothing = false | null | undefined | 0 | "";

/** Looks again and again until there is something, and gives it: `await until(() => files.onDisk().length === 0)`. */
export async function until<Found>(look: () => Found | Promise<Found>): Promise<Exclude<Found, Nothing>> {
  for (const deadline = Date.now() + PATIENCE; ; await sleep(PAUSE)) {
    const found = await look();
    if (found) return found as Exclude<Found, Nothing>;
    if (Date.now() > deadline) throw new Error(`It never came to this: ${look}`);
  }
}
