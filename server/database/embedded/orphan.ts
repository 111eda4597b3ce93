import * as fs from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, PATIENCE, run } from "./cluster";
import { connect, takeLock } from "./keeper";
import { readPidFile, removePidFile } from "./pid-file";
import { interrupt, isAlive } from "./stop";

/**
 * Leaves no live server on the folder: refuses when another desk owns it, stops an orphan whose desk was killed,
 * forgets a pid file whose number now belongs to some other process. PostgreSQL itself deals with dead pids.
 */
export async function clearTheWay(cluster: Cluster, password: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(50)) {
    const found = await readPidFile(cluster);
    if (!found || !isAlive(found.pid)) return;
    if (!(await isPostgresOf(found.pid, cluster.dir))) return removePidFile(cluster);
    const client = await connect(password, found.port, cluster);
    if (!client) continue;
    try {
      await takeLock(client, cluster);
      cluster.log(`stopping the PostgreSQL (process ${found.pid}) that an earlier desk left behind`);
      await interrupt(found.pid, cluster);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`Another PostgreSQL on ${cluster.dir} neither answers nor ends: stop it by hand.`);
}

/** Numbers of processes are reused, above all in containers: is this one PostgreSQL on our folder? */
async function isPostgresOf(pid: number, dir: string): Promise<boolean> {
  const command = await fs.readFile(`/proc/${pid}/cmdline`, "utf8").catch(() =>
    run("ps", ["-o", "command=", "-p", String(pid)]).then(
      ({ stdout }) => stdout,
      () => undefined,
    ),
  );
  return command === undefined || (command.includes("postgres") && command.includes(dir));
}
