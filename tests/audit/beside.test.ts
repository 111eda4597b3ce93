import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import Fastify from "fastify";
import { buildApp } from "../../server/app";
import { sealAudit, securityLog } from "../../server/features/audit/chain/seal-audit";
import { Role } from "../../server/features/accounts/role";
import { anAccountWithPassword, PASSWORD, Tab } from "../accounts/browser-session";
import { clientOf } from "../support/api-client";
import { testConfig, useDesk } from "../support/desk";

const desk = useDesk();
const flush = () => desk.app.desk.trail.flush();
const ACCOUNTS = "{ accounts { totalCount } }";

interface Line {
  action: string;
  actor_id: string | null;
  actor_name: string;
  outcome: string;
  code: string | null;
  subject_type: string | null;
  subject_id: string | null;
  detail: Record<string, unknown>;
}
/** What was written since the last time this was asked. */
let seen = "00000000-0000-0000-0000-000000000000";
const written = async (): Promise<Line[]> => {
  const { rows } = await desk.owner.query<Line & { id: string }>("select id, action, actor_id, actor_name, outcome, code, subject_type, subject_id, detail from audit_events where id > $1 order by id", [seen]);
  seen = rows.at(-1)?.id ?? seen;
  return rows.map(({ id: _id, ...line }) => line);
};
beforeEach(async () => {
  await flush();
  await written();
});

describe("denials", () => {
  test("a flood of the same is one event and one count, whatever its length", async () => {
    const account = await desk.builders.anAccount(Role.LEADING_GROUP);
    const client = await desk.as(account);
    await written();
    for (let i = 0; i < 40; i += 1) expect((await client.refused(ACCOUNTS)).extensions.code).toBe("FORBIDDEN");
    const denied = { action: "accounts", actor_id: account.id, actor_name: account.displayName, outcome: "REFUSED", code: "FORBIDDEN", subject_type: null, subject_id: null };
    expect(await written()).toEqual([{ ...denied, detail: {} }]);
    await flush();
    expect(await written()).toEqual([{ ...denied, detail: { times: 39, since: expect.any(String) } }]);
    await flush();
    expect(await written()).toEqual([]);
    await client.refused(ACCOUNTS);
    expect(await written()).toHaveLength(1);
  });

  test("different accounts and operations are kept apart", async () => {
    const [one, other] = [await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP)), await desk.as(await desk.builders.anAccount(Role.AUDITOR))];
    await written();
    for (const client of [one, other, one]) await client.refused("{ signIns { totalCount } accounts { totalCount } }").catch(() => undefined);
    await one.refused("mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id } }", { input: { username: "somebody", displayName: "某人", role: "AUDITOR", password: PASSWORD } });
    const lines = await written();
    expect(lines.filter(({ action }) => action === "createAccount")).toMatchObject([{ code: "FORBIDDEN", detail: {} }]);
    expect(new Set(lines.map(({ action, actor_id }) => `${action} ${actor_id}`)).size).toBe(lines.length);
  });

  test("API keys that nobody has: noted by address, in nobody's name, and guessing them fills nothing", async () => {
    const account = await desk.builders.anAccount(Role.INTEGRATION);
    const { rows } = await desk.owner.query<{ id: string }>("insert into sessions (account_id, kind, secret_hash, expires_at, address) values ($1, 'API_KEY', sha256('right'), now() + interval '1 day', '') returning id", [account.id]);
    const keys = [`key_${rows[0]?.id}.wrong`, "key_nonsense", ...Array.from({ length: 300 }, () => `key_${randomUUID()}.wrong`)];
    for (const key of keys) expect((await clientOf(desk.app, key).refused("{ me { permissions } }")).extensions.code).toBe("UNAUTHENTICATED");
    await flush();
    const nobody = { action: "me", actor_id: null, outcome: "REFUSED", code: "WRONG_KEY" };
    expect(await written()).toMatchObject([nobody, { ...nobody, detail: { times: keys.length - 1 } }]);
  });

  test("an input its validators refuse is an attempt, too, and keeps nothing of what was typed", async () => {
    const admin = await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR));
    await written();
    await admin.refused("mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id } }", { input: { username: "X", displayName: "", role: "AUDITOR", password: "short" } });
    expect(await written()).toMatchObject([{ action: "createAccount", outcome: "REFUSED", code: "INVALID_INPUT", detail: {} }]);
  });

  test("what the edge turns away, in whoever's name: too costly an operation, one that is not trusted, one too many", async () => {
    const account = await desk.builders.anAccount(Role.OFFICE);
    const token = await desk.builders.signIn(account);
    const { dataSource, clock } = desk.app.desk;
    const strict = await buildApp({ config: { ...testConfig, trustedOperations: true, ratePerAccount: 1 }, dataSource, clock });
    await written();
    const tooMuch = [`{ ${"__typename ".repeat(2_001)} }`, `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(" ")} }`, "x".repeat(20_001)];
    for (const given of tooMuch) await clientOf(desk.app, token).send(given);
    for (let i = 0; i < 3; i += 1) await clientOf(strict, token).refused(ACCOUNTS);
    await flush();
    await strict.fastify.close();
    const turnedAway = { action: "overreach", actor_id: account.id, actor_name: account.displayName, outcome: "REFUSED", subject_type: null };
    expect(await written()).toMatchObject([
      { ...turnedAway, code: "LIMIT_EXCEEDED", detail: {} },
      { ...turnedAway, code: "OPERATION_NOT_TRUSTED", detail: {} },
      { ...turnedAway, code: "TOO_MANY_REQUESTS", detail: {} },
      { ...turnedAway, code: "LIMIT_EXCEEDED", detail: { times: 2 } },
      { ...turnedAway, code: "TOO_MANY_REQUESTS", detail: { times: 1 } },
    ]);
  });

  test("more different ones than are kept apart are counted together", async () => {
    const { trail } = desk.app.desk;
    for (let i = 0; i < 260; i += 1) await trail.denied({ caller: null, address: `10.0.0.${i}`, action: "me", code: "FORBIDDEN" });
    await flush();
    const lines = await written();
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toMatchObject({ action: "denied", actor_id: null, detail: { times: 60 } });
  });

  test("one that cannot be written stays a denial, and is said in the log", async () => {
    const client = await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP));
    await desk.owner.query("alter table audit_events add constraint no_denial check (action <> 'accounts') not valid");
    expect((await client.refused(ACCOUNTS)).extensions.code).toBe("FORBIDDEN");
    await desk.owner.query("alter table audit_events drop constraint no_denial");
  });
});

