import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { BackupEnvironment } from "./backup/settings";
import type { ClamdAddress } from "./files/clamd";
import type { SmtpSettings } from "./features/mails/transport";
import type { S3Settings } from "./files/s3-store";
import type { CipherName } from "./vault";

/** Every environment variable the server reads, with what it means. `.env.example` lists the same. */
const Environment = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development").describe("production: no demonstration data, secrets must come from the environment"),
  HOST: z.string().min(1).default("127.0.0.1").describe("address to listen on"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe("port to listen on; 0 takes a free one"),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "expected an http:// or https:// address" }).optional().describe("address people open; https makes the session cookie Secure"),
  DATA_DIR: z.string().min(1).default(".data").describe("folder for the embedded database, attachments, secrets and demo accounts"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "expected postgres://login:password@host:port/database" }).optional().describe("PostgreSQL 18 or newer, as the login that owns the tables; none: the embedded one"),
  DATABASE_RUNTIME_PASSWORD: z.string().min(16).optional().describe("password of the login desk_runtime that the server runs under; with DATABASE_URL"),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10).describe("most connections of this process"),
  DESK_SECRET: z.string().min(32).optional().describe("at least 32 random characters: signs tokens, seals personal data; losing it loses sealed data"),
  DESK_PREVIOUS_SECRETS: z.string().optional().describe("former values of DESK_SECRET, newest first, separated by commas: what they sealed still opens; needed until npm run rotate-keys has ended"),
  DESK_CIPHER: z.enum(["aes-256-gcm", "sm4-ctr-hmac-sm3"]).default("aes-256-gcm").describe("what personal data is sealed with from now on; sm4-ctr-hmac-sm3 where commercial cryptography of GB/T 32905 and GB/T 32907 is asked for. Either opens what the other sealed"),
  TRUST_PROXY: z.stringbool().default(false).describe("whether a reverse proxy in front sets X-Forwarded-For"),
  FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "expected an http:// or https:// address" }).optional().describe("address of an S3-compatible storage for attachments and papers; none: DATA_DIR/files"),
  FILES_S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "expected the name of a bucket").optional().describe("bucket in that storage; make it beforehand"),
  FILES_S3_REGION: z.string().min(1).default("us-east-1").describe("region requests to that storage are signed for"),
  FILES_S3_ACCESS_KEY_ID: z.string().min(1).optional().describe("access key of that storage, which may read, write and delete objects in the bucket"),
  FILES_S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe("secret of that access key"),
  FILES_S3_PATH_STYLE: z.stringbool().default(true).describe("true: endpoint/bucket/key, as MinIO and Ceph have it; false: bucket.endpoint/key"),
  CLAMD_HOST: z.string().min(1).optional().describe("host of a clamd that looks at every file before it can be opened; none: files are not scanned"),
  CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3310).describe("port of that clamd"),
  CLAMD_SOCKET: z.string().startsWith("/", "expected an absolute path").optional().describe("socket of a clamd on this machine, instead of CLAMD_HOST"),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "expected smtp://login:password@host:port or smtps://…" }).optional().describe("mail server that takes the outbox's mails; none: mails cannot be released. smtp:// uses STARTTLS where it is offered, ?requireTLS=true insists on it"),
  MAIL_FROM: z.string().regex(/^([^<>@,;:"\p{Cc}]+ )?<?[^\s<>@,;:"()]+@[A-Za-z0-9][A-Za-z0-9.-]*>?$/u, "expected an address, or a name and an address: 办公室 <office@example.cn>").optional().describe("who the mails are from: an address, or a name and an address in angle brackets"),
  TRUSTED_OPERATIONS: z.stringbool().optional().describe("true: only the dashboard's operations and those registered for an API key run; the default in production. false: any operation that keeps the limits"),
  REQUEST_TIME_LIMIT: z.coerce.number().int().min(1).max(30).default(25).describe("seconds until an operation is ended and rolled back, 1 to 30; work in the background has limits of its own"),
  RATE_PER_ACCOUNT: z.coerce.number().int().min(0).default(1200).describe("most requests of one account in a minute on this server; 0: no limit"),
  RATE_PER_ADDRESS: z.coerce.number().int().min(0).default(12_000).describe("most requests from one address in a minute on this server, all accounts behind it together; 0: no limit"),
  METRICS_TOKEN: z.string().min(16).optional().describe("lets a Prometheus elsewhere read /metrics with this bearer token; none: the machine itself only"),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).default(0).describe("seconds for which a server that is to stop still answers while /readyz says 503: as long as the balancer needs to notice"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info").describe("least severe level that is logged"),
});

