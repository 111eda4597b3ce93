import { Role } from "../../server/features/accounts/role";
import { useDesk } from "../support/desk";
import { anAccountWithPassword, opens, PASSWORD, Tab } from "./browser-session";

const desk = useDesk();
const CHANGE = "mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { id } }";
const NEW = "Better-Mule-8";
const LOGIN = "mutation ($input: LoginInput!) { login(input: $input) { accessToken needs account { id } } }";

interface Login {
  login: { accessToken: string; needs: string | null; account: { id: string } | null };
}
async function signedIn(arrange: (id: string) => Promise<unknown>, role = Role.AUDITOR) {
  const account = await anAccountWithPassword(desk, role);
  await arrange(account.id);
  const tab = new Tab(desk.app);
  const { data } = await tab.send<Login>(LOGIN, { input: { username: account.username, password: PASSWORD } });
  return { account, tab, login: data?.login, token: data?.login.accessToken };
}
const firstPassword = (id: string) => desk.owner.query("update credentials set must_change = true where account_id = $1", [id]);
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;
const change = (tab: Tab, token: string | undefined, newPassword = NEW, currentPassword = PASSWORD) => tab.send(CHANGE, { input: { currentPassword, newPassword } }, token);

describe("a first or reset password", () => {
  const EVERYTHING: Record<string, string> = {
    me: "{ me { permissions } }",
    "a list": "{ auditEvents { totalCount } }",
    "what reads no rows": "{ dictionaries { key } }",
    "an act": 'mutation { savePreferences(input: { entries: [{ key: "density", value: "compact" }] }) }',
    "one's own session": 'mutation { endOwnSession(input: { id: "01a204bf-0000-7000-8000-000000000000", password: "Right-Horse-7" }) }',
  };
  test.each(Object.entries(EVERYTHING))("opens nothing but its own change: not %s", async (_, query) => {
    const { tab, token, login } = await signedIn(firstPassword);
    expect(login).toMatchObject({ needs: "NEW_PASSWORD", account: null });
    expect(codeOf(await tab.send(query, {}, token))).toBe("PASSWORD_CHANGE_REQUIRED");
  });

  test("is renewed as what it is, changed once, and then opens everything", async () => {
    const { account, tab, token } = await signedIn(firstPassword);
    const renewed = await tab.send<{ refreshSession: { needs: string } }>("mutation { refreshSession { needs } }");
    expect(renewed.data?.refreshSession.needs).toBe("NEW_PASSWORD");
    expect(await change(tab, token)).toMatchObject({ data: { changePassword: { id: account.id } } });
    await expect(opens(tab, token)).resolves.toBe(true);
    const again = await new Tab(desk.app).send<Login>(LOGIN, { input: { username: account.username, password: NEW } });
    expect(again.data?.login).toMatchObject({ needs: null, account: { id: account.id } });
  });

  test("can be signed out of", async () => {
    const { tab, token } = await signedIn(firstPassword);
    expect(await tab.send("mutation { logout }", {}, token)).toMatchObject({ data: { logout: true } });
    expect(codeOf(await change(tab, token))).toBe("UNAUTHENTICATED");
  });
});

test("a password expires after the days of the policy, and not before", async () => {
  await desk.owner.query("update security_settings set password_max_age_days = 90");
  const aged = (days: number) => (id: string) => desk.owner.query("update credentials set changed_at = now() - make_interval(days => $2) where account_id = $1", [id, days]);
  expect((await signedIn(aged(89))).login?.needs).toBeNull();
  expect((await signedIn(aged(91))).login?.needs).toBe("NEW_PASSWORD");
  await desk.owner.query("update security_settings set password_max_age_days = 0");
});

test("the present password and the last ones do not come back; those before do", async () => {
  await desk.owner.query("update security_settings set password_history = 1");
  const { account, tab, token } = await signedIn(() => Promise.resolve());
  const refused = async (password: string, present: string) => (await change(tab, token, password, present)).errors?.[0];
  expect((await refused(PASSWORD, PASSWORD))?.message).toBe("填写的内容有误：新密码不能与当前密码或最近 1 次用过的密码相同。");
  await change(tab, token, "Better-Mule-8", PASSWORD);
  expect((await refused(PASSWORD, "Better-Mule-8"))?.extensions).toMatchObject({ code: "INVALID_INPUT", field: "newPassword" });
  await change(tab, token, "Second-Mule-9", "Better-Mule-8");
  expect(await refused(PASSWORD, "Second-Mule-9")).toBeUndefined();
  const { rows } = await desk.owner.query("select count(*)::int as kept from former_passwords where account_id = $1", [account.id]);
  expect(rows).toEqual([{ kept: 3 }]);
  await desk.owner.query("update security_settings set password_history = 5");
});

describe("a session", () => {
  const idle = (id: string) => desk.owner.query("select idle_until - now() as left, extract(epoch from idle_until - now()) / 60 as minutes from sessions where account_id = $1", [id]);

  test("ends when nobody used it for half an hour, at once and everywhere", async () => {
    const { account, tab, token } = await signedIn(() => Promise.resolve());
    expect(Number((await idle(account.id)).rows[0].minutes)).toBeCloseTo(30, 0);
    await desk.owner.query("update sessions set idle_until = now() where account_id = $1", [account.id]);
    await expect(opens(tab, token)).resolves.toBe(false);
    expect(codeOf(await tab.refresh())).toBe("UNAUTHENTICATED");
  });

  test("is kept by use alone: a page that asks for news by itself renews the token and not the time", async () => {
    const { account, tab } = await signedIn(() => Promise.resolve());
    await desk.owner.query("update sessions set idle_until = now() + interval '2 minutes' where account_id = $1", [account.id]);
    await tab.send("mutation { refreshSession(used: false) { needs } }");
    expect(Number((await idle(account.id)).rows[0].minutes)).toBeLessThan(3);
    await tab.refresh();
    expect(Number((await idle(account.id)).rows[0].minutes)).toBeGreaterThan(29);
  });

  test("lasts as long as the policy says at the sign-in", async () => {
    await desk.owner.query("update security_settings set session_hours = 2");
    const { account } = await signedIn(() => Promise.resolve());
    const { rows } = await desk.owner.query("select extract(epoch from expires_at - now()) / 3600 as hours from sessions where account_id = $1", [account.id]);
    expect(Number(rows[0].hours)).toBeCloseTo(2, 1);
    await desk.owner.query("update security_settings set session_hours = 12");
  });
});