describe("looks into the trail", () => {
  test("are in it, once a minute; one that cannot be written is not had", async () => {
    const account = await desk.builders.anAccount(Role.AUDITOR);
    const auditor = await desk.as(account);
    await written();
    for (let i = 0; i < 3; i += 1) await auditor.ask("{ auditEvents(first: 1) { totalCount } }");
    await auditor.ask("{ auditIntegrity { sealed } }");
    expect(await written()).toMatchObject([{ action: "auditEvents", actor_id: account.id, outcome: "SUCCEEDED", code: null }, { action: "auditIntegrity", actor_id: account.id }]);
    await flush();
    expect(await written()).toMatchObject([{ action: "auditEvents", detail: { times: 2 } }]);
    await desk.owner.query("alter table audit_events add constraint no_look check (action <> 'auditEvents') not valid");
    expect(await auditor.refused("{ auditEvents(first: 1) { totalCount } }")).toBeDefined();
    await desk.owner.query("alter table audit_events drop constraint no_look");
  });
});

describe("what the dashboard gives away by itself", () => {
  const id = randomUUID();
  test.each([
    ["recordExport", "RecordExportInput", { name: "推荐对象.csv", count: 12, page: "/nominations" }, null],
    ["recordExport", "RecordExportInput", { name: "差异.csv", count: 3, page: `/nominations/${id}/versions` }, id],
    ["recordPrint", "RecordPrintInput", { page: `/nominations/${id}/paper` }, id],
    ["recordPrint", "RecordPrintInput", { page: `/nominations/${id}` }, id],
    ["recordPrint", "RecordPrintInput", { page: "/" }, null],
  ] as const)("%s of %j", async (action, type, input, subjectId) => {
    const account = await desk.builders.anAccount(Role.LEADING_GROUP);
    const client = await desk.as(account);
    await written();
    expect(await client.ask(`mutation ($input: ${type}!) { it: ${action}(input: $input) }`, { input })).toEqual({ it: true });
    expect(await written()).toEqual([{ action, actor_id: account.id, actor_name: account.displayName, outcome: "SUCCEEDED", code: null, subject_type: "Page", subject_id: subjectId, detail: input }]);
    expect((await desk.anybody.refused(`mutation ($input: ${type}!) { it: ${action}(input: $input) }`, { input })).extensions.code).toBe("UNAUTHENTICATED");
  });
});

test("security events are lines of JSON for operators: no names, no typed words, and nothing that breaks a line", async () => {
  const account = await anAccountWithPassword(desk);
  await sealAudit(desk.app.desk);
  const lines: string[] = [];
  const log = Fastify({ logger: { level: "info", stream: new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(String(chunk)), done()) }) } }).log;
  const tab = new Tab(desk.app);
  await tab.login(account.username, PASSWORD);
  await tab.login(account.username, "Wrong-Horse-7");
  await tab.login('x\n{"level":50,"security":"FORGED"}', "Secret-In-Vain-1");
  const leader = await desk.builders.anAccount(Role.LEADING_GROUP);
  await (await desk.as(leader)).refused(ACCOUNTS);
  await desk.owner.query(`insert into audit_events (actor_name, action, outcome, code, address) values ('x', E'y\\n{"level":60}', 'REFUSED', 'FORBIDDEN', E'1\\r\\n2')`);
  await sealAudit(desk.app.desk, securityLog({ log }));
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.every((line) => line.indexOf("\n") === line.length - 1)).toBe(true);
  const common = { eventId: expect.any(String), at: expect.stringMatching(/Z$/), msg: "security event" };
  expect(told).toMatchObject([
    { ...common, level: 30, security: "SIGNED_IN", action: "login", accountId: account.id, address: "127.0.0.1" },
    { ...common, level: 40, security: "DENIED", action: "login", code: "WRONG_CREDENTIALS", accountId: account.id },
    { ...common, level: 40, security: "DENIED", action: "login", code: "WRONG_CREDENTIALS" },
    { ...common, level: 40, security: "DENIED", action: "accounts", code: "FORBIDDEN", accountId: leader.id, role: "LEADING_GROUP" },
    { ...common, level: 40, security: "DENIED", action: 'y\n{"level":60}', address: "1\r\n2" },
  ]);
  expect(lines.join("")).not.toMatch(/FORGED|Secret-In-Vain|Wrong-Horse/);
  expect(lines.join("")).not.toContain(account.displayName);
});
