import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { signAccessToken } from "../../../server/features/accounts/tokens";
import { Role } from "../../../server/features/accounts/role";
import { startServer } from "../../support/server-process";
import type { Assignment } from "./assignment";

/** A running server as a client sees it. */
export interface Target {
  name: string;
  url: string;
  headers: Record<string, string>;
  /** Whose GraphQL it speaks; the limit takes any and reads the operation's name only. */
  language: "desk" | "postgraphile";
}

export interface Targets {
  all: Target[];
  stop(): Promise<void>;
}

export const OURS = "ours";
export const LIMIT = "limit";
export const POSTGRAPHILE = "PostGraphile 5";
const CHILDREN = { [LIMIT]: "limit/server.ts", [POSTGRAPHILE]: "postgraphile/server.mjs", plain: "plain/server.ts" };

/** Starts all servers, each in a process of its own, on the same database. */
export async function startAll(given: Omit<Assignment, "secret">, runtimePassword: string): Promise<Targets> {
  const told: Assignment = { ...given, secret: randomBytes(32).toString("hex") };
  const ours = await startOurs(told, runtimePassword);
  const { accessToken } = signAccessToken({ sessionId: told.sessionId, accountId: told.account.id, role: Role.OFFICE }, told.secret);
  const headers = { "content-type": "application/json", authorization: `Bearer ${accessToken}` };
  const children = await Promise.all(Object.entries(CHILDREN).map(async ([name, path]) => ({ name, ...(await startChild(path, told)) })));
  const others = children.map(({ name, url }): Target => ({ name, url, headers, language: name === POSTGRAPHILE ? "postgraphile" : "desk" }));
  const bare = others.filter(({ name }) => name === LIMIT).map((limit): Target => ({ ...limit, name: "limit without row-level security", url: `${limit.url}bare` }));
  return {
    all: [...others.filter(({ name }) => name === LIMIT), { name: OURS, url: `${ours.url}/graphql`, headers, language: "desk" }, ...others.filter(({ name }) => name !== LIMIT), ...bare],
    stop: async () => {
      for (const { stop } of children) stop();
      await ours.stop();
    },
  };
}

/** Our server as it is shipped: started like `npm start`, in production, no demonstration. */
function startOurs({ ownerUrl, secret, poolSize }: Assignment, runtimePassword: string) {
  const env = { NODE_ENV: "production", DATABASE_URL: ownerUrl, DATABASE_RUNTIME_PASSWORD: runtimePassword, DATABASE_POOL_SIZE: String(poolSize), DESK_SECRET: secret, TRUSTED_OPERATIONS: "false", RATE_PER_ACCOUNT: "0", RATE_PER_ADDRESS: "0" };
  return startServer({ env });
}

async function startChild(path: string, told: Assignment) {
  const env = { ...process.env, NODE_ENV: "production", GRAPHILE_ENV: "production", BENCH_ASSIGNMENT: JSON.stringify(told) };
  const child = fork(join(__dirname, path), { env, execArgv: ["--require", "@swc-node/register"] });
  const ended = once(child, "exit").then(([code]) => Promise.reject(new Error(`${path} ended with ${String(code)} before it listened`)));
  const [port] = (await Promise.race([once(child, "message"), ended])) as [number];
  ended.catch(() => undefined);
  return { url: `http://127.0.0.1:${port}/`, stop: () => void child.kill() };
}
