import { AccountState } from "../../server/features/accounts/account-state";
import { Role } from "../../server/features/accounts/role";
import { useDesk } from "../support/desk";
import { anAccountWithPassword, opens, PASSWORD, Tab } from "./browser-session";

const desk = useDesk();

/** A tab in which somebody has signed in. */
async function signedIn(role?: Role) {
  const account = await anAccountWithPassword(desk, role);
  const tab = new Tab(desk.app);
  const { data } = await tab.login(account.username, PASSWORD);
  return { account, tab, accessToken: data?.login.accessToken ?? "", cookie: tab.cookie ?? "" };
}

/** Moves the last rotation into the past, so that a test need not wait for the grace to end. */
const secondsPass = (accountId: string, seconds: number) =>
  desk.owner.query("update sessions set rotated_at = rotated_at - make_interval(secs => $2) where account_id = $1", [accountId, seconds]);
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;

describe("renewing a session", () => {
  test("rotates the refresh token and gives a new access token of the same session", async () => {
    const { account, tab, cookie, accessToken } = await signedIn();
    const { data, setCookie } = await tab.refresh();
    expect(data?.refreshSession.account.id).toBe(account.id);
    expect(setCookie).toContain("HttpOnly");
    expect(tab.cookie).not.toBe(cookie);
    expect(tab.cookie?.split(".")[0]).toBe(cookie.split(".")[0]);
    await expect(opens(tab, data?.refreshSession.accessToken)).resolves.toBe(true);
    await expect(opens(tab, accessToken)).resolves.toBe(true); // the access token before lasts until it expires
  });

  test("again and again does not make it last longer than the sign-in allows", async () => {
    const { tab, account } = await signedIn();
    const end = async () => (await desk.owner.query("select expires_at from sessions where account_id = $1", [account.id])).rows[0].expires_at as Date;
    const before = await end();
    await tab.refresh();
    await tab.refresh();
    expect(await end()).toEqual(before);
  });

  test("with a token that was used up long ago ends the session for thief and owner alike", async () => {
    const { account, tab, cookie, accessToken } = await signedIn();
    await tab.refresh();
    await secondsPass(account.id, 11);
    const thief = new Tab(desk.app, cookie);
    expect(codeOf(await thief.refresh())).toBe("UNAUTHENTICATED");
    expect(codeOf(await tab.refresh())).toBe("UNAUTHENTICATED");
    await expect(opens(tab, accessToken)).resolves.toBe(false);
    const { rows } = await desk.owner.query("select outcome, code, actor_id from audit_events where action = 'refreshSession' and subject_id = $1", [account.id]);
    expect(rows).toEqual([{ outcome: "REFUSED", code: "TOKEN_REUSED", actor_id: account.id }]);
  });

  test("with a token used up two rotations ago ends the session, however recent", async () => {
    const { tab, cookie } = await signedIn();
    await tab.refresh();
    await tab.refresh();
    expect(codeOf(await new Tab(desk.app, cookie).refresh())).toBe("UNAUTHENTICATED");
    expect(codeOf(await tab.refresh())).toBe("UNAUTHENTICATED");
  });

  test("from two tabs at once serves both and keeps the one newer token", async () => {
    const { tab, cookie } = await signedIn();
    const other = new Tab(desk.app, cookie);
    const answers = await Promise.all([tab.refresh(), other.refresh()]);
    for (const { data } of answers) await expect(opens(tab, data?.refreshSession.accessToken)).resolves.toBe(true);
    expect(answers.filter(({ setCookie }) => setCookie)).toHaveLength(1);
    const [newer] = [tab, other].filter((one) => one.cookie !== cookie);
    expect(codeOf((await newer?.refresh()) ?? {})).toBeUndefined();
  });

  const HOPELESS: Record<string, (cookie: string) => string | undefined> = {
    "without a cookie": () => undefined,
    "with an empty cookie": () => "",
    "with nonsense": () => "nonsense",
    "with a session of nobody": () => "01a204bf-0000-7000-8000-000000000000.abc",
    "with the id of a session alone": (cookie) => cookie.split(".")[0],
  };
  test.each(Object.entries(HOPELESS))("%s is refused", async (_, change) => {
    const { cookie } = await signedIn();
    expect(codeOf(await new Tab(desk.app, change(cookie)).refresh())).toBe("UNAUTHENTICATED");
  });

  const OVER: Record<string, (accountId: string) => Promise<unknown>> = {
    "that has expired": (id) => desk.owner.query("update sessions set expires_at = now() where account_id = $1", [id]),
    "that was ended": (id) => desk.owner.query("update sessions set revoked_at = now() where account_id = $1", [id]),
    "of a disabled account": (id) => desk.owner.query("update accounts set state = $2 where id = $1", [id, AccountState.DISABLED]),
  };
  test.each(Object.entries(OVER))("one %s is refused, and so is its access token", async (_, end) => {
    const { account, tab, accessToken } = await signedIn();
    await end(account.id);
    expect(codeOf(await tab.refresh())).toBe("UNAUTHENTICATED");
    await expect(opens(tab, accessToken)).resolves.toBe(false);
  });
});

