import * as fs from "node:fs/promises";
import { type Cluster, run } from "./cluster";

/** Who PostgreSQL runs as: empty for an ordinary user, a system user's ids when we are root. */
export type Identity = { uid: number; gid: number } | Record<string, never>;

/** As root: the owner of an existing cluster, else the user `postgres` (made if need be), else `nobody`. */
export async function identify(dir: string, log: Cluster["log"]): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const owner = await fs.stat(dir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  let ids = await idsOf("postgres");
  if (!ids) {
    const args = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
    log("creating the system user postgres, because PostgreSQL refuses to run as root");
    await run("useradd", args).catch(() => log("no system user could be created: PostgreSQL runs as nobody"));
    ids = await idsOf("postgres");
  }
  ids ??= await idsOf("nobody");
  if (ids) return ids;
  throw new Error("PostgreSQL refuses to run as root and there is no user postgres: start as an ordinary user.");
}

/** Whether PostgreSQL's user reaches a folder. */
export function canEnter(dir: string, identity: Identity): Promise<boolean> {
  const entered = run("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { ...identity, cwd: "/" });
  return entered.then(
    () => true,
    () => false,
  );
}

async function idsOf(user: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", user]), run("id", ["-g", user])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}
