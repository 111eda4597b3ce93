import * as fs from "node:fs/promises";
import * as path from "node:path";
import type { Cluster } from "./cluster";
import { canEnter, type Identity } from "./identity";

/** Where the system's own services keep their data. */
const ELSEWHERE = "/var/lib/recommendation-desk";

/**
 * The folder the cluster lives in: DATA_DIR, or, where PostgreSQL's system user cannot pass through to it (root
 * started the desk in a clone under /root), a folder of its own that `DATA_DIR/postgres` then links to.
 */
export async function reachableHome(dataDir: string, identity: Identity, log: Cluster["log"]): Promise<string> {
  const link = path.join(dataDir, "postgres");
  const linked = await fs.readlink(link).catch(() => undefined);
  if (linked !== undefined) return path.dirname(linked);
  if (identity.uid === undefined || (await canEnter(dataDir, identity))) return dataDir;
  await fs.mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
  const home = await fs.mkdtemp(path.join(ELSEWHERE, "data-"));
  await fs.chmod(home, 0o711);
  await fs.symlink(path.join(home, "postgres"), link);
  log(`keeping the database in ${home}, because its system user cannot enter ${dataDir}`);
  return home;
}
