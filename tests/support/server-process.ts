import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onDeath } from "./cluster";

const ROOT = resolve(__dirname, "../..");

/** One entry of `accounts.json`, which the first start of a demonstration writes. */
export interface DemoAccount {
  username: string;
  password?: string;
  apiKey?: string;
  role: string;
  seat?: string | null;
  unit?: string | null;
}

export interface ServerProcess {
  /** For example `http://127.0.0.1:40123`, without a slash at the end. */
  url: string;
  dataDir: string;
  /** Empty when the server made none (production, or a database of your own). */
  accounts: DemoAccount[];
  /** Everything printed so far. */
  output(): string;
  /** Sends the signal, waits for the end (after 20 s by SIGKILL), removes the folder unless you brought it; the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ServerOptions {
  /** Added to our environment; `undefined` removes a variable. */
  env?: Record<string, string | undefined>;
  /** Keeps the data for a second start; without it the server gets a temporary folder. */
  dataDir?: string;
}

/** Milliseconds that a first start may take on a busy machine; it may build the dashboard. */
export const LONGEST_START = 180_000;

/** Starts the server as `npm start` does, in a process of its own, and waits until it is ready. */
export async function startServer({ env = {}, dataDir }: ServerOptions = {}): Promise<ServerProcess> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), "desk-server-")));
  const [program, ...args] = await startCommand();
  const child = spawn(program === "node" ? process.execPath : program, args, {
    cwd: ROOT,
    // It takes whatever port is free and says which: one found free before may be somebody else's when it gets there.
    env: { ...ownEnvironment(), DATA_DIR: folder, HOST: "127.0.0.1", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const callOff = onDeath('kill -TERM "$1"', String(child.pid));
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => void (printed += chunk.toString()));

  const stop = async (signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> => {
    if (!ended(child)) child.kill(signal);
    for (const deadline = Date.now() + 20_000; !ended(child); await sleep(20)) {
      if (Date.now() > deadline) child.kill("SIGKILL");
    }
    callOff();
    // After SIGKILL its PostgreSQL ends a moment later.
    for (let i = 0; i < 100 && existsSync(join(folder, "postgres/postmaster.pid")); i += 1) await sleep(100);
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    return child.exitCode;
  };
  try {
    const url = await untilReady(() => printed, child);
    return { url, dataDir: folder, accounts: await readAccounts(folder), output: () => printed, stop };
  } catch (error) {
    await stop("SIGKILL");
    throw new Error(`The server did not become ready. It printed:\n${printed}`, { cause: error });
  }
}

/** The `start` script's own words, so that tests can not drift from what users run. */
async function startCommand(): Promise<[string, ...string[]]> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const [program, ...args] = (scripts.start ?? "").split(/\s+/);
  if (!program || /[|&;<>$"'`]/.test(scripts.start ?? "")) {
    throw new Error('package.json: "start" must be one plain command, because signals go straight to it.');
  }
  return [program, ...args];
}

/** Nothing of the test run leaks into the server: it starts as it would from a user's shell. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const ofTheRun = ["NODE_ENV", "NODE_OPTIONS", "DATABASE_URL", "TEST_OWNER_URL", "TEST_RUNTIME_PASSWORD"];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheRun.includes(name) && !name.startsWith("JEST_")));
}

/** Waits until it has said where it listens and answers there that it is ready; the address. */
export async function untilReady(printed: () => string, child: ChildProcess): Promise<string> {
  for (const deadline = Date.now() + LONGEST_START; Date.now() < deadline; await sleep(100)) {
    if (ended(child)) throw new Error(`It ended with ${child.exitCode ?? child.signalCode}.`);
    const [, url] = /^The recommendation desk listens on (\S+)$/m.exec(printed()) ?? [];
    if (url === undefined) continue;
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok) return url;
  }
  throw new Error(`It was not ready within ${LONGEST_START / 1000} s.`);
}

async function readAccounts(dataDir: string): Promise<DemoAccount[]> {
  return JSON.parse(
    await readFile(join(dataDir, "accounts.json"), "utf8").catch(() => "[]"),
  ) as DemoAccount[];
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
