import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentVariables, loadConfig } from "../../server/config";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "desk-config-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const load = (environment: Record<string, string> = {}) => loadConfig({ DATA_DIR: dataDir, ...environment });
const problem = (environment: Record<string, string>): string => {
  try {
    load(environment);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${JSON.stringify(environment)} was taken`);
};

const SECRETS = { DESK_SECRET: "s".repeat(32), DATABASE_RUNTIME_PASSWORD: "p".repeat(16) };

test("without any variable there is a local desk on its own database", () => {
  expect(load()).toEqual({
    production: false,
    host: "127.0.0.1",
    port: 4000,
    secureCookies: false,
    dataDir,
    databaseUrl: undefined,
    databaseRuntimePassword: expect.stringMatching(/^[\w-]{32}$/),
    databasePoolSize: 10,
    secret: expect.stringMatching(/^[\w-]{43}$/),
    trustProxy: false,
    logLevel: "info",
  });
});

test.each<[Record<string, string>, object]>([
  [{ HOST: "0.0.0.0", PORT: "0" }, { host: "0.0.0.0", port: 0 }],
  [{ PORT: "65535" }, { port: 65_535 }],
  [{ PUBLIC_URL: "https://desk.example.cn" }, { secureCookies: true }],
  [{ PUBLIC_URL: "HTTPS://desk.example.cn" }, { secureCookies: true }],
  [{ PUBLIC_URL: "http://desk.example.cn" }, { secureCookies: false }],
  [{ DATABASE_URL: "postgres://desk:secret@db:5432/desk" }, { databaseUrl: "postgres://desk:secret@db:5432/desk" }],
  [{ DATABASE_URL: "postgresql://desk@db/desk" }, { databaseUrl: "postgresql://desk@db/desk" }],
  [{ DATABASE_POOL_SIZE: "200" }, { databasePoolSize: 200 }],
  [{ TRUST_PROXY: "true" }, { trustProxy: true }],
  [{ TRUST_PROXY: "0" }, { trustProxy: false }],
  [{ LOG_LEVEL: "warn" }, { logLevel: "warn" }],
  [SECRETS, { secret: SECRETS.DESK_SECRET, databaseRuntimePassword: SECRETS.DATABASE_RUNTIME_PASSWORD }],
  [{ PORT: "", HOST: " ", PUBLIC_URL: "", TRUST_PROXY: "", DATABASE_URL: "\t" }, { port: 4000, host: "127.0.0.1", databaseUrl: undefined }],
])("%p is taken", (environment, expected) => {
  expect(load(environment)).toMatchObject(expected);
});

test.each<[Record<string, string>, RegExp]>([
  [{ PORT: "http" }, /^ {2}PORT: .*expected number.* \(port to listen on; 0 takes a free one\)$/m],
  [{ PORT: "-1" }, /^ {2}PORT: .*>=0/m],
  [{ PORT: "65536" }, /^ {2}PORT: .*<=65535/m],
  [{ PORT: "4000.5" }, /^ {2}PORT: .*expected int/m],
  [{ NODE_ENV: "prod" }, /^ {2}NODE_ENV: .*"production"\|"development"\|"test"/m],
  [{ PUBLIC_URL: "desk.example.cn" }, /^ {2}PUBLIC_URL: expected an http:\/\/ or https:\/\/ address \(address people open; https makes the session cookie Secure\)$/m],
  [{ PUBLIC_URL: "ftp://desk.example.cn" }, /^ {2}PUBLIC_URL: expected an http/m],
  [{ DATABASE_URL: "db:5432" }, /^ {2}DATABASE_URL: expected postgres:\/\/login:password@host:port\/database/m],
  [{ DATABASE_URL: "mysql://root@db/desk" }, /^ {2}DATABASE_URL: expected postgres:/m],
  [{ DATABASE_POOL_SIZE: "0" }, /^ {2}DATABASE_POOL_SIZE: .*>=1 \(most connections of this process\)$/m],
  [{ DATABASE_POOL_SIZE: "many" }, /^ {2}DATABASE_POOL_SIZE: .*expected number/m],
  [{ DESK_SECRET: "short" }, /^ {2}DESK_SECRET: .*>=32 characters \(at least 32 random characters: .*\)$/m],
  [{ DATABASE_RUNTIME_PASSWORD: "short" }, /^ {2}DATABASE_RUNTIME_PASSWORD: .*>=16 characters/m],
  [{ TRUST_PROXY: "perhaps" }, /^ {2}TRUST_PROXY: .*"true"\|.*"false"/m],
  [{ LOG_LEVEL: "loud" }, /^ {2}LOG_LEVEL: .*"fatal"\|"error"/m],
])("%p is refused by name, with what is expected", (environment, message) => {
  expect(problem(environment)).toMatch(/^The environment is not right:\n/);
  expect(problem(environment)).toMatch(message);
});

test("every wrong variable is named at once", () => {
  expect(problem({ PORT: "x", LOG_LEVEL: "loud", DESK_SECRET: "short" }).match(/^ {2}[A-Z_]+:/gm)).toEqual(["  PORT:", "  DESK_SECRET:", "  LOG_LEVEL:"]);
});

test("a secret that is wrong is not repeated", () => {
  expect(problem({ DESK_SECRET: "hunter2", DATABASE_RUNTIME_PASSWORD: "hunter3", DATABASE_URL: "mysql://root:hunter4@db/x" })).not.toMatch(/hunter/);
});

test.each<[Record<string, string>, string]>([
  [{}, "DESK_SECRET and DATABASE_RUNTIME_PASSWORD"],
  [{ DESK_SECRET: SECRETS.DESK_SECRET }, "DATABASE_RUNTIME_PASSWORD"],
  [{ DATABASE_RUNTIME_PASSWORD: SECRETS.DATABASE_RUNTIME_PASSWORD }, "DESK_SECRET"],
  [{ DESK_SECRET: "", DATABASE_RUNTIME_PASSWORD: SECRETS.DATABASE_RUNTIME_PASSWORD }, "DESK_SECRET"],
])("production with %p alone refuses to start, and writes no secrets of its own", (environment, missing) => {
  expect(problem({ NODE_ENV: "production", ...environment })).toBe(`NODE_ENV=production needs ${missing} in the environment; see .env.example`);
  expect(() => statSync(join(dataDir, "secrets.json"))).toThrow("ENOENT");
});

test("production with its secrets starts", () => {
  expect(load({ NODE_ENV: "production", ...SECRETS })).toMatchObject({ production: true, secret: SECRETS.DESK_SECRET });
});

describe("secrets made at first start", () => {
  const path = () => join(dataDir, "secrets.json");

  test("are kept for the next one, for the owner's eyes only", () => {
    const first = load();
    expect(load()).toEqual(first);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path(), "utf8"))).toEqual({ secret: first.secret, databaseRuntimePassword: first.databaseRuntimePassword });
  });

  test("give way to the environment, one by one", () => {
    const kept = load();
    expect(load({ DESK_SECRET: SECRETS.DESK_SECRET })).toMatchObject({ secret: SECRETS.DESK_SECRET, databaseRuntimePassword: kept.databaseRuntimePassword });
  });

  test.each(["", "{", "{}", '{"secret":"short","databaseRuntimePassword":"p"}', "[]", "null"])("are never replaced where the file is damaged (%s)", (content) => {
    writeFileSync(path(), content);
    expect(problem({})).toBe(`${path()} cannot be read as this desk's secrets. Bring it back from a backup; only a desk without data may start anew by removing it.`);
    expect(readFileSync(path(), "utf8")).toBe(content);
  });

  test("of two desks differ", () => {
    const first = load();
    rmSync(path());
    expect(load().secret).not.toBe(first.secret);
  });
});

test("nobody changes the configuration afterwards", () => {
  expect(Object.isFrozen(load())).toBe(true);
});

test("every variable has a meaning", () => {
  expect(environmentVariables.map(({ name }) => name)).toContain("DESK_SECRET");
  for (const { name, meaning } of environmentVariables) expect([name, meaning.length > 10]).toEqual([name, true]);
});
