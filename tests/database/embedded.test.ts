import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Client } from "pg";
import { startEmbedded, type EmbeddedCluster, type EmbeddedOptions } from "../../server/database/embedded";
import { onDeath } from "../support/cluster";
import { until } from "../support/until";

const ROOT = resolve(__dirname, "../..");
/** One folder for the whole file: making a cluster takes a second, starting it again a tenth. */
const dataDir = mkdtempSync(join(tmpdir(), "desk-embedded-"));
const callOff = onDeath('sleep 2; rm -rf "$1"', dataDir);
const running: EmbeddedCluster[] = [];

const start = async (options: Partial<EmbeddedOptions> = {}) => {
  const cluster = await startEmbedded({ dataDir, fast: true, ...options });
  running.push(cluster);
  return cluster;
};
const query = async <Row extends object>(url: string, statement: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
};
const postmaster = () =>
  Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
/** A process that has ended but was not yet collected by its parent (Z) is gone, too. */
const isGone = (pid: number) => {
  try {
    process.kill(pid, 0);
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return true;
  }
};
const untilGone = (pid: number) => until(() => isGone(pid));

/** A desk in a process of its own, so that it can be killed; resolves once its PostgreSQL runs. */
const startInProcess = async () => {
  const script = `
    const { startEmbedded } = require("./server/database/embedded");
    startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fast: true })
      .then(({ ownerUrl }) => { console.log(ownerUrl); setInterval(() => undefined, 60_000); });`;
  const desk = spawn(process.execPath, ["--require", "@swc-node/register", "-e", script], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(desk.stdout, "data")) as [Buffer];
  return { desk, ownerUrl: line.toString().trim() };
};

afterEach(() => Promise.all(running.splice(0).map((cluster) => cluster.stop())));

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
  callOff();
});

