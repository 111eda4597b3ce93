import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSync } from "otplib";
import { committedOperations } from "../../server/graphql/trusted/committed-operations";
import { type ServerProcess, startServer } from "../support/server-process";
import { ask } from "./ask";
import { runTool } from "./run-tool";

const dataDir = mkdtempSync(join(tmpdir(), "desk-production-"));
const SECRETS = { DESK_SECRET: "a secret of the production test, nobody's else", DATABASE_RUNTIME_PASSWORD: "runtime-of-production" };
const env = { NODE_ENV: "production", DATA_DIR: dataDir, ...SECRETS };
let server: ServerProcess | undefined;
let url: string;

const texts = [...committedOperations().values()];
type Answered = Record<string, Record<string, unknown>>;
/** Asks as the dashboard does: nothing else is heard in production. */
const send = (name: string, input: object | undefined, token?: string) =>
  ask<Answered>(url, texts.find((text) => new RegExp(`^(query|mutation) ${name}\\b`).test(text)) ?? name, input && { input }, token);
/** What an operation gives that must succeed. */
async function done(name: string, input?: object, token?: string): Promise<Record<string, unknown>> {
  const { data, errors } = await send(name, input, token);
  expect([name, errors]).toEqual([name, undefined]);
  return data?.[name] ?? {};
}
const refusal = async (name: string, input?: object, token?: string) => (await send(name, input, token)).errors?.[0]?.extensions.code;

afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each([
  ["any secret", {}, /needs DESK_SECRET and DATABASE_RUNTIME_PASSWORD in the environment/],
  ["a long one", { ...SECRETS, DESK_SECRET: "short" }, /DESK_SECRET: .*\(at least 32 random characters/],
])("refuses to start without %s, and leaves nothing behind", async (_name, given, message) => {
  const started = await startServer({ dataDir, env: { NODE_ENV: "production", ...given } }).catch((error: unknown) => String(error));
  if (typeof started !== "string") await started.stop();
  expect(started).toEqual(expect.stringMatching(message));
  expect(readdirSync(dataDir)).toEqual([]);
});

describe("with its secrets from the environment", () => {
  beforeAll(async () => {
    server = await startServer({ dataDir, env });
    url = server.url;
  });

  test("it has no demonstration: no accounts, nobody to sign in as", async () => {
    expect(readdirSync(dataDir).sort()).toEqual(["files", "postgres", "postgres.json", "postgres.log"]);
    expect(server?.output()).not.toContain("Demonstration");
    expect(await refusal("login", { username: "admin", password: "admin" })).toBe("WRONG_CREDENTIALS");
  });

  test.each(["{ __schema { queryType { name } } }", "{ nominatons { totalCount } }", "query whoAmI { me { account { role } } }"])("nobody asks for what is not the dashboard's: %s", async (query) => {
    const { data, errors } = await ask(url, query);
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([undefined, ["OPERATION_NOT_TRUSTED"]]);
    expect(errors?.[0]?.message).not.toMatch(/Did you mean|nominations/);
  });

  test("it has no explorer", async () => {
    expect((await fetch(`${url}/explorer/`)).status).toBe(404);
  });

  const [FIRST, OWN] = ["First-Administrator-1", "Own-Administrator-2"];
  let token = "";

  test("its first administrator is made from the command line while it runs, and gets in with a password and a code of one's own", async () => {
    const made = await runTool("account", ["create", "--username", "chief", "--role", "SYSTEM_ADMINISTRATOR"], { env, input: `${FIRST}\n` });
    expect(made).toMatchObject({ code: 0, printed: expect.stringContaining("Made the account chief") });
    token = String((await done("login", { username: "chief", password: FIRST })).accessToken);
    expect(await refusal("accounts", undefined, token)).toBe("PASSWORD_CHANGE_REQUIRED");
    await done("changePassword", { currentPassword: FIRST, newPassword: OWN }, token);
    expect(await refusal("accounts", undefined, token)).toBe("SECOND_FACTOR_SETUP_REQUIRED");
    const secret = String((await done("beginSecondFactor", { password: OWN }, token)).secret);
    await done("confirmSecondFactor", { totp: generateSync({ secret }) }, token);
    expect(await done("me", undefined, token)).toMatchObject({ account: { role: "SYSTEM_ADMINISTRATOR" }, clock: { demonstration: false } });
    expect(await refusal("login", { username: "chief", password: OWN })).toBe("SECOND_FACTOR_REQUIRED");
  });

  test("an integration runs what the administrator registered for its key, and a campaign is there to be read", async () => {
    expect(await runTool("campaign", ["create", "notice-2024-182"], { env })).toMatchObject({ code: 0 });
    expect(await runTool("account", ["create", "--username", "bridge", "--role", "INTEGRATION", "--seat", "INDUSTRY"], { env })).toMatchObject({ code: 0 });
    const { nodes } = (await done("accounts", undefined, token)) as { nodes: { id: string; username: string }[] };
    const accountId = nodes.find(({ username }) => username === "bridge")?.id ?? "";
    const key = String((await done("issueApiKey", { accountId }, token)).key);
    const document = "query running { campaigns { nodes { code demonstration } } recommendingUnits { totalCount } }";
    expect((await ask(url, document, {}, key)).errors?.[0]?.extensions.code).toBe("OPERATION_NOT_TRUSTED");
    await done("registerOperation", { accountId, document }, token);
    expect(await ask(url, document, {}, key)).toEqual({ data: { campaigns: { nodes: [{ code: "liaoning-2024-miit", demonstration: false }] }, recommendingUnits: { totalCount: expect.any(Number) } } });
  });

  test("the command works on the embedded database when the desk is stopped, too", async () => {
    expect(await server?.stop()).toBe(0);
    const made = await runTool("account", ["create", "--username", "watch", "--role", "AUDITOR"], { env: { ...env, ACCOUNT_PASSWORD: "First-Auditor-2024" } });
    expect(made).toMatchObject({ code: 0 });
    expect(readdirSync(join(dataDir, "postgres"))).not.toContain("postmaster.pid");
  });
});
