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

const S3 = { FILES_S3_ENDPOINT: "https://s3.example.cn:9000", FILES_S3_BUCKET: "desk-files", FILES_S3_ACCESS_KEY_ID: "key", FILES_S3_SECRET_ACCESS_KEY: "hunter5" };
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
    previousSecrets: [],
    secretsPath: join(dataDir, "secrets.json"),
    cipher: "aes-256-gcm",
    trustProxy: false,
    trustedOperations: false,
    requestTimeLimit: 25,
    ratePerAccount: 1_200,
    ratePerAddress: 12_000,
    logLevel: "info",
    drainSeconds: 0,
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
  [{ TRUSTED_OPERATIONS: "true" }, { trustedOperations: true }],
  [{ REQUEST_TIME_LIMIT: "30", RATE_PER_ACCOUNT: "0", RATE_PER_ADDRESS: "60" }, { requestTimeLimit: 30, ratePerAccount: 0, ratePerAddress: 60 }],
  [{ METRICS_TOKEN: "m".repeat(16) }, { metricsToken: "m".repeat(16) }],
  [S3, { s3: { endpoint: "https://s3.example.cn:9000", bucket: "desk-files", region: "us-east-1", accessKeyId: "key", secretAccessKey: "hunter5", pathStyle: true } }],
  [{ ...S3, FILES_S3_REGION: "cn-north-1", FILES_S3_PATH_STYLE: "false" }, { s3: { region: "cn-north-1", pathStyle: false } }],
  [{ FILES_S3_REGION: "cn-north-1", FILES_S3_PATH_STYLE: "true", CLAMD_PORT: "3310" }, { s3: undefined, clamd: undefined }],
  [{ CLAMD_HOST: "clamd" }, { clamd: { host: "clamd", port: 3310 } }],
  [{ CLAMD_HOST: "clamd", CLAMD_PORT: "3311" }, { clamd: { host: "clamd", port: 3311 } }],
  [{ CLAMD_SOCKET: "/run/clamav/clamd.ctl" }, { clamd: { path: "/run/clamav/clamd.ctl" } }],
  [{ ...SECRETS, DESK_PREVIOUS_SECRETS: `${"r".repeat(32)}, ${"q".repeat(40)}`, DESK_CIPHER: "sm4-ctr-hmac-sm3" }, { previousSecrets: ["r".repeat(32), "q".repeat(40)], secretsPath: undefined, cipher: "sm4-ctr-hmac-sm3" }],
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
  [{ FILES_S3_ENDPOINT: "s3.example.cn" }, /^ {2}FILES_S3_ENDPOINT: expected an http/m],
  [{ FILES_S3_BUCKET: "Not A Bucket" }, /^ {2}FILES_S3_BUCKET: expected the name of a bucket/m],
  [{ CLAMD_PORT: "0" }, /^ {2}CLAMD_PORT: .*>=1/m],
  [{ CLAMD_SOCKET: "clamd.sock" }, /^ {2}CLAMD_SOCKET: expected an absolute path/m],
  [{ TRUSTED_OPERATIONS: "perhaps" }, /^ {2}TRUSTED_OPERATIONS: .*"true"\|.*"false"/m],
  [{ REQUEST_TIME_LIMIT: "31" }, /^ {2}REQUEST_TIME_LIMIT: .*<=30/m],
  [{ RATE_PER_ACCOUNT: "-1" }, /^ {2}RATE_PER_ACCOUNT: .*>=0/m],
  [{ RATE_PER_ADDRESS: "many" }, /^ {2}RATE_PER_ADDRESS: .*expected number/m],
  [{ METRICS_TOKEN: "short" }, /^ {2}METRICS_TOKEN: .*>=16 characters/m],
  [{ LOG_LEVEL: "loud" }, /^ {2}LOG_LEVEL: .*"fatal"\|"error"/m],
])("%p is refused by name, with what is expected", (environment, message) => {
  expect(problem(environment)).toMatch(/^The environment is not right:\n/);
  expect(problem(environment)).toMatch(message);
});

test("every wrong variable is named at once", () => {
  expect(problem({ PORT: "x", LOG_LEVEL: "loud", DESK_SECRET: "short" }).match(/^ {2}[A-Z_]+:/gm)).toEqual(["  PORT:", "  DESK_SECRET:", "  LOG_LEVEL:"]);
});

test.each(Object.keys(S3))("of a storage's settings all are needed or none: %s is asked for where it is missing", (name) => {
  const message = problem({ ...S3, [name]: "" });
  expect(message).toBe(`Files in an S3-compatible storage need ${name}, too; see .env.example. Without any of them files lie in DATA_DIR.`);
});

test("one scanner is enough", () => {
  expect(problem({ CLAMD_HOST: "clamd", CLAMD_SOCKET: "/run/clamd.ctl" })).toBe("Set CLAMD_HOST or CLAMD_SOCKET, not both; see .env.example.");
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
  expect(load({ NODE_ENV: "production", ...SECRETS })).toMatchObject({ production: true, secret: SECRETS.DESK_SECRET, trustedOperations: true });
  expect(load({ NODE_ENV: "production", TRUSTED_OPERATIONS: "false", ...SECRETS }).trustedOperations).toBe(false);
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
