import { Role } from "../../server/features/accounts/role";
import { anAccountWithPassword, opens, PASSWORD, Tab } from "../accounts/browser-session";
import type { ApiClient } from "../support/api-client";
import { attempt, codeOf, setUp } from "../second-factor/authenticator";
import { useDesk } from "../support/desk";

const desk = useDesk();
const END = "mutation ($input: EndSessionInput!) { endSession(input: $input) }";
const END_OWN = "mutation ($input: EndOwnSessionInput!) { endOwnSession(input: $input) }";
const SAVE = "mutation ($input: SavePreferencesInput!) { savePreferences(input: $input) }";

/** Somebody who has signed in through the form, with the session that opened. */
async function signedIn(role = Role.UNIT) {
  const unit = role === Role.UNIT ? await desk.builders.aUnit() : undefined;
  const account = role === Role.UNIT ? await desk.builders.anAccount(role, { unit }) : await anAccountWithPassword(desk, role);
  if (unit) await desk.owner.query("insert into credentials (account_id, password_hash, must_change) select $1, password_hash, false from credentials limit 1", [account.id]);
  const tab = new Tab(desk.app);
  const { data } = await tab.login(account.username, PASSWORD);
  const token = data?.login.accessToken ?? "";
  const client = tab.client(token);
  const { me } = await client.ask<{ me: { sessionId: string } }>("{ me { sessionId } }");
  return { account, tab, token, client, sessionId: me.sessionId };
}
const as = async (role: Role): Promise<ApiClient> => desk.as(await desk.builders.anAccount(role));
const listed = async (client: ApiClient, accountId: string) =>
  (await client.ask<{ sessions: { nodes: { id: string }[] } }>("query ($filter: OnlineSessionFilter) { sessions(filter: $filter) { nodes { id } } }", { filter: { accountId: { eq: accountId } } })).sessions.nodes.map(({ id }) => id);

beforeAll(() => anAccountWithPassword(desk));

