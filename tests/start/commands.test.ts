import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verify } from "@node-rs/argon2";
import { Client } from "pg";
import { parseDocument } from "yaml";
import { useDatabase } from "../support/database";
import { runTool } from "./run-tool";

const PASSWORD = "Quite-Long-2024";
const folder = mkdtempSync(join(tmpdir(), "desk-commands-"));
let owner: Client;
let env: Record<string, string>;

afterAll(async () => {
  await owner.end();
  rmSync(folder, { recursive: true, force: true });
});
const database = useDatabase();
const empty = useDatabase({ empty: true });

beforeAll(async () => {
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  env = {
    NODE_ENV: "production",
    DATABASE_URL: database.ownerUrl,
    DATABASE_RUNTIME_PASSWORD: database.runtimePassword,
    DESK_SECRET: "a secret of the command tests that nobody uses",
    DATA_DIR: folder,
  };
});

const count = async (table: string): Promise<number> => {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? -1;
};
const counts = async (...tables: string[]): Promise<number[]> => {
  const numbers: number[] = [];
  for (const table of tables) numbers.push(await count(table));
  return numbers;
};
const account = (words: string, more: { env?: Record<string, string>; input?: string } = { input: `${PASSWORD}\n` }) =>
  runTool("account", words.split(" ").filter(Boolean), { ...more, env: { ...env, ...more.env } });
const campaign = (...words: string[]) => runTool("campaign", words, { env });

describe("npm run campaign", () => {
  test("enters a preset's campaign without what is invented in it, and says what is left to do", async () => {
    const { code, printed } = await campaign("create", "notice-2024-182");
    expect([code, printed]).toEqual([0, expect.stringContaining("Entered the campaign liaoning-2024-miit")]);
    expect(printed).toMatch(/Places were not allocated.*\n.*members are invented and were left out/);
    expect(await counts("campaigns", "awards", "offices", "office_members", "quotas")).toEqual([1, 3, 2, 0, 0]);
    const { rows } = await owner.query("select state, demonstration from campaigns");
    expect(rows).toEqual([{ state: "OPEN", demonstration: false }]);
    const trail = await owner.query("select action, actor_name, actor_id, address from audit_events where action <> 'migrate'");
    expect(trail.rows).toEqual([{ action: "createCampaign", actor_name: expect.stringMatching(/^命令行：/), actor_id: null, address: "console" }]);
  });

  test("refuses the same campaign again, and changes nothing", async () => {
    const before = await count("recommending_units");
    const { code, printed } = await campaign("create", "notice-2024-182");
    expect([code, printed]).toEqual([1, expect.stringMatching(/已存在相同的活动代码.*\n.*already is such a campaign code/)]);
    expect(await counts("campaigns", "recommending_units")).toEqual([1, before]);
  });

  test("takes a file of one's own, its real members with it, and keeps units that are there", async () => {
    const preset = parseDocument(readFileSync(join(__dirname, "../../server/presets/notice-2024-182.yaml"), "utf8"));
    preset.setIn(["campaign", "code"], "our-own");
    preset.setIn(["members", "demonstration"], false);
    writeFileSync(join(folder, "own.yaml"), preset.toString());
    const units = await count("recommending_units");
    const { code, printed } = await runTool("campaign", ["create", "own.yaml"], { env: { ...env, INIT_CWD: folder } });
    expect([code, printed]).toEqual([0, expect.stringContaining("Entered the campaign our-own")]);
    expect(printed).not.toContain("left out");
    expect(await counts("campaigns", "recommending_units")).toEqual([2, units]);
    expect(await count("office_members")).toBeGreaterThan(0);
  });

  test("lists presets and campaigns", async () => {
    const { code, printed } = await campaign("list");
    expect(code).toBe(0);
    expect(printed).toMatch(/Presets:\n {2}notice-2024-182 .*\nCampaigns in the database:\n/);
    expect(printed).toMatch(/our-own .* OPEN/);
  });

  test("what it cannot do is refused in words", async () => {
    const { code, printed } = await campaign("create", "nothing");
    expect([code, printed]).toEqual([1, expect.stringContaining("没有这个预置活动")]);
    expect(printed).not.toMatch(/^\s+at /m);
  });
});

