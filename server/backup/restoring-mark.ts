import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BackupFault } from "./backup-fault";

const markIn = (dataDir: string): string => join(dataDir, "restore.unfinished");

/** A folder in which a restore was broken off, by a power cut for instance, is no desk: whoever starts on it would begin anew without noticing. */
export function refuseHalfRestored(dataDir: string): void {
  if (existsSync(markIn(dataDir))) throw new BackupFault(`A restore into ${dataDir} was broken off. Empty that folder (and the database, if it has one of its own) and restore again.`);
}

/** Takes an empty folder; says how to leave it again, with what was restored or as empty as it was. */
export async function takeFolder(dataDir: string): Promise<{ keep: () => Promise<void>; clear: () => Promise<void> }> {
  await mkdir(dataDir, { recursive: true });
  const there = (await readdir(dataDir)).filter((name) => name !== "lost+found");
  if (there.length > 0) throw new BackupFault(`${dataDir} is not empty (${there.slice(0, 3).join(", ")}): restore into an empty place, with another DATA_DIR or after moving that one away.`);
  await writeFile(markIn(dataDir), "", { mode: 0o600, flush: true });
  return {
    keep: () => rm(markIn(dataDir)),
    clear: async () => {
      const made = (await readdir(dataDir)).filter((name) => name !== "lost+found");
      for (const name of made) await rm(join(dataDir, name), { recursive: true, force: true });
    },
  };
}
