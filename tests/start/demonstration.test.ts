import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownEnvironment, type ServerProcess, startServer, untilReady } from "../support/server-process";
import { until } from "../support/until";
import { ask, signIn } from "./ask";
import { isAlive, postgresOf } from "./processes";

const dataDir = mkdtempSync(join(tmpdir(), "desk-start-"));
const accountsFile = join(dataDir, "accounts.json");
/** Milliseconds from the command to ready. */
const took: number[] = [];
let server: ServerProcess | undefined;

const start = async (): Promise<ServerProcess> => {
  const begin = Date.now();
  server = await startServer({ dataDir });
  took.push(Date.now() - begin);
  return server;
};
const running = (): ServerProcess => {
  if (!server) throw new Error("The server did not start");
  return server;
};
const passwordOf = (username: string): string => running().accounts.find((account) => account.username === username)?.password ?? "";
/** What the demonstration shows the auditor, whose eyes see both seats. */
const seenByAuditor = async () => {
  const { url } = running();
  const query = "{ campaigns { nodes { code demonstration } } nominations { totalCount } me { clock { now demonstration } } }";
  type Seen = { campaigns: { nodes: object[] }; nominations: { totalCount: number }; me: { clock: { now: string; demonstration: boolean } } };
  const { data } = await ask<Seen>(url, query, {}, await signIn(url, "auditor", passwordOf("auditor")));
  if (!data) throw new Error("The auditor was shown nothing");
  return data;
};

afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the first start, from an empty folder", () => {
  let seen: Awaited<ReturnType<typeof seenByAuditor>>;

  beforeAll(start);

  test("says where it listens and where the accounts are", () => {
    expect(running().output()).toContain(`The recommendation desk listens on ${running().url}`);
    expect(running().output()).toContain(`Demonstration accounts: ${accountsFile}`);
  });

  test("writes accounts.json for its owner alone, with the names the contract promises", () => {
    expect(statSync(accountsFile).mode & 0o777).toBe(0o600);
    const leaders = [1, 2, 3, 4, 5].map((n) => `leader-${n}`);
    const promised = ["admin", "security", "auditor", "office-industry", "office-comms", ...leaders, "unit-shenyang", "unit-dalian", "unit-unicom"];
    const { accounts } = running();
    expect(promised.filter((username) => !accounts.some((account) => account.username === username && account.password))).toEqual([]);
    expect(accounts.find(({ username }) => username === "integration")).toEqual({
      username: "integration",
      role: "INTEGRATION",
      seat: null,
      unit: null,
      apiKey: expect.stringMatching(/^key_/),
    });
    expect(accounts.find(({ username }) => username === "unit-unicom")).toMatchObject({ role: "UNIT", seat: "COMMUNICATIONS", unit: "unicom" });
    const passwords = accounts.flatMap(({ password }) => password ?? []);
    expect(new Set(passwords).size).toBe(passwords.length);
  });

  test("people sign in with their password, the integration with its key", async () => {
    const { url, accounts } = running();
    const { username, password } = accounts.find(({ role }) => role === "OFFICE") ?? { username: "" };
    const token = await signIn(url, username, password);
    const me = "{ me { account { username role } } }";
    expect(await ask(url, me, {}, token)).toEqual({ data: { me: { account: { username, role: "OFFICE" } } } });
    const key = accounts.find(({ apiKey }) => apiKey)?.apiKey;
    expect(await ask(url, me, {}, key)).toEqual({ data: { me: { account: { username: "integration", role: "INTEGRATION" } } } });
    expect(await signIn(url, username, `${password}x`)).toBe("WRONG_CREDENTIALS");
  });

  test("shows the notice's campaign on the morning the demonstration begins", async () => {
    seen = await seenByAuditor();
    expect(seen.campaigns.nodes).toEqual([{ code: "liaoning-2024-miit", demonstration: true }, { code: "demonstration-vote-2023", demonstration: true }]);
    expect(seen.nominations.totalCount).toBeGreaterThanOrEqual(60);
    expect(seen.me.clock.demonstration).toBe(true);
    const minutes = (Date.parse(seen.me.clock.now) - Date.parse("2024-08-21T09:00:00+08:00")) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(0);
    expect(minutes).toBeLessThan(30);
  });

  test("serves API, explorer, health and figures", async () => {
    const paths = ["/healthz", "/readyz", "/metrics", "/explorer/"];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(running().url + path)).status));
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(await ask(running().url, "{ __schema { queryType { name } } }")).toEqual({ data: { __schema: { queryType: { name: "Query" } } } });
  });

  test("SIGTERM stops it gracefully, its PostgreSQL with it", async () => {
    const postgres = postgresOf(dataDir);
    expect(isAlive(postgres)).toBe(true);
    expect(await running().stop("SIGTERM")).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).toContain("database system is shut down");
  });

  describe("the second start", () => {
    const before = readAccounts();

    beforeAll(start);

    test("is faster", () => {
      expect(took[1]).toBeLessThan(took[0] ?? 0);
    });

    test("keeps accounts, passwords, nominations, and lets the clock tick on", async () => {
      expect(readFileSync(accountsFile, "utf8")).toBe(before());
      const again = await seenByAuditor();
      expect(again.nominations).toEqual(seen.nominations);
      expect(again.campaigns).toEqual(seen.campaigns);
      expect(Date.parse(again.me.clock.now)).toBeGreaterThan(Date.parse(seen.me.clock.now));
      expect(Date.parse(again.me.clock.now) - Date.parse(seen.me.clock.now)).toBeLessThan(10 * 60_000);
    });

    test("Ctrl-C stops it, too", async () => {
      expect(await running().stop("SIGINT")).toBe(0);
    });
  });

  test("whoever kills `npm start` leaves no server behind", async () => {
    const npm = spawn("npm", ["start"], { cwd: join(__dirname, "../.."), env: { ...ownEnvironment(), DATA_DIR: dataDir, PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    npm.stdout.on("data", (chunk: Buffer) => void (printed += chunk.toString()));
    await untilReady(() => printed, npm);
    const postgres = postgresOf(dataDir);
    npm.kill("SIGTERM");
    await until(() => !isAlive(postgres));
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8").trimEnd()).toMatch(/database system is shut down$/);
  });
});

/** The file as the first start left it: read when the tests before have run. */
function readAccounts(): () => string {
  let text = "";
  beforeAll(() => {
    text = readFileSync(accountsFile, "utf8");
  });
  return () => text;
}