export interface Config {
  production: boolean;
  host: string;
  port: number;
  secureCookies: boolean;
  dataDir: string;
  /** Undefined: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  databaseRuntimePassword: string;
  databasePoolSize: number;
  secret: string;
  /** Former secrets, newest first. */
  previousSecrets: readonly string[];
  /** Where the secrets are kept; a running desk looks there for newer ones. Undefined: they come from the environment. */
  secretsPath: string | undefined;
  cipher: CipherName;
  trustProxy: boolean;
  /** Undefined: contents of files lie in DATA_DIR. */
  s3: S3Settings | undefined;
  /** Undefined: files are not scanned. */
  clamd: ClamdAddress | undefined;
  /** Where people open the desk, for links in mails; undefined: mails have none. */
  publicUrl: string | undefined;
  /** Undefined: mails cannot be released. */
  smtp: SmtpSettings | undefined;
  /** Only committed and registered operations run. */
  trustedOperations: boolean;
  /** Seconds. */
  requestTimeLimit: number;
  /** Requests a minute; 0: no limit. */
  ratePerAccount: number;
  ratePerAddress: number;
  /** Undefined: figures are for the machine itself. */
  metricsToken: string | undefined;
  /** Between /readyz saying no and the last request being taken. */
  drainSeconds: number;
  logLevel: string;
}

/** Reads and checks the environment; a wrong value stops the start with its name and what is expected. */
export function loadConfig(environment: NodeJS.ProcessEnv): Readonly<Config> {
  const parsed = Environment.safeParse(withoutBlanks(environment));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message} (${meaningOf(path)})`);
    throw new Error(`The environment is not right:\n${problems.join("\n")}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === "production";
  const dataDir = resolve(env.DATA_DIR);
  const secrets = secretsFor(env, production, dataDir);
  return Object.freeze({
    production,
    host: env.HOST,
    port: env.PORT,
    secureCookies: env.PUBLIC_URL !== undefined && new URL(env.PUBLIC_URL).protocol === "https:",
    dataDir,
    databaseUrl: env.DATABASE_URL,
    databaseRuntimePassword: secrets.databaseRuntimePassword,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    secret: secrets.secret,
    previousSecrets: Object.freeze(secrets.previousSecrets),
    secretsPath: env.DESK_SECRET === undefined ? join(dataDir, "secrets.json") : undefined,
    cipher: env.DESK_CIPHER,
    trustProxy: env.TRUST_PROXY,
    s3: s3Of(env),
    clamd: clamdOf(env),
    publicUrl: env.PUBLIC_URL,
    smtp: smtpOf(env),
    trustedOperations: env.TRUSTED_OPERATIONS ?? production,
    requestTimeLimit: env.REQUEST_TIME_LIMIT,
    ratePerAccount: env.RATE_PER_ACCOUNT,
    ratePerAddress: env.RATE_PER_ADDRESS,
    metricsToken: env.METRICS_TOKEN,
    drainSeconds: env.DRAIN_SECONDS,
    logLevel: env.LOG_LEVEL,
  });
}

/** Names and meanings of the variables, for `.env.example` and the test that compares them. */
export const environmentVariables = Object.entries({ ...Environment.shape, ...BackupEnvironment.shape }).map(([name, type]) => ({ name, meaning: type.description ?? "" }));

/** All of a storage's settings or none: half of them would keep files where nobody looks for them. */
function s3Of(env: z.infer<typeof Environment>): S3Settings | undefined {
  const asked = { FILES_S3_ENDPOINT: env.FILES_S3_ENDPOINT, FILES_S3_BUCKET: env.FILES_S3_BUCKET, FILES_S3_ACCESS_KEY_ID: env.FILES_S3_ACCESS_KEY_ID, FILES_S3_SECRET_ACCESS_KEY: env.FILES_S3_SECRET_ACCESS_KEY };
  const missing = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [name] : []));
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket, FILES_S3_ACCESS_KEY_ID: accessKeyId, FILES_S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (endpoint && bucket && accessKeyId && secretAccessKey) return { endpoint, bucket, accessKeyId, secretAccessKey, region: env.FILES_S3_REGION, pathStyle: env.FILES_S3_PATH_STYLE };
  if (missing.length === Object.keys(asked).length) return undefined;
  throw new Error(`Files in an S3-compatible storage need ${missing.join(", ")}, too; see .env.example. Without any of them files lie in DATA_DIR.`);
}

