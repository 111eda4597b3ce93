import type { ChildProcess } from "node:child_process";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, PATIENCE, run } from "./cluster";
import type { Keeper } from "./keeper";

/** Gives the lock back and stops PostgreSQL; resolves when its process is gone. */
export async function stop(child: ChildProcess, keeper: Keeper, cluster: Cluster): Promise<void> {
  keeper.ref();
  await keeper.end().catch(() => undefined);
  if (child.pid !== undefined && !ended(child)) await interrupt(child.pid, cluster);
  for (const deadline = Date.now() + PATIENCE; !ended(child); await sleep(10)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${child.pid}) did not stop; its log tells why.`);
  }
}

/** SIGINT is PostgreSQL's fast shutdown; Windows has no signals, so its own tool sends one there. */
export async function interrupt(pid: number, cluster: Cluster): Promise<void> {
  if (process.platform === "win32") await run(path.join(cluster.bin, "pg_ctl"), ["kill", "INT", String(pid)]);
  else if (isAlive(pid)) process.kill(pid, "SIGINT");
}

/** Alive and within our reach; another user's process cannot be our PostgreSQL. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
