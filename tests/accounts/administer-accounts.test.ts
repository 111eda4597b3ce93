import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import type { ApiClient } from "../support/api-client";
import { next } from "../support/builders";
import { useDesk } from "../support/desk";
import { anAccountWithPassword, opens, PASSWORD, Tab } from "./browser-session";

const desk = useDesk();
let administrator: Account;
let admin: ApiClient;
let unit: RecommendingUnit;

beforeAll(async () => {
  administrator = await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR);
  admin = await desk.as(administrator);
  unit = await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS });
});

const FIELDS = "{ id username displayName role seat state version unit { id } }";
const CREATE = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) ${FIELDS} }`;
const verb = (name: string, input = "ReferenceInput") => `mutation ($input: ${input}!) { ${name}(input: $input) ${FIELDS} }`;
const count = async () => Number((await desk.owner.query("select count(*) from accounts")).rows[0].count);
const logsIn = async (username: string, password: string) => (await new Tab(desk.app).login(username, password)).errors === undefined;

const fresh = (fields: object = {}) => ({ username: `made-${next()}`, displayName: "王五", role: Role.AUDITOR, password: PASSWORD, ...fields });

describe("making an account", () => {
  test.each([
    [Role.SYSTEM_ADMINISTRATOR, {}, null],
    [Role.SECURITY_ADMINISTRATOR, {}, null],
    [Role.AUDITOR, {}, null],
    [Role.LEADING_GROUP, {}, null],
    [Role.OFFICE, { seat: Seat.INDUSTRY }, Seat.INDUSTRY],
    [Role.OFFICE, { seat: Seat.COMMUNICATIONS }, Seat.COMMUNICATIONS],
  ])("for %s with %p: it signs in at once", async (role, fields, seat) => {
    const input = fresh({ role, ...fields, displayName: "  王五 " });
    const { createAccount } = await admin.ask<{ createAccount: object }>(CREATE, { input });
    expect(createAccount).toEqual({ id: expect.any(String), username: input.username, displayName: "王五", role, seat, state: "ACTIVE", version: 1, unit: null });
    await expect(logsIn(input.username, PASSWORD)).resolves.toBe(true);
  });

  test("for a unit takes the unit's seat", async () => {
    const { createAccount } = await admin.ask(CREATE, { input: fresh({ role: Role.UNIT, unitId: unit.id }) });
    expect(createAccount).toMatchObject({ seat: Seat.COMMUNICATIONS, unit: { id: unit.id } });
  });

  test.each([null, Seat.INDUSTRY])("for an integration needs no password (seat %s)", async (seat) => {
    const input = fresh({ role: Role.INTEGRATION, seat, password: null });
    expect((await admin.ask(CREATE, { input })).createAccount).toMatchObject({ role: Role.INTEGRATION, seat });
    await expect(logsIn(input.username, PASSWORD)).resolves.toBe(false);
  });

  const REFUSED: [string, () => object, string, RegExp][] = [
    ["an office without a seat", () => ({ role: Role.OFFICE }), "seat", /请?.*选择工信口或通信口/],
    ["a unit's account without a unit", () => ({ role: Role.UNIT }), "unitId", /选择一个现有的推荐单位/],
    ["a unit nobody knows", () => ({ role: Role.UNIT, unitId: "01a204bf-0000-7000-8000-000000000000" }), "unitId", /选择一个现有的推荐单位/],
    ["a unit for an auditor", () => ({ unitId: unit.id }), "unitId", /只有推荐单位账号/],
    ["a password for an integration", () => ({ role: Role.INTEGRATION }), "password", /不设密码/],
    ["no password for a person", () => ({ password: null }), "password", /请设置初始密码/],
    ["a weak password", () => ({ password: "password" }), "password", /密码至少 10 位。密码至少含.*3 种。密码过于常见/],
    ["a wrong user name", () => ({ username: "沈阳" }), "username", /用户名为 3 至 32 位/],
    ["an empty display name", () => ({ displayName: " " }), "displayName", /显示名称：请填写 1 至 50 个字/],
    ["a display name with a NUL character", () => ({ displayName: "王\u0000五" }), "displayName", /控制字符/],
  ];
  test.each(REFUSED)("with %s is refused and makes nothing", async (_, fields, field, message) => {
    const before = await count();
    const error = await admin.refused(CREATE, { input: fresh(fields()) });
    expect(error.extensions).toMatchObject({ code: "INVALID_INPUT", field });
    expect(error.message).toMatch(message);
    await expect(count()).resolves.toBe(before);
  });

  test("under a name that is taken is refused, also when two do it at once", async () => {
    const input = fresh();
    const results = await Promise.all([admin.send(CREATE, { input }), admin.send(CREATE, { input })]);
    const errors = results.flatMap(({ errors = [] }) => errors);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ message: "已存在相同的用户名。", extensions: { code: "ALREADY_EXISTS", field: "username" } });
  });
});

describe("changing an account", () => {
  test("gives it another display name and counts its version up", async () => {
    const { id } = await desk.builders.anAccount(Role.AUDITOR);
    const { updateAccount } = await admin.ask(verb("updateAccount", "UpdateAccountInput"), { input: { id, version: 1, displayName: " 赵六 " } });
    expect(updateAccount).toMatchObject({ displayName: "赵六", version: 2 });
  });

  test("stops it: sessions end at once and it signs in no more, until it is let in again", async () => {
    const account = await anAccountWithPassword(desk);
    const tab = new Tab(desk.app);
    const { data } = await tab.login(account.username, PASSWORD);
    expect((await admin.ask(verb("disableAccount"), { input: { id: account.id, version: 1 } })).disableAccount).toMatchObject({ state: "DISABLED", version: 2 });
    await expect(opens(tab, data?.login.accessToken)).resolves.toBe(false);
    await expect(logsIn(account.username, PASSWORD)).resolves.toBe(false);

    expect((await admin.ask(verb("enableAccount"), { input: { id: account.id, version: 2 } })).enableAccount).toMatchObject({ state: "ACTIVE", version: 3 });
    await expect(opens(tab, data?.login.accessToken)).resolves.toBe(false);
    await expect(logsIn(account.username, PASSWORD)).resolves.toBe(true);
  });

  test("nobody stops their own", async () => {
    const error = await admin.refused(verb("disableAccount"), { input: { id: administrator.id, version: administrator.version } });
    expect(error).toMatchObject({ message: "填写的内容有误：不能停用自己的账号。", extensions: { code: "INVALID_INPUT", field: "id" } });
    await expect(admin.ask("{ me { account { state } } }")).resolves.toMatchObject({ me: { account: { state: "ACTIVE" } } });
  });

  test("sets a new password: the old one and every session end", async () => {
    const account = await anAccountWithPassword(desk);
    const tab = new Tab(desk.app);
    const { data } = await tab.login(account.username, PASSWORD);
    await admin.ask(verb("resetPassword", "ResetPasswordInput"), { input: { id: account.id, version: 1, password: "Newest-Horse-9" } });
    await expect(opens(tab, data?.login.accessToken)).resolves.toBe(false);
    await expect(logsIn(account.username, PASSWORD)).resolves.toBe(false);
    await expect(logsIn(account.username, "Newest-Horse-9")).resolves.toBe(true);
  });

  test("sets no password for an integration", async () => {
    const { id } = await desk.builders.anAccount(Role.INTEGRATION);
    const error = await admin.refused(verb("resetPassword", "ResetPasswordInput"), { input: { id, version: 1, password: PASSWORD } });
    expect(error.message).toBe("填写的内容有误：系统对接账号没有密码，请重新签发接口密钥。");
  });

  const VERBS: [string, string, object][] = [
    ["updateAccount", "UpdateAccountInput", { displayName: "赵六" }],
    ["disableAccount", "ReferenceInput", {}],
    ["enableAccount", "ReferenceInput", {}],
    ["resetPassword", "ResetPasswordInput", { password: PASSWORD }],
  ];
  test.each(VERBS)("%s on an older version is a conflict and changes nothing", async (name, type, fields) => {
    const { id } = await desk.builders.anAccount(Role.AUDITOR);
    await admin.ask(verb("updateAccount", "UpdateAccountInput"), { input: { id, version: 1, displayName: "钱七" } });
    const error = await admin.refused(verb(name, type), { input: { id, version: 1, ...fields } });
    expect(error).toMatchObject({ message: "内容已被他人修改：您打开的是第 1 版，最新为第 2 版。", extensions: { code: "CONFLICT" } });
    const { rows } = await desk.owner.query("select display_name, state, version from accounts where id = $1", [id]);
    expect(rows).toEqual([{ display_name: "钱七", state: "ACTIVE", version: 2 }]);
  });

  test.each(VERBS)("%s on an account that is not there says so", async (name, type, fields) => {
    const error = await admin.refused(verb(name, type), { input: { id: "01a204bf-0000-7000-8000-000000000000", version: 1, ...fields } });
    expect(error).toMatchObject({ message: "没有找到账号，或您无权查看。", extensions: { code: "NOT_FOUND" } });
  });
});

describe("API keys", () => {
  const ISSUE = "mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { key account { id username } } }";
  const WHO = "{ me { account { id role } permissions } campaigns { totalCount } }";
  const issue = async (accountId: string) => (await admin.ask<{ issueApiKey: { key: string; account: object } }>(ISSUE, { input: { accountId } })).issueApiKey;
  const by = (key: string) => new Tab(desk.app).client(key);

  test("open the API for their integration, to read", async () => {
    const { id, username } = await desk.builders.anAccount(Role.INTEGRATION);
    const { key, account } = await issue(id);
    expect(key).toMatch(/^key_[0-9a-f-]{36}\.[\w-]{43}$/);
    expect(account).toEqual({ id, username });
    expect(await by(key).ask(WHO)).toMatchObject({ me: { account: { id, role: Role.INTEGRATION } } });
    expect((await by(key).refused(ISSUE, { input: { accountId: id } })).extensions.code).toBe("FORBIDDEN");
  });

  test("end when a new one is issued", async () => {
    const { id } = await desk.builders.anAccount(Role.INTEGRATION);
    const former = await issue(id);
    const latter = await issue(id);
    expect((await by(former.key).refused(WHO)).extensions.code).toBe("UNAUTHENTICATED");
    await by(latter.key).ask(WHO);
  });

  test("end with their account", async () => {
    const { id } = await desk.builders.anAccount(Role.INTEGRATION);
    const { key } = await issue(id);
    await admin.ask(verb("disableAccount"), { input: { id, version: 1 } });
    expect((await by(key).refused(WHO)).extensions.code).toBe("UNAUTHENTICATED");
    await admin.ask(verb("enableAccount"), { input: { id, version: 2 } });
    expect((await by(key).refused(WHO)).extensions.code).toBe("UNAUTHENTICATED");
  });

  test.each<[string, (key: string) => string]>([
    ["its end changed", (key) => `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`],
    ["its secret left out", (key) => key.split(".")[0] ?? ""],
    ["its prefix left out", (key) => key.slice(4)],
    ["another session's id", (key) => `key_01a204bf-0000-7000-8000-000000000000.${key.split(".")[1]}`],
  ])("do not open it with %s", async (_, change) => {
    const { id } = await desk.builders.anAccount(Role.INTEGRATION);
    const { key } = await issue(id);
    expect((await by(change(key)).refused(WHO)).extensions.code).toBe("UNAUTHENTICATED");
  });

  test("are no refresh tokens", async () => {
    const { id } = await desk.builders.anAccount(Role.INTEGRATION);
    const { key } = await issue(id);
    const { errors } = await new Tab(desk.app, key.slice(4)).refresh();
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    await by(key).ask(WHO);
  });

  test("and refresh tokens are no API keys", async () => {
    const account = await anAccountWithPassword(desk);
    const tab = new Tab(desk.app);
    await tab.login(account.username, PASSWORD);
    expect((await by(`key_${tab.cookie}`).refused(WHO)).extensions.code).toBe("UNAUTHENTICATED");
  });

  test("are for integrations only", async () => {
    const { id } = await desk.builders.anAccount(Role.AUDITOR);
    const error = await admin.refused(ISSUE, { input: { accountId: id } });
    expect(error).toMatchObject({ message: "填写的内容有误：只有系统对接账号可以签发接口密钥。", extensions: { code: "INVALID_INPUT", field: "accountId" } });
  });

  test("are for accounts that are there", async () => {
    const error = await admin.refused(ISSUE, { input: { accountId: "01a204bf-0000-7000-8000-000000000000" } });
    expect(error.extensions).toMatchObject({ code: "NOT_FOUND", field: "accountId" });
  });
});