describe("ending a session", () => {
  test.each([Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR])("%s ends anybody's at once, with the reason in the trail, under the account's name", async (role) => {
    const administrator = await as(role);
    const { account, tab, token, sessionId } = await signedIn();
    expect(await listed(administrator, account.id)).toEqual([sessionId]);
    expect(await administrator.ask(END, { input: { id: sessionId, reason: "离岗未退出" } })).toEqual({ endSession: sessionId });
    expect(await opens(tab, token)).toBe(false);
    expect((await tab.refresh()).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(await listed(administrator, account.id)).toEqual([]);
    const { rows } = await desk.owner.query("select role, subject_type, outcome, detail from audit_events where action = 'endSession' and subject_id = $1", [account.id]);
    expect(rows).toEqual([{ role, subject_type: "Account", outcome: "SUCCEEDED", detail: { id: sessionId, reason: "离岗未退出" } }]);
    // Whose session it was reads who ended it.
    const again = await tab.login(account.username, PASSWORD);
    const { operations } = await tab.client(again.data?.login.accessToken).ask<{ operations: { nodes: object[] } }>("{ operations { nodes { action role } } }");
    expect(operations.nodes).toEqual([{ action: "endSession", role }]);
  });

  test("somebody else's needs a reason, and one that is over is not found", async () => {
    const security = await as(Role.SECURITY_ADMINISTRATOR);
    const { tab, token, sessionId } = await signedIn();
    expect((await security.refused(END, { input: { id: sessionId } })).extensions.code).toBe("BAD_USER_INPUT");
    expect((await security.refused(END, { input: { id: sessionId, reason: " " } })).extensions.code).toBe("INVALID_INPUT");
    expect(await opens(tab, token)).toBe(true);
    await security.ask(END, { input: { id: sessionId, reason: "测试" } });
    expect((await security.refused(END, { input: { id: sessionId, reason: "测试" } })).extensions.code).toBe("NOT_FOUND");
  });

  test("an administrator's own is not ended that way", async () => {
    const { client, account } = await signedIn(Role.SECURITY_ADMINISTRATOR);
    await new Tab(desk.app).login(account.username, PASSWORD);
    for (const id of await listed(client, account.id)) expect((await client.refused(END, { input: { id, reason: "测试" } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "id" });
    expect(await listed(client, account.id)).toHaveLength(2);
  });

  test("one's own is ended with the password: another window's ends, this one goes on, and the trail has it", async () => {
    const { account, tab, token, client, sessionId } = await signedIn();
    const other = new Tab(desk.app);
    const { data } = await other.login(account.username, PASSWORD);
    const { me } = await client.ask<{ me: { sessions: { nodes: { id: string; kind: string; address: string }[] }; signIns: { nodes: { outcome: string }[] } } }>("{ me { sessions { nodes { id kind address } } signIns { nodes { outcome } } } }");
    expect(me.sessions.nodes).toHaveLength(2);
    expect(me.signIns.nodes).toEqual([{ outcome: "SUCCEEDED" }, { outcome: "SUCCEEDED" }]);
    const [{ id } = { id: "" }] = me.sessions.nodes.filter((session) => session.id !== sessionId);
    expect((await client.refused(END_OWN, { input: { id, password: "Wrong-Horse-1" } })).extensions).toMatchObject({ code: "WRONG_CREDENTIALS", field: "password" });
    expect(await opens(other, data?.login.accessToken)).toBe(true);
    expect(await client.ask(END_OWN, { input: { id, password: PASSWORD } })).toEqual({ endOwnSession: id });
    expect(await opens(other, data?.login.accessToken)).toBe(false);
    expect(await opens(tab, token)).toBe(true);
    expect((await client.refused(END_OWN, { input: { id, password: PASSWORD } })).extensions.code).toBe("NOT_FOUND");
    const { rows } = await desk.owner.query("select outcome, code, subject_id, detail from audit_events where action = 'endOwnSession' order by occurred_at");
    expect(rows).toEqual(["WRONG_CREDENTIALS", null, "NOT_FOUND"].map((code) => ({ outcome: code ? "REFUSED" : "SUCCEEDED", code, subject_id: account.id, detail: {} })));
  });

  test("with a second factor its code is asked for, too", async () => {
    const { client, account } = await signedIn(Role.AUDITOR);
    const { secret } = await setUp(desk, client);
    await expect(attempt(desk, account, codeOf(secret))).resolves.toMatchObject({ refused: null });
    const sessions = await listed(client, account.id);
    const { me } = await client.ask<{ me: { sessionId: string } }>("{ me { sessionId } }");
    const [id] = sessions.filter((session) => session !== me.sessionId);
    expect(sessions).toHaveLength(2);
    expect((await client.refused(END_OWN, { input: { id, password: PASSWORD } })).extensions).toMatchObject({ code: "SECOND_FACTOR_REQUIRED", field: "totp" });
    expect(await client.ask(END_OWN, { input: { id, password: PASSWORD, totp: codeOf(secret, 1) } })).toEqual({ endOwnSession: id });
  });

  test("somebody else's is nobody's own", async () => {
    const { tab, token, sessionId } = await signedIn();
    const { client } = await signedIn(Role.SECURITY_ADMINISTRATOR);
    expect((await client.refused(END_OWN, { input: { id: sessionId, password: PASSWORD } })).extensions.code).toBe("NOT_FOUND");
    expect(await opens(tab, token)).toBe(true);
  });

  test("wrong passwords count like wrong sign-ins, so that nobody guesses at a desk that was left open", async () => {
    const { client, sessionId } = await signedIn();
    const codes: unknown[] = [];
    for (let i = 0; i < 6; i += 1) codes.push((await client.refused(END_OWN, { input: { id: sessionId, password: `Wrong-Horse-${i}` } })).extensions.code);
    expect([codes[0], codes.at(-1)]).toEqual(["WRONG_CREDENTIALS", "SIGN_IN_LOCKED"]);
  });

  test.each([Role.AUDITOR, Role.OFFICE, Role.LEADING_GROUP, Role.UNIT])("%s ends nobody else's", async (role) => {
    const { tab, token, sessionId } = await signedIn();
    const client = role === Role.UNIT ? (await signedIn()).client : await as(role);
    expect((await client.refused(END, { input: { id: sessionId, reason: "测试" } })).extensions.code).toBe("FORBIDDEN");
    expect(await opens(tab, token)).toBe(true);
  });

  test("a browser is last seen when it renews its session, an API key never", async () => {
    const administrator = await as(Role.SYSTEM_ADMINISTRATOR);
    const { account, tab } = await signedIn();
    const { id: accountId } = await desk.builders.anAccount(Role.INTEGRATION);
    await administrator.ask("mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { key } }", { input: { accountId } });
    const seen = async (id: string) =>
      (await administrator.ask<{ sessions: { nodes: { kind: string; lastSeenAt: string | null }[] } }>("query ($filter: OnlineSessionFilter) { sessions(filter: $filter) { nodes { kind lastSeenAt } } }", { filter: { accountId: { eq: id } } })).sessions.nodes[0];
    await desk.owner.query("update sessions set rotated_at = now() - interval '1 hour' where account_id = $1", [account.id]);
    const before = await seen(account.id);
    await tab.refresh();
    const after = await seen(account.id);
    expect(Date.parse(after?.lastSeenAt ?? "") - Date.parse(before?.lastSeenAt ?? "")).toBeGreaterThan(3_500_000);
    expect(await seen(accountId)).toEqual({ kind: "API_KEY", lastSeenAt: null });
  });
});

describe("the login log", () => {
  const LOG = "query ($filter: SignInFilter) { signIns(filter: $filter) { nodes { name accountId role outcome kind address account { username } } } }";

  test.each([Role.AUDITOR, Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR])("%s sees every sign-in and failure, names nobody has among them", async (role) => {
    const client = await as(role);
    const account = await anAccountWithPassword(desk);
    const tab = new Tab(desk.app);
    await tab.login(account.username, PASSWORD);
    await tab.login(account.username, "Wrong-Horse-7");
    await tab.login("stranger.here", PASSWORD);
    const own = await client.ask<{ signIns: { nodes: object[] } }>(LOG, { filter: { accountId: { eq: account.id } } });
    const common = { name: account.displayName, accountId: account.id, role: account.role, kind: "PASSWORD", address: "127.0.0.1", account: { username: account.username } };
    expect(own.signIns.nodes).toEqual([{ ...common, outcome: "REFUSED" }, { ...common, outcome: "SUCCEEDED" }]);
    const strangers = await client.ask<{ signIns: { nodes: object[] } }>(LOG, { filter: { name: { startsWith: "stranger" } } });
    expect(strangers.signIns.nodes[0]).toMatchObject({ accountId: null, account: null, role: null, outcome: "REFUSED" });
  });

  test.each(["My-Secret-77", "my secret", "ABCDEF-123456", "密码", "open-sesame-2024"])("a password typed where the name belongs is not kept: %s", async (typed) => {
    await new Tab(desk.app).login(typed, "Some-Horse-9");
    const { rows } = await desk.owner.query("select to_jsonb(e) as event from audit_events e order by occurred_at desc limit 1");
    expect(rows[0].event).toMatchObject({ action: "login", actor_name: "***", detail: { username: "***" } });
  });
});

describe("settings", () => {
  const kept = async (client: ApiClient) => (await client.ask<{ me: { preferences: object } }>("{ me { preferences } }")).me.preferences;

  test("follow their account to another session, the last word winning, and are nobody else's", async () => {
    const { account, client } = await signedIn();
    await client.ask(SAVE, { input: { entries: [{ key: "density", value: "compact" }, { key: "savedQueries.nominations", value: [{ label: "待审核", filter: { state: "SUBMITTED" } }] }] } });
    const there = new Tab(desk.app);
    const { data } = await there.login(account.username, PASSWORD);
    const elsewhere = there.client(data?.login.accessToken);
    expect(await kept(elsewhere)).toEqual({ density: "compact", "savedQueries.nominations": [{ label: "待审核", filter: { state: "SUBMITTED" } }] });
    await elsewhere.ask(SAVE, { input: { entries: [{ key: "density", value: "comfortable" }, { key: "savedQueries.nominations", value: null }] } });
    expect(await kept(client)).toEqual({ density: "comfortable" });
    expect(await kept((await signedIn()).client)).toEqual({});
    expect(await kept(await as(Role.AUDITOR))).toEqual({});
  });

  test("are few and small", async () => {
    const { client } = await signedIn();
    const save = (entries: object[]) => client.send(SAVE, { input: { entries } });
    const code = async (entries: object[]) => (await save(entries)).errors?.[0]?.extensions.code ?? "done";
    expect(await code([{ key: "a b", value: 1 }])).toBe("INVALID_INPUT");
    expect(await code([{ key: "long", value: "x".repeat(7_001) }])).toBe("INVALID_INPUT");
    expect(await code(Array.from({ length: 101 }, (_, i) => ({ key: `k${i}`, value: 1 })))).toBe("INVALID_INPUT");
    expect(await code(Array.from({ length: 100 }, (_, i) => ({ key: `k${i}`, value: 1 })))).toBe("done");
    expect(await code([{ key: "one-more", value: 1 }])).toBe("BROKEN_FACT");
    expect(await code(Array.from({ length: 10 }, (_, i) => ({ key: `k${i}`, value: "x".repeat(6_800) })))).toBe("BROKEN_FACT");
    expect(Object.keys(await kept(client))).toHaveLength(100);
  });

  test("leave nothing in the trail", async () => {
    const { account, client } = await signedIn();
    await client.ask(SAVE, { input: { entries: [{ key: "theme", value: "dark" }] } });
    const { rows } = await desk.owner.query("select action from audit_events where actor_id = $1 and action <> 'login'", [account.id]);
    expect(rows).toEqual([]);
  });
});
