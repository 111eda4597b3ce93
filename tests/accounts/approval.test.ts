import { createDataSource } from "../../server/database/data-source";
import type { Account } from "../../server/features/accounts/account";
import { createAccount } from "../../server/features/accounts/create-account";
import { CreateAccountInput } from "../../server/features/accounts/inputs";
import { Role } from "../../server/features/accounts/role";
import type { ApiClient } from "../support/api-client";
import { next } from "../support/builders";
import { useDesk } from "../support/desk";
import { PASSWORD, Tab } from "./browser-session";

const desk = useDesk();
const { SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;
let admin: ApiClient;
let security: ApiClient;
let guardian: Account;
beforeAll(async () => {
  admin = await desk.as(await desk.builders.anAccount(SYSTEM_ADMINISTRATOR));
  guardian = await desk.builders.anAccount(SECURITY_ADMINISTRATOR);
  security = await desk.as(guardian);
  await desk.owner.query("update security_settings set approve_accounts = true");
});

const FIELDS = "{ id username role state version rejectionReason }";
const verb = (name: string, type = "ReferenceInput") => `mutation ($input: ${type}!) { it: ${name}(input: $input) ${FIELDS} }`;
const CREATE = verb("createAccount", "CreateAccountInput");
const REJECT = verb("rejectAccount", "RejectAccountInput");
const APPROVE_ALL = verb("approveAccounts", "ApproveAccountsInput");
interface Row {
  id: string;
  username: string;
  state: string;
  version: number;
  rejectionReason: string | null;
}
const send = async (client: ApiClient, query: string, input: object): Promise<Row> => (await client.ask<{ it: Row }>(query, { input })).it;
const made = (fields: object = {}) => send(admin, CREATE, { username: `made-${next()}`, displayName: "王五", role: AUDITOR, password: PASSWORD, ...fields });
const ofRow = ({ id, version }: Row) => ({ id, version });
const signsIn = async (username: string, password = PASSWORD) => {
  const { errors } = await new Tab(desk.app).login(username, password);
  return errors?.[0] ? [errors[0].extensions.code, errors[0].message] : "in";
};
const row = async (id: string) => (await desk.owner.query("select state, version, role from accounts where id = $1", [id])).rows[0] as { state: string; version: number; role: string };

test.each([SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, LEADING_GROUP, INTEGRATION])("a new account of %s waits, told like a wrong password, until it is approved", async (role) => {
  const account = await made({ role, ...(role === INTEGRATION && { password: null }) });
  expect(account).toMatchObject({ state: "PENDING", version: 1, rejectionReason: null });
  if (role !== INTEGRATION) expect(await signsIn(account.username)).toEqual(await signsIn("nobody-there"));
  await expect(send(security, verb("approveAccount"), ofRow(account))).resolves.toMatchObject({ state: "ACTIVE", version: 2 });
  if (role !== INTEGRATION) await expect(signsIn(account.username)).resolves.toBe("in");
});

test("an API key that was issued for an account that waits opens nothing before", async () => {
  const account = await made({ role: INTEGRATION, password: null });
  const { issueApiKey } = await admin.ask<{ issueApiKey: { key: string } }>("mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { key } }", { input: { accountId: account.id } });
  const machine = new Tab(desk.app).client(issueApiKey.key);
  expect((await machine.refused("{ campaigns { totalCount } }")).extensions.code).toBe("UNAUTHENTICATED");
  await send(security, verb("approveAccount"), ofRow(account));
  await machine.ask("{ campaigns { totalCount } }");
});

test("a rejected one is disabled with its reason; enabled again it waits anew, and the reason is gone", async () => {
  const account = await made();
  const rejected = await send(security, REJECT, { ...ofRow(account), reason: " 与申请表不符 " });
  expect(rejected).toMatchObject({ state: "DISABLED", rejectionReason: "与申请表不符" });
  await expect(send(admin, verb("enableAccount"), ofRow(rejected))).resolves.toMatchObject({ state: "PENDING", rejectionReason: null });
  expect((await desk.owner.query("select requested_by_id is not null as asked, decided_by_id from accounts where id = $1", [account.id])).rows).toEqual([{ asked: true, decided_by_id: null }]);
});

test("one that was stopped waits, too, and may be stopped while it waits", async () => {
  const active = await send(security, verb("approveAccount"), ofRow(await made()));
  const stopped = await send(admin, verb("disableAccount"), ofRow(active));
  const waits = await send(admin, verb("enableAccount"), ofRow(stopped));
  expect(waits.state).toBe("PENDING");
  await expect(send(admin, verb("disableAccount"), ofRow(waits))).resolves.toMatchObject({ state: "DISABLED" });
});

test("several are approved at once, all or none", async () => {
  const [one, two, three] = [await made(), await made(), await made()];
  await send(security, REJECT, { ...ofRow(two), reason: "重复" });
  const error = await security.refused(APPROVE_ALL, { input: { references: [one, { ...two, version: 2 }, three].map(ofRow) } });
  expect(error.extensions).toMatchObject({ code: "NOT_ALL", fields: [{ field: "references.1", message: expect.stringMatching(/当前状态为“停用”，不能审批/) }] });
  expect((await row(one.id)).state).toBe("PENDING");
  await security.ask(APPROVE_ALL, { input: { references: [one, three].map(ofRow) } });
  expect([(await row(one.id)).state, (await row(three.id)).state]).toEqual(["ACTIVE", "ACTIVE"]);
});

test("neither an active nor an older one is approved or rejected", async () => {
  const account = await made();
  expect((await security.refused(verb("approveAccount"), { input: { id: account.id, version: 9 } })).extensions.code).toBe("CONFLICT");
  const active = await send(security, verb("approveAccount"), ofRow(account));
  for (const [query, more] of [[verb("approveAccount"), {}], [REJECT, { reason: "不符" }]] as const)
    expect((await security.refused(query, { input: { ...ofRow(active), ...more } })).extensions.code).toBe("WRONG_STATE");
});

test("what the console makes takes effect at once, or nobody could approve the first", async () => {
  const input = Object.assign(new CreateAccountInput(), { username: `console-${next()}`, displayName: "首任", role: SECURITY_ADMINISTRATOR, password: PASSWORD });
  const owner = await createDataSource({ url: desk.ownerUrl, poolSize: 1 }).initialize();
  const { state } = await createAccount({ manager: owner.manager }, input).finally(() => owner.destroy());
  expect(state).toBe("ACTIVE");
});

describe("three administrators apart", () => {
  test.each([SYSTEM_ADMINISTRATOR, AUDITOR, OFFICE, LEADING_GROUP])("the %s approves and rejects nothing", async (role) => {
    const account = await made();
    const client = await desk.as(await desk.builders.anAccount(role));
    for (const [query, input] of [[verb("approveAccount"), ofRow(account)], [REJECT, { ...ofRow(account), reason: "不符" }], [APPROVE_ALL, { references: [ofRow(account)] }]] as const)
      expect((await client.refused(query, { input })).extensions.code).toBe("FORBIDDEN");
    expect(await row(account.id)).toMatchObject({ state: "PENDING", version: 1 });
  });

  test.each([SECURITY_ADMINISTRATOR, AUDITOR])("the %s makes, stops and resets nobody", async (role) => {
    const account = await made();
    const client = await desk.as(await desk.builders.anAccount(role));
    const acts: [string, object][] = [
      [CREATE, { username: `made-${next()}`, displayName: "王五", role: AUDITOR, password: PASSWORD }],
      [verb("disableAccount"), ofRow(account)],
      [verb("enableAccount"), ofRow(account)],
      [verb("resetPassword", "ResetPasswordInput"), { ...ofRow(account), password: PASSWORD }],
    ];
    for (const [query, input] of acts) expect((await client.refused(query, { input })).extensions.code).toBe("FORBIDDEN");
    expect(await row(account.id)).toMatchObject({ state: "PENDING", version: 1 });
  });

  /** SQL in the name of an account, past shield and verbs; undone again. What the database says to it. */
  const past = async (account: Account, text: string, ...values: unknown[]): Promise<string> => {
    await desk.owner.query("begin");
    try {
      await desk.owner.query("select app.enter_account($1, $2)", [account.id, account.role]);
      await desk.owner.query(`set local role desk_${account.role.toLowerCase()}`);
      const { rowCount } = await desk.owner.query(text, values);
      return `${rowCount} rows`;
    } catch (error) {
      const { code, constraint } = error as { code: string; constraint?: string };
      return constraint ?? code;
    } finally {
      await desk.owner.query("rollback");
    }
  };

  test("the database says the same to whoever gets past the verbs", async () => {
    const chief = await desk.builders.anAccount(SYSTEM_ADMINISTRATOR);
    const { id } = await made();
    const stopped = await desk.builders.anAccount(AUDITOR);
    await desk.owner.query("update accounts set state = 'DISABLED' where id = $1", [stopped.id]);
    const ofState = (state: string) => `update accounts set state = '${state}' where id = $1`;
    const said: Record<string, string> = {
      "the maker approves": await past(chief, ofState("ACTIVE"), id),
      "the maker makes one that works at once": await past(chief, "insert into accounts (username, display_name, role) values ('at-once', '某人', 'AUDITOR')"),
      "the maker lets a stopped one in": await past(chief, ofState("ACTIVE"), stopped.id),
      "the maker says somebody else asked": await past(chief, "update accounts set requested_by_id = $2 where id = $1", id, guardian.id),
      "the maker gives another role": await past(chief, "update accounts set role = 'AUDITOR' where id = $1", id),
      "the approver stops an active one": await past(guardian, ofState("DISABLED"), chief.id),
      "the approver lets a stopped one in": await past(guardian, ofState("ACTIVE"), stopped.id),
      "the approver makes one": await past(guardian, "insert into accounts (username, display_name, role, state) values ('of-mine', '某人', 'AUDITOR', 'PENDING')"),
      "the approver approves": await past(guardian, ofState("ACTIVE"), id),
    };
    expect(said).toEqual({
      "the maker approves": "42501",
      "the maker makes one that works at once": "42501",
      "the maker lets a stopped one in": "42501",
      "the maker says somebody else asked": "42501",
      "the maker gives another role": "42501",
      "the approver stops an active one": "42501",
      "the approver lets a stopped one in": "42501",
      "the approver makes one": "42501",
      "the approver approves": "1 rows",
    });
  });

  test.each(["role = 'AUDITOR', seat = null", "seat = 'COMMUNICATIONS'", "username = 'another'"])("nobody, not even the owner of the tables, gives an account another place: %s", async (change) => {
    const { id } = await desk.builders.anAccount(OFFICE);
    await expect(desk.owner.query(`update accounts set ${change} where id = $1`, [id])).rejects.toMatchObject({ constraint: "accounts_place_fixed" });
  });

  test("nobody decides what they asked for themselves, not even the owner of the tables", async () => {
    const { id } = await made();
    await expect(desk.owner.query("update accounts set decided_by_id = requested_by_id where id = $1", [id])).rejects.toMatchObject({ constraint: "accounts_two_people_check" });
  });

  test.each([SECURITY_ADMINISTRATOR, AUDITOR])("the last %s stays, also when two stop the last two at once", async (role) => {
    const [first, second, other] = [await desk.builders.anAccount(role), await desk.builders.anAccount(role), await desk.as(await desk.builders.anAccount(SYSTEM_ADMINISTRATOR))];
    await desk.owner.query("update accounts set state = 'DISABLED' where role = $1 and id <> all ($2::uuid[])", [role, [first.id, second.id]]);
    const both = await Promise.all([admin.send(verb("disableAccount"), { input: { id: first.id, version: 1 } }), other.send(verb("disableAccount"), { input: { id: second.id, version: 1 } })]);
    expect(both.flatMap(({ errors = [] }) => errors)).toEqual([expect.objectContaining({ message: "这是最后一个可用的同类管理员账号，不能停用。" })]);
    expect((await desk.owner.query("select count(*)::int as n from accounts where role = $1 and state = 'ACTIVE'", [role])).rows).toEqual([{ n: 1 }]);
    await desk.owner.query("update accounts set state = 'ACTIVE' where role = $1", [role]);
  });
});

test("a unit's contact neither sees who has a second factor nor why somebody was rejected", async () => {
  const unit = await desk.builders.aUnit();
  const contact = await desk.as(await desk.builders.anAccount(UNIT, { unit }));
  for (const field of ["secondFactor", "rejectionReason"]) expect((await contact.refused(`{ me { account { ${field} } } }`)).extensions.code).toBe("FORBIDDEN");
});
