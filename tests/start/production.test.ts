import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerProcess, startServer } from "../support/server-process";
import { ask, signIn } from "./ask";
import { runTool } from "./run-tool";

const dataDir = mkdtempSync(join(tmpdir(), "desk-production-"));
const SECRETS = { DESK_SECRET: "a secret of the production test, nobody's else", DATABASE_RUNTIME_PASSWORD: "runtime-of-production" };
const env = { NODE_ENV: "production", DATA_DIR: dataDir, ...SECRETS };
let server: ServerProcess | undefined;
let url: string;

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
  }, 200_000);

  test("it has no demonstration: no accounts, nobody to sign in as, the real clock", async () => {
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.json", "postgres.log"]);
    expect(server?.output()).not.toContain("Demonstration");
    expect(await signIn(url, "admin", "admin")).toBe("WRONG_CREDENTIALS");
  });

  test("it tells nobody its schema and has no explorer", async () => {
    const { data, errors } = await ask(url, "{ __schema { queryType { name } } }");
    expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, "GRAPHQL_VALIDATION_FAILED"]);
    expect((await ask(url, "{ nominatons { totalCount } }")).errors?.[0]?.message).not.toMatch(/Did you mean|nominations/);
    expect((await fetch(`${url}/explorer/`)).status).toBe(404);
  });

  test("the first administrator is made from the command line while it runs, and a campaign", async () => {
    const made = await runTool("account", ["create", "--username", "chief", "--role", "SYSTEM_ADMINISTRATOR"], { env, input: "First-Administrator-1\n" });
    expect(made).toMatchObject({ code: 0, printed: expect.stringContaining("Made the account chief") });
    expect(await runTool("campaign", ["create", "notice-2024-182"], { env })).toMatchObject({ code: 0 });

    const token = await signIn(url, "chief", "First-Administrator-1");
    const query = "{ me { account { role } clock { demonstration } } campaigns { nodes { code demonstration } } recommendingUnits { totalCount } }";
    expect(await ask(url, query, {}, token)).toEqual({
      data: {
        me: { account: { role: "SYSTEM_ADMINISTRATOR" }, clock: { demonstration: false } },
        campaigns: { nodes: [{ code: "liaoning-2024-miit", demonstration: false }] },
        recommendingUnits: { totalCount: expect.any(Number) },
      },
    });
  });

  test("the command works on the embedded database when the desk is stopped, too", async () => {
    expect(await server?.stop()).toBe(0);
    const made = await runTool("account", ["create", "--username", "watch", "--role", "AUDITOR"], { env: { ...env, ACCOUNT_PASSWORD: "First-Auditor-2024" } });
    expect(made).toMatchObject({ code: 0 });
    expect(readdirSync(join(dataDir, "postgres"))).not.toContain("postmaster.pid");
  });
});