describe("signing out", () => {
  const LOGOUT = "mutation { logout }";

  test("ends the session at once and takes the cookie away", async () => {
    const { account, tab, accessToken, cookie } = await signedIn();
    const { data, setCookie } = await tab.send<{ logout: boolean }>(LOGOUT, {}, accessToken);
    expect(data).toEqual({ logout: true });
    expect(setCookie).toMatch(/^desk_refresh=; .*Path=\/graphql; Expires=Thu, 01 Jan 1970/);
    await expect(opens(tab, accessToken)).resolves.toBe(false);
    expect(codeOf(await new Tab(desk.app, cookie).refresh())).toBe("UNAUTHENTICATED");
    const { rows } = await desk.owner.query("select outcome from audit_events where action = 'logout' and subject_id = $1", [account.id]);
    expect(rows).toEqual([{ outcome: "SUCCEEDED" }]);
  });

  test("twice is no error and is recorded once", async () => {
    const { account, tab, accessToken } = await signedIn();
    await tab.send(LOGOUT, {}, accessToken);
    expect(await tab.send(LOGOUT, {}, accessToken)).toMatchObject({ data: { logout: true } });
    const { rowCount } = await desk.owner.query("select from audit_events where action = 'logout' and subject_id = $1", [account.id]);
    expect(rowCount).toBe(1);
  });

  test("leaves the same person's other sessions open", async () => {
    const { account, tab, accessToken } = await signedIn();
    const elsewhere = new Tab(desk.app);
    const { data } = await elsewhere.login(account.username, PASSWORD);
    await tab.send(LOGOUT, {}, accessToken);
    await expect(opens(elsewhere, data?.login.accessToken)).resolves.toBe(true);
  });

  test("in the name of a session whose id alone is known ends nothing", async () => {
    const { tab, accessToken, cookie } = await signedIn();
    const [sessionId] = cookie.split(".");
    await tab.client(`key_${sessionId}.guessed`).send(LOGOUT);
    await expect(opens(tab, accessToken)).resolves.toBe(true);
  });

  test("without being signed in is refused", async () => {
    expect((await desk.anybody.refused(LOGOUT)).extensions.code).toBe("UNAUTHENTICATED");
  });
});

describe("changing one's password", () => {
  const CHANGE = "mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { id } }";
  const NEW = "Another-Horse-8";
  const change = (tab: Tab, accessToken: string, currentPassword = PASSWORD, newPassword = NEW) =>
    tab.send(CHANGE, { input: { currentPassword, newPassword } }, accessToken);
  const mayLogIn = async (username: string, password: string) => codeOf(await new Tab(desk.app).login(username, password)) === undefined;

  test.each(Object.values(Role).filter((role) => role === Role.AUDITOR || role === Role.SYSTEM_ADMINISTRATOR))("as %s makes the new one count and the old one not", async (role) => {
    const { account, tab, accessToken } = await signedIn(role);
    expect(await change(tab, accessToken)).toMatchObject({ data: { changePassword: { id: account.id } } });
    await expect(mayLogIn(account.username, NEW)).resolves.toBe(true);
    await expect(mayLogIn(account.username, PASSWORD)).resolves.toBe(false);
    const { rows } = await desk.owner.query("select password_hash, changed_at > now() - interval '1 minute' as fresh from credentials where account_id = $1", [account.id]);
    expect(rows).toEqual([{ password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=65536,/), fresh: true }]);
  });

  test("ends every other session and keeps this one", async () => {
    const { account, tab, accessToken } = await signedIn();
    const elsewhere = new Tab(desk.app);
    const { data } = await elsewhere.login(account.username, PASSWORD);
    await change(tab, accessToken);
    await expect(opens(elsewhere, data?.login.accessToken)).resolves.toBe(false);
    expect(codeOf(await elsewhere.refresh())).toBe("UNAUTHENTICATED");
    await expect(opens(tab, accessToken)).resolves.toBe(true);
    expect(codeOf(await tab.refresh())).toBeUndefined();
  });

  test("needs the present one", async () => {
    const { account, tab, accessToken } = await signedIn();
    const { errors } = await change(tab, accessToken, "Wrong-Horse-7");
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "WRONG_CREDENTIALS",
      field: "currentPassword",
      fields: [{ field: "currentPassword", message: "当前密码不正确。" }],
    });
    await expect(mayLogIn(account.username, PASSWORD)).resolves.toBe(true);
    const { rows } = await desk.owner.query("select outcome, code, detail from audit_events where action = 'changePassword' and subject_id = $1", [account.id]);
    expect(rows).toEqual([{ outcome: "REFUSED", code: "WRONG_CREDENTIALS", detail: {} }]);
  });

  test.each(["short-A1", "onlylowercaseletters", "RightHorse"])("to one against the rules (%s) is refused", async (newPassword) => {
    const { tab, accessToken } = await signedIn();
    const { errors } = await change(tab, accessToken, PASSWORD, newPassword);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", field: "newPassword" });
  });

  test.each([
    ["has ended", "update sessions set revoked_at = now() where account_id = $1"],
    ["belongs to a disabled account", "update accounts set state = 'DISABLED' where id = $1"],
  ])("with the access token of a session that %s changes nothing", async (_, end) => {
    const { account, tab, accessToken } = await signedIn();
    await desk.owner.query(end, [account.id]);
    expect(codeOf(await change(tab, accessToken))).toBe("UNAUTHENTICATED");
    await desk.owner.query("update accounts set state = 'ACTIVE' where id = $1", [account.id]);
    await expect(mayLogIn(account.username, PASSWORD)).resolves.toBe(true);
  });
});
