import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { startEmbedded } from "../../server/database/embedded";

/** The migrated, empty database that test files clone. */
export const TEMPLATE = "desk_template";

/** Roles belong to the whole cluster, so one password of the runtime login serves every database of the run. */
export const runtimePassword = randomBytes(18).toString("base64url");

export interface TestCluster {
  ownerUrl: string;
  /** Anything of this run may be put here; it vanishes with the cluster. */
  folder: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL in a folder of its own under the system's temporary folder; both vanish with this process. */
export async function startCluster(): Promise<TestCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), "desk-tests-"));
  const callOff = onDeath(
    'until [ ! -e "$1/postgres/postmaster.pid" ] || [ $((n += 1)) -gt 300 ]; do sleep 0.1; done; rm -rf "$1"',
    dataDir,
  );
  const { ownerUrl, stop } = await startEmbedded({ dataDir, fast: true });
  return {
    ownerUrl,
    folder: dataDir,
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
      callOff();
    },
  };
}

/** Makes the template from the real migrations, so that every test runs on the schema that is shipped. */
export async function prepareTemplate(ownerUrl: string): Promise<void> {
  const template = new URL(ownerUrl);
  template.pathname = `/${TEMPLATE}`;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`create database ${TEMPLATE}`);
    // In a process of its own: TypeORM and TypeGraphQL keep what decorators say on `globalThis`, which jest hands
    // from here to tests that run in band, where every entity would then be known twice.
    const environment = { ...process.env, DATABASE_URL: template.href, DATABASE_RUNTIME_PASSWORD: runtimePassword };
    await promisify(execFile)(process.execPath, ["--require", "@swc-node/register", "server/tools/migrate.ts"], { env: environment });
    await owner.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  } finally {
    await owner.end();
  }
}

/**
 * Runs a shell line when this process dies in whatever way, SIGKILL included: the shell waits on a pipe that only our
 * death closes. Cleaning up so needs no signal handlers, which would compete with jest's. Returns how to call it off.
 */
export function onDeath(script: string, ...args: string[]): () => void {
  const shell = spawn("/bin/sh", ["-c", `read -r _; ${script}`, "on-death", ...args], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return () => void shell.kill("SIGKILL");
}
