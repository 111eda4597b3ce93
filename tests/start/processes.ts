import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The process of a folder's embedded PostgreSQL while it runs. */
export function postgresOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
