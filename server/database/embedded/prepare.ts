import * as fs from "node:fs/promises";
import * as path from "node:path";
import { reachableBinaries } from "./binaries";
import type { Cluster } from "./cluster";
import { exists, isWritable } from "./files";
import { reachableHome } from "./home";
import { identify } from "./identity";

/** Finds folder, binaries and user, and refuses what cannot work before anything is written. */
export async function prepare(given: string, log: Cluster["log"] = () => undefined): Promise<Cluster> {
  await fs.mkdir(given, { recursive: true });
  const dataDir = await fs.realpath(given);
  const identity = await identify(path.join(dataDir, "postgres"), log);
  if (identity.uid !== undefined) {
    // The folder is ours alone, the secrets in it are files of mode 0600: the system user need only pass through.
    const { mode } = await fs.stat(dataDir);
    if ((mode & 0o011) !== 0o011) await fs.chmod(dataDir, (mode & 0o7777) | 0o011);
  }
  const home = await reachableHome(dataDir, identity, log);
  const dir = path.join(home, "postgres");
  if (identity.uid === undefined && (await exists(dir)) && !(await isWritable(dir))) {
    throw new Error(`The database in DATA_DIR (${dataDir}) belongs to another user: start as that user or as root.`);
  }
  const bin = path.join(await reachableBinaries(home, identity, log), "bin");
  return { dataDir, dir, bin, identity, log };
}
