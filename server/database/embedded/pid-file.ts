import * as fs from "node:fs/promises";
import * as path from "node:path";
import type { Cluster } from "./cluster";

interface PidFile {
  pid: number;
  port: number;
  status: string;
}

const fileOf = ({ dir }: Pick<Cluster, "dir">): string => path.join(dir, "postmaster.pid");

/** The pid file's lines: pid, folder, start time, port, socket folder, address, shared memory, status. */
export async function readPidFile(cluster: Pick<Cluster, "dir">): Promise<PidFile | undefined> {
  const text = await fs.readFile(fileOf(cluster), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: lines[7] ?? "" } : undefined;
}

export async function removePidFile(cluster: Pick<Cluster, "dir">): Promise<void> {
  await fs.rm(fileOf(cluster), { force: true });
}
