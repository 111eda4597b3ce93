import * as fs from "node:fs/promises";
import * as path from "node:path";
import { reachableBinaries } from "./binaries";
import type { Cluster } from "./cluster";
import { exists, isWritable } from "./files";
import { canEnter, identify } from "./identity";

/** Finds folder, binaries and user, and refuses what cannot work before anything is written. */
export async function prepare(given: string, log: Cluster["log"] = () => undefined): Promise<Cluster> {
  await fs.mkdir(given, { recursive: true });
  const dataDir = await fs.realpath(given);
  const dir = path.join(dataDir, "postgres");
  const { identity, name } = await identify(dir, log);
  if (identity.uid !== undefined) {
    // The folder is ours alone, the secrets in it are files of mode 0600: the system user need only pass through.
    const { mode } = await fs.stat(dataDir);
    if ((mode & 0o011) !== 0o011) await fs.chmod(dataDir, (mode & 0o7777) | 0o011);
    if (!(await canEnter(dataDir, identity))) {
      throw new Error(
        `PostgreSQL refuses to run as root, so it runs as the system user "${name}", who cannot enter DATA_DIR ` +
          `(${dataDir}). Set DATA_DIR to a folder outside private homes, for example ` +
          `DATA_DIR=/var/lib/recommendation-desk, or start as an ordinary user.`,
      );
    }
  } else if ((await exists(dir)) && !(await isWritable(dir))) {
    throw new Error(`The database in DATA_DIR (${dataDir}) belongs to another user: start as that user or as root.`);
  }
  const bin = path.join(await reachableBinaries(dataDir, identity, log), "bin");
  return { dataDir, dir, bin, identity, log };
}
