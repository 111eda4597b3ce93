import { randomInt } from "node:crypto";
import * as net from "node:net";

/** Systems give clients ports from 32,768 (Linux) or 49,152 (others) on; below, nobody is by chance where we mean to come back to. */
const [FIRST, LAST] = [15_000, 32_000];
const MOST_TRIES = 100;

/** A port that nobody has, and that stays free for whoever returns to it. */
export async function quietPort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
  throw new Error(`None of ${MOST_TRIES} ports tried from ${FIRST} to ${LAST} of 127.0.0.1 is free.`);
}

/** Whether one can listen there, on loopback. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
