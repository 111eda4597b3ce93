import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Names that backups have, and nothing else. */
const NAME = /^desk-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.tar\.age$/;

/** Removes all but the newest backups of a folder, by the time in their names; gives the names that went. */
export async function rotate(folder: string, keep: number): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  const old = names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await rm(join(folder, name));
  return old;
}
