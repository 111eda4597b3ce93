import { type ChildProcess, spawn } from "node:child_process";
import * as fs from "node:fs/promises";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, environment, PATIENCE } from "./cluster";
import { sizeOf } from "./files";
import { clearTheWay } from "./orphan";
import { readPidFile } from "./pid-file";
import { isFree, quietPort } from "./port";
import type { Secrets } from "./secrets";
import { ended } from "./stop";

/** How the desk's PostgreSQL is run, wherever: short statements, no compiling of them. */
export const TUNING = ["jit=off", "shared_buffers=256MB"];
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100", "timezone=UTC", ...TUNING];
const FAST_SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Bytes after which the log is put aside as `postgres.log.1`. */
const LONGEST_LOG = 20_000_000;
/** A quarter of a second apart: ten seconds for an orphan's memory to go. */
const MOST_ATTEMPTS = 40;

interface LaunchOptions {
  port?: number;
  fast?: boolean;
}

/** Starts the server, again when an orphan's memory still lingers or the chosen port was taken in between. */
export async function launch(cluster: Cluster, secrets: Secrets, { port: fixed, fast }: LaunchOptions): Promise<{ child: ChildProcess; port: number }> {
  const logFile = path.join(cluster.dataDir, "postgres.log");
  if ((await sizeOf(logFile)) > LONGEST_LOG) await fs.rename(logFile, `${logFile}.1`);
  for (let attempt = 1; ; attempt += 1) {
    await clearTheWay(cluster, secrets.password);
    const port = fixed ?? (secrets.port !== undefined && (await isFree(secrets.port)) ? secrets.port : await quietPort());
    const before = await sizeOf(logFile);
    const child = await spawnPostgres(cluster, port, logFile, [...SETTINGS, ...(fast ? FAST_SETTINGS : [])]);
    if (await ready(child, cluster)) return { child, port };
    const reason = (await fs.readFile(logFile)).subarray(before).toString("utf8");
    const portTaken = /could not (bind|create any TCP)/.test(reason) && fixed === undefined;
    const lingering = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(reason);
    if (attempt >= MOST_ATTEMPTS || !(portTaken || lingering)) {
      throw new Error(`PostgreSQL did not start on port ${port} of 127.0.0.1 in ${cluster.dir}:\n${reason.trim()}`);
    }
    await sleep(250);
  }
}

/** Detached into its own session: Ctrl-C reaches the desk, which stops first and PostgreSQL after it. */
async function spawnPostgres(cluster: Cluster, port: number, logFile: string, settings: string[]): Promise<ChildProcess> {
  const log = await fs.open(logFile, "a", 0o600);
  try {
    const args = ["-D", cluster.dir, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
    const child = spawn(path.join(cluster.bin, "postgres"), args, {
      ...cluster.identity,
      cwd: cluster.dir,
      env: environment,
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** True when the server says so in its pid file, false when it ended instead. */
async function ready(child: ChildProcess, cluster: Cluster): Promise<boolean> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(15)) {
    if (ended(child)) return false;
    const found = await readPidFile(cluster);
    if (found && found.pid === child.pid && found.status === "ready") return true;
  }
  child.kill("SIGINT");
  throw new Error(`PostgreSQL is not ready after ${PATIENCE / 1000} s; ${cluster.dataDir}/postgres.log tells why.`);
}
