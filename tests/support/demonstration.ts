import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { lstat, mkdir, mkdtemp, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { LONGEST_START, startServer } from "./server-process";

/**
 * A data folder in which the demonstration has just been lived through, to start a server on. The first file of a run
 * that asks starts a server for it and stops it again; all get copies, and remove theirs.
 */
export async function aDemonstration(): Promise<string> {
  const { TEST_RUN_FOLDER: run } = process.env;
  if (!run) throw new Error("Run tests with `npm test` or `npx jest`: they make the folder of the run.");
  const made = join(run, "demonstration");
  const copy = await mkdtemp(join(tmpdir(), "desk-demonstration-"));
  if (await isFirst(`${made}.taken`)) {
    const begun = `${made}.begun`;
    await mkdir(begun);
    await (await startServer({ dataDir: begun })).stop();
    await rename(begun, made);
  }
  for (const deadline = Date.now() + LONGEST_START; !existsSync(made); await sleep(100))
    if (Date.now() > deadline) throw new Error(`Nobody has made the demonstration in ${made}.`);
  // A folder that PostgreSQL's user cannot enter keeps its database elsewhere, as one: no copying that.
  if (await isFolder(join(made, "postgres"))) await promisify(execFile)("cp", ["-a", `${made}/.`, copy]);
  return copy;
}

/** Of all who ask, one makes the folder. */
const isFirst = (folder: string): Promise<boolean> =>
  mkdir(folder).then(
    () => true,
    () => false,
  );

const isFolder = async (path: string): Promise<boolean> => (await lstat(path)).isDirectory();
