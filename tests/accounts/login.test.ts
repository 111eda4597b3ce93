import jwt from "jsonwebtoken";
import { buildApp } from "../../server/app";
import { AccountState } from "../../server/features/accounts/account-state";
import { Role } from "../../server/features/accounts/role";
import { testConfig, useDesk } from "../support/desk";
import { anAccountWithPassword, opens, PASSWORD, Tab } from "./browser-session";

const desk = useDesk();
const tab = () => new Tab(desk.app);

test("the right name and password open a session of fifteen minutes for that account", async () => {
  const account = await anAccountWithPassword(desk);
  const before = Date.now();
  const { data } = await tab().login(account.username, PASSWORD);

  expect(data?.login.account).toEqual({ id: account.id, username: account.username });
  const minutes = (Date.parse(data?.login.expiresAt ?? "") - before) / 60_000;
  expect(minutes).toBeGreaterThan(14.9);
  expect(minutes).toBeLessThan(15.1);
  await expect(opens(tab(), data?.login.accessToken)).resolves.toBe(true);
});

test.each([
  ["capitals", (name: string) => name.toUpperCase()],
  ["white space around it", (name: string) => ` ${name} `],
])("a user name in %s signs in, too", async (_, written) => {
  const account = await anAccountWithPassword(desk);
  const { data } = await tab().login(written(account.username), PASSWORD);
  expect(data?.login.account.id).toBe(account.id);
});

describe("whoever may not sign in gets one answer, whatever the reason", () => {
  const REASONS = {
    "a wrong password": async () => [(await anAccountWithPassword(desk)).username, "Wrong-Horse-7"],
    "a password in other letters": async () => [(await anAccountWithPassword(desk)).username, PASSWORD.toLowerCase()],
    "an unknown name": () => Promise.resolve(["nobody-here", PASSWORD]),
    "a disabled account": async () => {
      const account = await anAccountWithPassword(desk);
      await desk.owner.query("update accounts set state = $2 where id = $1", [account.id, AccountState.DISABLED]);
      return [account.username, PASSWORD];
    },
    "an account without a password": async () => [(await desk.builders.anAccount(Role.INTEGRATION)).username, PASSWORD],
    "a password nobody set, on an account without one": async () => [(await desk.builders.anAccount(Role.AUDITOR)).username, "undefined"],
  };

  test.each(Object.entries(REASONS))("%s", async (_, arrange) => {
    const [username = "", password = ""] = await arrange();
    const { data, errors, setCookie } = await tab().login(username, password);
    expect(data).toBeNull();
    expect(setCookie).toBeUndefined();
    expect(errors).toEqual([
      {
        path: ["login"],
        message: "用户名或密码不正确。",
        extensions: { code: "WRONG_CREDENTIALS", remedy: "请核对后重试；忘记密码请联系系统管理员重置。" },
      },
    ]);
  });
});

test.each([
  ["an empty name", { username: " ", password: PASSWORD }, "username"],
  ["an empty password", { username: "somebody", password: "" }, "password"],
  ["a name too long to be one", { username: "x".repeat(65), password: PASSWORD }, "username"],
  ["a password with a NUL character", { username: "somebody", password: "a\u0000bcdefghij" }, "password"],
])("%s is refused before anything is looked up", async (_, { username, password }, field) => {
  const { errors } = await tab().login(username, password);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", field });
});

test.each([
  ["over plain http", false, /^desk_refresh=/, ["Path=/graphql"]],
  ["behind https", true, /^__Host-desk_refresh=/, ["Path=/", "Secure"]],
])("%s the refresh token is in a cookie that no script reads and no other site sends", async (_, secureCookies, name, more) => {
  const { dataSource, clock } = desk.app.desk;
  const app = await buildApp({ config: { ...testConfig, secureCookies }, dataSource, clock });
  const account = await anAccountWithPassword(desk);
  const { setCookie = "", data } = await new Tab(app).login(account.username, PASSWORD);

  const [pair = "", ...flags] = setCookie.split("; ");
  expect(pair).toMatch(name);
  expect(pair).toMatch(/=[0-9a-f-]{36}\.[\w-]{43}$/);
  expect(flags.filter((flag) => !flag.startsWith("Expires=")).sort()).toEqual(["HttpOnly", "SameSite=Strict", ...more].sort());
  const hours = (Date.parse(flags.find((flag) => flag.startsWith("Expires="))?.slice(8) ?? "") - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(11.9);
  expect(hours).toBeLessThanOrEqual(12.01);
  expect(JSON.stringify(data)).not.toContain(pair.split("=")[1]);
  await app.fastify.close();
});

test("signing in is remembered and is no change of the account", async () => {
  const account = await anAccountWithPassword(desk);
  await tab().login(account.username, PASSWORD);
  const admin = await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR));
  const data = await admin.ask<{ account: { version: number; lastSignInAt: string } }>("query ($id: ID!) { account(id: $id) { version lastSignInAt } }", { id: account.id });
  expect(data.account.version).toBe(1);
  expect(Math.abs(Date.now() - Date.parse(data.account.lastSignInAt))).toBeLessThan(60_000);
});

describe("an access token is taken only as the desk made it", () => {
  const NOW = () => Math.floor(Date.now() / 1_000);
  const made = async (change: (claims: jwt.JwtPayload) => object, secret = testConfig.secret, algorithm: jwt.Algorithm = "HS256") => {
    const account = await anAccountWithPassword(desk);
    const { data } = await tab().login(account.username, PASSWORD);
    const claims = jwt.decode(data?.login.accessToken ?? "") as jwt.JwtPayload;
    return jwt.sign({ ...claims, ...change(claims) }, secret, { algorithm });
  };
  const FORGED: Record<string, () => Promise<string>> = {
    "signed with another secret": () => made(() => ({}), "another secret that is long enough to sign"),
    "signed with another algorithm": () => made(() => ({}), testConfig.secret, "HS512"),
    "that has expired": () => made(() => ({ exp: NOW() - 1 })),
    "of another issuer": () => made(() => ({ iss: "somebody" })),
    "with another role": () => made(() => ({ role: Role.OFFICE })),
    "with an unknown role": () => made(() => ({ role: "ROOT" })),
    "of a session that never was": () => made(() => ({ sid: "01a204bf-0000-7000-8000-000000000000" })),
    "without a session": () => made(() => ({ sid: undefined })),
    "that is not signed": async () => `${Buffer.from('{"alg":"none"}').toString("base64url")}.${(await made(() => ({}))).split(".")[1]}.`,
    "that is no token": () => Promise.resolve("nonsense"),
    "that is empty": () => Promise.resolve(""),
  };

  test("unchanged", async () => {
    await expect(opens(tab(), await made(() => ({})))).resolves.toBe(true);
  });

  test.each(Object.entries(FORGED))("not one %s", async (_, forge) => {
    const { errors, data } = await tab().client(await forge()).send("{ me { account { id } } }");
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });
});
