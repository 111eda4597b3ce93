import * as fs from "node:fs/promises";
import * as path from "node:path";
import { exists } from "./files";
import { readPidFile } from "./pid-file";
import { readSecrets } from "./secrets";
import { isAlive } from "./stop";
import { urlOf } from "./url";

/** Whether a folder holds an embedded cluster, and where its owner reaches it while a desk runs it. */
export async function findEmbedded(given: string): Promise<{ made: boolean; ownerUrl?: string }> {
  const dataDir = await fs.realpath(given).catch(() => given);
  const dir = path.join(dataDir, "postgres");
  const secretsFile = path.join(dataDir, "postgres.json");
  if (!(await exists(path.join(dir, "PG_VERSION"))) || !(await exists(secretsFile))) return { made: false };
  const found = await readPidFile({ dir });
  if (!found || found.status !== "ready" || !isAlive(found.pid)) return { made: true };
  const { password } = await readSecrets(secretsFile);
  return { made: true, ownerUrl: urlOf(password, found.port, "desk") };
}
