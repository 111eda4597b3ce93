import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

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
  TRUST_PROXY: z.stringbool().default(false).describe("whether a reverse proxy in front sets X-Forwarded-For"),
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
  trustProxy: boolean;
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
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
  });
}

/** Names and meanings of the variables, for `.env.example` and the test that compares them. */
export const environmentVariables = Object.entries(Environment.shape).map(([name, type]) => ({ name, meaning: type.description ?? "" }));

interface Secrets {
  secret: string;
  databaseRuntimePassword: string;
}

/** In production from the environment; otherwise made at first start and kept in DATA_DIR/secrets.json (0600). */
function secretsFor(env: z.infer<typeof Environment>, production: boolean, dataDir: string): Secrets {
  const { DESK_SECRET: secret, DATABASE_RUNTIME_PASSWORD: databaseRuntimePassword } = env;
  if (secret && databaseRuntimePassword) return { secret, databaseRuntimePassword };
  if (production) {
    const missing = [!secret && "DESK_SECRET", !databaseRuntimePassword && "DATABASE_RUNTIME_PASSWORD"].filter(Boolean).join(" and ");
    throw new Error(`NODE_ENV=production needs ${missing} in the environment; see .env.example`);
  }
  const kept = keptSecrets(dataDir);
  return { secret: secret ?? kept.secret, databaseRuntimePassword: databaseRuntimePassword ?? kept.databaseRuntimePassword };
}

function keptSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  if (existsSync(path)) return readSecrets(path);
  const made = { secret: randomBytes(32).toString("base64url"), databaseRuntimePassword: randomBytes(24).toString("base64url") };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}

const Kept = z.object({ secret: z.string().min(32), databaseRuntimePassword: z.string().min(16) });

/** A damaged file is never replaced by new secrets: what was sealed under the old ones would be lost. */
function readSecrets(path: string): Secrets {
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