test("starts a PostgreSQL 18 that orders Chinese by pinyin, knows Chinese letters and listens on loopback only", async () => {
  const { ownerUrl, port } = await start();

  expect(new URL(ownerUrl)).toMatchObject({
    hostname: "127.0.0.1",
    port: String(port),
    username: "desk_owner",
    pathname: "/desk",
  });
  const [row] = await query<Record<string, string>>(
    ownerUrl,
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
       current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
       current_setting('jit') as jit, current_setting('shared_buffers') as buffers, current_setting('password_encryption') as passwords,
       (select string_agg(name, ' ' order by name) from unnest(array['沈阳', '大连', '鞍山', '本溪', 'Anshan']) as name) as ordered`,
  );
  expect(row).toEqual({
    version: 18,
    encoding: "UTF8",
    addresses: "127.0.0.1",
    sockets: "",
    jit: "off",
    buffers: "256MB",
    passwords: "scram-sha-256",
    ordered: "鞍山 本溪 大连 沈阳 Anshan",
  });
  await query(ownerUrl, "create extension pg_trgm");
  expect(await query(ownerUrl, "select '沈阳机床集团' % '沈阳机床' as alike")).toEqual([{ alike: true }]);
});

test("keeps its password to its user, and lets nobody in without it", async () => {
  const { ownerUrl } = await start();

  expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "postgres")).mode & 0o777).toBe(0o700);
  const guess = new URL(ownerUrl);
  guess.password = "guess";
  await expect(query(guess.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
});

test("a restart keeps data, password and port", async () => {
  const first = await start();
  await query(first.ownerUrl, "create table kept as select '沈阳' as name");
  await first.stop();

  const second = await start();

  expect(second.ownerUrl).toBe(first.ownerUrl);
  expect(await query(second.ownerUrl, "select name from kept")).toEqual([{ name: "沈阳" }]);
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot("root's desk in a folder that no other user may enter keeps its database where PostgreSQL's user can", async () => {
  const closed = mkdtempSync(join(tmpdir(), "desk-closed-")); // of mode 0700, as /root is
  const lines: string[] = [];
  const options = { dataDir: join(closed, ".data"), log: (line: string) => lines.push(line) };
  let home = "";
  try {
    const first = await start(options);
    home = dirname(readlinkSync(join(closed, ".data/postgres")));
    expect(lines).toContainEqual(expect.stringContaining(`keeping the database in ${home}`));
    await query(first.ownerUrl, "create table kept as select 1 as one");
    await first.stop();

    const second = await start(options);
    expect(await query(second.ownerUrl, "select one from kept")).toEqual([{ one: 1 }]);
    await second.stop();
    expect(readdirSync(join(closed, ".data")).sort()).toEqual(["postgres", "postgres.json", "postgres.log"]);
  } finally {
    rmSync(closed, { recursive: true, force: true });
    if (home) rmSync(home, { recursive: true, force: true });
  }
});

test("takes another port when the last one is taken, and says so when a fixed one is", async () => {
  const first = await start();
  await first.stop();
  const other = createServer().listen(first.port, "127.0.0.1");
  await once(other, "listening");

  const second = await start();
  expect(second.port).not.toBe(first.port);
  await second.stop();
  await expect(start({ port: first.port })).rejects.toThrow(`did not start on port ${first.port}`);

  other.close();
});

test("stop ends every process, and may be called twice", async () => {
  const { stop } = await start();
  const pid = postmaster();
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
  expect(children.length).toBeGreaterThan(2);

  await Promise.all([stop(), stop()]);

  expect([pid, ...children].filter((each) => !isGone(each))).toEqual([]);
  expect(existsSync(join(dataDir, "postgres/postmaster.pid"))).toBe(false);
});

test("refuses a second start on the same folder, and the first goes on", async () => {
  const { ownerUrl } = await start();

  await expect(start()).rejects.toThrow(
    `DATA_DIR ${dataDir} is in use by another running desk (desk ${process.pid})`,
  );

  expect(await query(ownerUrl, "select 1 as alive")).toEqual([{ alive: 1 }]);
});

test("of simultaneous first starts exactly one wins", async () => {
  const fresh = join(dataDir, "fresh");
  const results = await Promise.allSettled([1, 2, 3].map(() => start({ dataDir: fresh })));

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(readdirSync(fresh).sort()).toEqual(["postgres", "postgres.json", "postgres.log"]);
});

test("a PostgreSQL that was killed is started again by itself, on its port, with what was committed", async () => {
  const said = new EventEmitter();
  const { ownerUrl } = await start({ fast: false, log: (line) => void said.emit(line) });
  await query(ownerUrl, "create table survivor as select 1 as value");
  const again = once(said, "PostgreSQL runs again");
  process.kill(postmaster(), "SIGKILL");
  await again;

  expect(await query(ownerUrl, "select value from survivor")).toEqual([{ value: 1 }]);
});

test("is not fooled by a pid file whose number belongs to another process now", async () => {
  const { stop } = await start();
  await stop();
  const { uid, gid } = statSync(join(dataDir, "postgres"));
  const stranger = spawn("sleep", ["60"], { uid, gid, stdio: "ignore" });
  writeFileSync(
    join(dataDir, "postgres/postmaster.pid"),
    `${stranger.pid}\n${dataDir}/postgres\n1\n1\n\n127.0.0.1\n0 0\nready\n`,
  );

  await expect(start()).resolves.toBeDefined();

  expect(stranger.kill()).toBe(true);
});

test.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)(
  "PostgreSQL does not outlive a desk that dies of %s",
  async (signal) => {
    const { desk } = await startInProcess();
    const pid = postmaster();

    desk.kill(signal);

    await untilGone(pid);
  },
);

test("the next start stops an orphan whose desk and guard were both killed", async () => {
  const { desk, ownerUrl } = await startInProcess();
  await query(ownerUrl, "create table orphaned as select 1 as value");
  const orphan = postmaster();
  const children = readFileSync(`/proc/${desk.pid}/task/${desk.pid}/children`, "utf8")
    .trim()
    .split(" ")
    .map(Number);
  for (const child of children) if (child !== orphan) process.kill(child, "SIGKILL");
  desk.kill("SIGKILL");
  await once(desk, "exit");
  expect(isGone(orphan)).toBe(false);

  const lines: string[] = [];
  const second = await start({ log: (line) => lines.push(line) });

  expect(lines).toEqual([`stopping the PostgreSQL (process ${orphan}) that an earlier desk left behind`]);
  expect(isGone(orphan)).toBe(true);
  expect(await query(second.ownerUrl, "select value from orphaned")).toEqual([{ value: 1 }]);
});

test("says what to do when the password was lost", async () => {
  const { stop } = await start();
  await stop();
  rmSync(join(dataDir, "postgres.json"));

  await expect(start()).rejects.toThrow("postgres.json is missing");
});
