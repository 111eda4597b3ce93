import argon2 from "@node-rs/argon2";
import { sweepAttempts } from "../../server/features/accounts/sweep-attempts";
import { Role } from "../../server/features/accounts/role";
import { useDesk } from "../support/desk";
import { anAccountWithPassword, opens, PASSWORD, Tab } from "./browser-session";

const desk = useDesk();
const LOGIN = "mutation ($input: LoginInput!) { login(input: $input) { accessToken expiresAt account { id username } } }";

/** A sign-in from an address: injected requests say theirs. */
async function from(remoteAddress: string, username: string, password: string) {
  const response = await desk.app.fastify.inject({ method: "POST", url: "/graphql", remoteAddress, payload: { query: LOGIN, variables: { input: { username, password } } } });
  const { data, errors } = response.json<{ data: { login: { accessToken: string } } | null; errors?: { message: string; extensions: { code: string } }[] }>();
  return { token: data?.login.accessToken, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}
const repeated = async (times: number, act: () => Promise<{ code: string | undefined }>) => {
  const codes = [];
  for (let i = 0; i < times; i++) codes.push((await act()).code);
  return codes;
};
const minutesPass = (minutes: number) => desk.owner.query("update sign_in_attempts set last_at = last_at - make_interval(mins => $1), locked_until = locked_until - make_interval(mins => $1)", [minutes]);
const [WRONG, LOCKED] = ["WRONG_CREDENTIALS", "SIGN_IN_LOCKED"];
beforeEach(() => desk.owner.query("delete from sign_in_attempts"));

test("five wrong passwords lock a name for fifteen minutes, the right one too; then it opens again", async () => {
  const { id, username } = await anAccountWithPassword(desk);
  expect(await repeated(6, () => from("203.0.113.1", username, "Wrong-Horse-7"))).toEqual([WRONG, WRONG, WRONG, WRONG, WRONG, LOCKED]);
  const { rows } = await desk.owner.query<{ code: string }>("select code from audit_events where action = 'login' and subject_id = $1 order by id", [id]);
  expect(rows.map(({ code }) => code)).toEqual([WRONG, WRONG, WRONG, WRONG, WRONG, LOCKED]);
  expect(await from("203.0.113.1", ` ${username.toUpperCase()} `, PASSWORD)).toMatchObject({ code: LOCKED, message: "登录失败次数过多，已暂时锁定，请 15 分钟后再试。" });
  await minutesPass(14);
  expect(await from("203.0.113.1", username, PASSWORD)).toMatchObject({ code: LOCKED, message: expect.stringContaining("请 1 分钟后") });
  await minutesPass(1);
  expect((await from("203.0.113.1", username, PASSWORD)).code).toBeUndefined();
});

test("a success sets the count back, and so does a quarter of an hour", async () => {
  const { username } = await anAccountWithPassword(desk);
  const wrong = () => from("203.0.113.2", username, "Wrong-Horse-7");
  for (const rest of [() => from("203.0.113.2", username, PASSWORD), () => minutesPass(16)]) {
    expect(await repeated(4, wrong)).toEqual([WRONG, WRONG, WRONG, WRONG]);
    await rest();
  }
  expect(await repeated(5, wrong)).toEqual([WRONG, WRONG, WRONG, WRONG, WRONG]);
});

test("thirty guesses at once are no more than five", async () => {
  const { username } = await anAccountWithPassword(desk);
  const answers = await Promise.all(Array.from({ length: 30 }, () => from("203.0.113.3", username, "Wrong-Horse-7")));
  expect(answers.filter(({ code }) => code === WRONG)).toHaveLength(5);
  expect(answers.filter(({ code }) => code === LOCKED)).toHaveLength(25);
});

describe("nothing tells an account that is there from one that is not:", () => {
  const CASES: Record<string, () => Promise<string>> = {
    "a name nobody has": () => Promise.resolve("nobody-has-it"),
    "a wrong password": async () => (await anAccountWithPassword(desk)).username,
    "a disabled account": async () => {
      const { id, username } = await anAccountWithPassword(desk);
      await desk.owner.query("update accounts set state = 'DISABLED' where id = $1", [id]);
      return username;
    },
    "an integration, which has no password": async () => (await desk.builders.anAccount(Role.INTEGRATION)).username,
  };

  /** What one sign-in is answered and costs: statements of the server, looks at argon2 hashes. */
  async function work(username: string) {
    const { dataSource } = desk.app.desk;
    const { logger } = dataSource;
    const statements: string[] = [];
    dataSource.logger = Object.assign(Object.create(logger), { logQuery: (text: string) => void statements.push(text) });
    const looks = jest.spyOn(argon2, "verify");
    try {
      return { answer: await from("203.0.113.4", username, `${PASSWORD}x`), statements, looks: looks.mock.calls.length };
    } finally {
      dataSource.logger = logger;
      looks.mockRestore();
    }
  }

  test("the same answers after the same statements and the same work, wrong five times and locked then", async () => {
    await from("203.0.113.4", "warm-up", PASSWORD); // the decoy's hash is made once
    const runs: Record<string, Awaited<ReturnType<typeof work>>[]> = {};
    for (const [name, username] of Object.entries(CASES)) {
      const given = await username();
      const tries = (runs[name] = [] as Awaited<ReturnType<typeof work>>[]);
      for (let i = 0; i < 6; i++) tries.push(await work(given));
    }
    const [first = [], ...others] = Object.values(runs);
    expect(first.map(({ looks }) => looks)).toEqual([1, 1, 1, 1, 1, 0]);
    expect(first.every(({ statements }) => statements.length > 5)).toBe(true);
    for (const other of others) expect(other).toEqual(first);
  });
});

test("who guesses from elsewhere does not lock the owner out at a place somebody signs in from", async () => {
  const { username } = await anAccountWithPassword(desk);
  await from("198.51.100.7", username, PASSWORD);
  expect((await repeated(6, () => from("203.0.113.5", username, "Wrong-Horse-7"))).at(-1)).toBe(LOCKED);
  expect((await from("198.51.100.7", username, PASSWORD)).code).toBeUndefined();
  expect((await from("203.0.113.6", username, PASSWORD)).code).toBe(LOCKED);
});

test("a lock is not prolonged by what is tried meanwhile, and ends no session", async () => {
  const account = await anAccountWithPassword(desk);
  const { token } = await from("198.51.100.8", account.username, PASSWORD);
  await repeated(6, () => from("203.0.113.7", account.username, "Wrong-Horse-7"));
  const until = async () => (await desk.owner.query("select locked_until from sign_in_attempts where account_id = $1", [account.id])).rows;
  const before = await until();
  await repeated(3, () => from("203.0.113.7", account.username, "Wrong-Horse-7"));
  expect(await until()).toEqual(before);
  await expect(opens(new Tab(desk.app), token)).resolves.toBe(true);
});

test("an address is locked for many failures under many names, and then locks no more names", async () => {
  const { username } = await anAccountWithPassword(desk);
  await desk.owner.query("update security_settings set address_failures = 10");
  for (let i = 0; i < 10; i++) expect((await from("203.0.113.8", `stuffed-${i}`, "Wrong-Horse-7")).code).toBe(WRONG);
  expect(await from("203.0.113.8", username, PASSWORD)).toMatchObject({ code: "ADDRESS_LOCKED", message: expect.stringContaining("请 15 分钟后再试") });
  // Who watches the sign-ins reads there which address it was, whoever's name was tried.
  const LOG = '{ signIns(filter: { code: { eq: "ADDRESS_LOCKED" } }) { nodes { address outcome } } }';
  for (const role of [Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR]) {
    const client = await desk.as(await desk.builders.anAccount(role));
    expect(await client.ask(LOG)).toEqual({ signIns: { nodes: [{ address: "203.0.113.8", outcome: "REFUSED" }] } });
  }
  expect((await (await desk.as(await desk.builders.anAccount(Role.OFFICE))).refused(LOG)).extensions.code).toBe("FORBIDDEN");
  expect((await from("203.0.113.9", username, PASSWORD)).code).toBeUndefined();
  const { rows } = await desk.owner.query("select from sign_in_attempts where account_id is not null");
  expect(rows).toEqual([]);
  await desk.owner.query("update security_settings set address_failures = 50");
});

test("the present password at a change is guessed at no more often than at the sign-in", async () => {
  const { username } = await anAccountWithPassword(desk);
  const tab = new Tab(desk.app);
  const token = (await tab.login(username, PASSWORD)).data?.login.accessToken;
  const change = async () => ({ code: (await tab.send("mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { id } }", { input: { currentPassword: "Wrong-Horse-7", newPassword: "Better-Mule-8" } }, token)).errors?.[0]?.extensions.code });
  expect(await repeated(6, change)).toEqual([WRONG, WRONG, WRONG, WRONG, WRONG, LOCKED]);
});

describe("unlocking", () => {
  const UNLOCK = "mutation ($input: UnlockAccountInput!) { unlockAccount(input: $input) { id lockedUntil } }";
  const SEEN = "query ($id: ID!) { account(id: $id) { lockedUntil } }";

  test("the security administrator sees who is locked and until when, and lets them in", async () => {
    const account = await anAccountWithPassword(desk);
    await repeated(5, () => from("203.0.113.10", account.username, "Wrong-Horse-7"));
    const security = await desk.as(await desk.builders.anAccount(Role.SECURITY_ADMINISTRATOR));
    for (const role of [Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR]) {
      const { account: seen } = await (await desk.as(await desk.builders.anAccount(role))).ask<{ account: { lockedUntil: string } }>(SEEN, { id: account.id });
      expect(Date.parse(seen.lockedUntil) - Date.now()).toBeGreaterThan(14 * 60_000);
    }
    expect((await security.ask(UNLOCK, { input: { id: account.id } })).unlockAccount).toEqual({ id: account.id, lockedUntil: null });
    expect((await from("203.0.113.10", account.username, PASSWORD)).code).toBeUndefined();
    const { rows } = await desk.owner.query("select outcome from audit_events where action = 'unlockAccount' and subject_id = $1", [account.id]);
    expect(rows).toEqual([{ outcome: "SUCCEEDED" }]);
  });

  test.each([Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR, Role.OFFICE, Role.LEADING_GROUP])("%s does not", async (role) => {
    const account = await anAccountWithPassword(desk);
    await repeated(5, () => from("203.0.113.11", account.username, "Wrong-Horse-7"));
    const client = await desk.as(await desk.builders.anAccount(role));
    expect((await client.refused(UNLOCK, { input: { id: account.id } })).extensions.code).toBe("FORBIDDEN");
    expect((await from("203.0.113.11", account.username, PASSWORD)).code).toBe(LOCKED);
  });
});

test("counts of yesterday are swept, locks that stand and counts of today are not", async () => {
  await from("203.0.113.12", "somebody", PASSWORD);
  expect(await sweepAttempts(desk.app.desk)).toBe(0);
  await minutesPass(24 * 60 + 1);
  expect(await sweepAttempts(desk.app.desk)).toBe(2);
});

test("names and addresses are kept as keyed hashes: what is typed in the wrong field stands nowhere", async () => {
  await from("203.0.113.13", "My-Secret-Horse-7", "");
  await from("203.0.113.13", "My-Secret-Horse-7", "x");
  const { rows } = await desk.owner.query("select s::text as text from sign_in_attempts s");
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/horse|203/i);
});