describe("npm run account", () => {
  test("makes a system administrator whose password only the hash knows", async () => {
    const { code, printed } = await account("create --username chief --role system-administrator --display-name 王管理");
    expect([code, printed]).toEqual([0, "Made the account chief (SYSTEM_ADMINISTRATOR).\n"]);
    const { rows } = await owner.query<{ hash: string }>(
      "select display_name, role, seat, unit_id, state, password_hash as hash from accounts join credentials on account_id = accounts.id where username = 'chief'",
    );
    expect(rows).toEqual([{ display_name: "王管理", role: "SYSTEM_ADMINISTRATOR", seat: null, unit_id: null, state: "ACTIVE", hash: expect.stringMatching(/^\$argon2id\$/) }]);
    expect(await verify(rows[0]?.hash ?? "", PASSWORD)).toBe(true);
  });

  test("takes the password from ACCOUNT_PASSWORD; OFFICE has a seat, UNIT its unit's", async () => {
    const from = { env: { ACCOUNT_PASSWORD: PASSWORD } };
    expect(await account("create --username office1 --role office --seat industry", from)).toMatchObject({ code: 0 });
    expect(await account("create --username unicom1 --role unit --unit unicom", from)).toMatchObject({ code: 0 });
    const { rows } = await owner.query("select username, a.seat, u.code from accounts a left join recommending_units u on u.id = unit_id where username in ('office1', 'unicom1') order by 1");
    expect(rows).toEqual([
      { username: "office1", seat: "INDUSTRY", code: null },
      { username: "unicom1", seat: "COMMUNICATIONS", code: "unicom" },
    ]);
  });

  test("leaves a trail without the password", async () => {
    const { rows } = await owner.query("select actor_name, subject_type, outcome, address, detail from audit_events where action = 'createAccount' order by occurred_at limit 1");
    expect(rows).toEqual([
      { actor_name: expect.stringMatching(/^命令行：/), subject_type: "Account", outcome: "SUCCEEDED", address: "console", detail: expect.objectContaining({ username: "chief", password: "***" }) },
    ]);
  });

  test.each([
    ["a name that is taken", "create --username chief --role AUDITOR", "已存在相同的用户名"],
    ["an unknown role", "create --username boss1 --role BOSS", "--role BOSS: use one of SYSTEM_ADMINISTRATOR"],
    ["an office without a seat", "create --username office2 --role OFFICE", "办公室账号须选择"],
    ["an unknown unit", "create --username unit2 --role UNIT --unit atlantis", "no recommending unit with the code atlantis"],
    ["a password among the arguments", `create --username boss1 --role AUDITOR --password ${PASSWORD}`, "it is never an argument"],
    ["no command", "", "npm run account -- create --username"],
  ])("refuses %s in words, and makes nothing", async (_name, words, message) => {
    const before = await count("accounts");
    const { code, printed } = await account(words);
    expect([code, printed]).toEqual([1, expect.stringContaining(message)]);
    expect(printed).not.toMatch(/^\s+at /m);
    expect(await count("accounts")).toBe(before);
  });

  test.each([
    ["a weak password", "lowercaseonly\n", "密码至少含大写字母、小写字母、数字、符号中的 3 种"],
    ["no password", "", "No password was given"],
  ])("refuses %s", async (_name, input, message) => {
    const { code, printed } = await account("create --username weak1 --role AUDITOR", { input });
    expect([code, printed]).toEqual([1, expect.stringContaining(message)]);
  });

  test("says so when the database has no tables, is not there, or none was ever made", async () => {
    const words = ["create", "--username", "chief", "--role", "AUDITOR"];
    const on = (more: Record<string, string>) => runTool("account", words, { env: { ...env, ACCOUNT_PASSWORD: PASSWORD, ...more } });
    const answers = await Promise.all([on({ DATABASE_URL: empty.ownerUrl }), on({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/desk" }), on({ DATABASE_URL: "" })]);
    expect(answers.map(({ code, printed }) => `${code} ${printed.trim()}`)).toEqual([
      "1 The database has no tables yet: start the desk once, or run `npm run migrate`.",
      expect.stringMatching(/^1 .*cannot answer just now.*\nconnect ECONNREFUSED 127\.0\.0\.1:1$/s),
      `1 There is no database in ${folder} yet: start the desk once, or set DATA_DIR or DATABASE_URL.`,
    ]);
  });
});