function clamdOf({ CLAMD_HOST: host, CLAMD_PORT: port, CLAMD_SOCKET: path }: z.infer<typeof Environment>): ClamdAddress | undefined {
  if (host && path) throw new Error("Set CLAMD_HOST or CLAMD_SOCKET, not both; see .env.example.");
  if (path) return { path };
  return host ? { host, port } : undefined;
}

/** Both or neither: mails come from somebody. */
function smtpOf({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof Environment>): SmtpSettings | undefined {
  if (url && from) return { url, from };
  if (url || from) throw new Error(`SMTP_URL and MAIL_FROM belong together: set ${url ? "MAIL_FROM" : "SMTP_URL"}, too, or neither; see .env.example.`);
  return undefined;
}

interface Secrets {
  secret: string;
  previousSecrets: string[];
  databaseRuntimePassword: string;
}

/** In production from the environment; otherwise made at first start and kept in DATA_DIR/secrets.json (0600). */
function secretsFor(env: z.infer<typeof Environment>, production: boolean, dataDir: string): Secrets {
  const { DESK_SECRET: secret, DATABASE_RUNTIME_PASSWORD: databaseRuntimePassword } = env;
  const previousSecrets = previousOf(env);
  if (secret && databaseRuntimePassword) return { secret, previousSecrets, databaseRuntimePassword };
  if (production) {
    const missing = [!secret && "DESK_SECRET", !databaseRuntimePassword && "DATABASE_RUNTIME_PASSWORD"].filter(Boolean).join(" and ");
    throw new Error(`NODE_ENV=production needs ${missing} in the environment; see .env.example`);
  }
  const kept = keptSecrets(dataDir);
  const [current, former] = secret ? [secret, previousSecrets] : [kept.secret, kept.previousSecrets];
  return { secret: current, previousSecrets: former, databaseRuntimePassword: databaseRuntimePassword ?? kept.databaseRuntimePassword };
}

/** Former secrets are as long as they were when they were the secret. */
function previousOf({ DESK_SECRET: secret, DESK_PREVIOUS_SECRETS: previous = "" }: z.infer<typeof Environment>): string[] {
  const secrets = previous.split(",").map((one) => one.trim()).filter((one) => one !== "");
  if (secrets.length > 0 && !secret) throw new Error("DESK_PREVIOUS_SECRETS belongs to DESK_SECRET: set both; without them the secrets lie in DATA_DIR/secrets.json.");
  if (secrets.some((one) => one.length < 32 || one === secret)) throw new Error("DESK_PREVIOUS_SECRETS: expected former values of DESK_SECRET, at least 32 characters each, separated by commas, without the one of today.");
  return secrets;
}

function keptSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  if (existsSync(path)) return readSecrets(path);
  const made = { secret: makeSecret(), databaseRuntimePassword: randomBytes(24).toString("base64url") };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return { ...made, previousSecrets: [] };
}

const makeSecret = (): string => randomBytes(32).toString("base64url");

const Kept = z.object({ secret: z.string().min(32), previousSecrets: z.array(z.string().min(32)).default([]), databaseRuntimePassword: z.string().min(16) });

/** Puts a new secret before the one of today in `secrets.json`; a kill leaves the file as it was or as it becomes. */
export function renewSecret(path: string): void {
  const { secret, previousSecrets, ...others } = readSecrets(path);
  replaceSecrets(path, { ...others, secret: makeSecret(), previousSecrets: [secret, ...previousSecrets] });
}

/** Takes the former secrets out of `secrets.json`, once nothing is sealed under them any more. */
export function forgetPreviousSecrets(path: string): void {
  replaceSecrets(path, { ...readSecrets(path), previousSecrets: [] });
}

function replaceSecrets(path: string, secrets: Secrets): void {
  const written = openSync(`${path}.new`, "w", 0o600);
  writeSync(written, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(written);
  closeSync(written);
  renameSync(`${path}.new`, path);
}

/** A damaged file is never replaced by new secrets: what was sealed under the old ones would be lost. */
export function readSecrets(path: string): Secrets {
  try {
    return Kept.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new Error(`${path} cannot be read as this desk's secrets. Bring it back from a backup; only a desk without data may start anew by removing it.`);
  }
}

/** `NAME=` in an env file means "not set". */
function withoutBlanks(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ""));
}

function meaningOf([name]: PropertyKey[]): string {
  return environmentVariables.find((variable) => variable.name === name)?.meaning ?? "";
}
