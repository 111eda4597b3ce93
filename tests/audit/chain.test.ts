import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unpackOwn } from "../../server/documents/zip/pack";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { sealAudit } from "../../server/features/audit/chain/seal-audit";
import { fetched, made, refusedPaper } from "../papers/requests";
import { Files } from "../attachments/files";
import { runTool } from "../start/run-tool";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk({ tampers: "events and seals are changed past every wall, to see that it is noticed" });
let files: Files;
let account: Account;
let auditor: ApiClient;

interface Integrity {
  sealed: number;
  waiting: number;
  head: string | null;
  lastSealedAt: string | null;
  broken: { number: number | null; eventId: string | null; fault: string } | null;
}
const integrity = async (head?: string) =>
  (await auditor.ask<{ auditIntegrity: Integrity }>("query ($head: String) { auditIntegrity(head: $head) { sealed waiting head lastSealedAt broken { number eventId fault } } }", { head })).auditIntegrity;
const seal = () => sealAudit(desk.app.desk);
const event = (at = "clock_timestamp()") =>
  desk.owner.query(`insert into audit_events (occurred_at, actor_name, action, outcome, address, detail) values (${at}, '某人', 'createUnit', 'SUCCEEDED', '127.0.0.1', '{"b": 1, "a": "引号\\""}') returning id`).then(({ rows }) => rows[0].id as string);
const events = async (count: number) => {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push(await event());
  return ids;
};
const head = async () => (await integrity()).head ?? "";

beforeAll(async () => {
  account = await desk.builders.anAccount(Role.AUDITOR);
  auditor = await desk.as(account);
  files = new Files(desk);
  await integrity(); // whose event is the first and, for a minute, the last of its kind
});
afterAll(() => files.remove());
beforeEach(async () => {
  await tamper("truncate audit_seals, audit_events");
});

/** What somebody with the database in his hands would do. */
async function tamper(...statements: string[]): Promise<void> {
  for (const table of ["audit_events", "audit_seals"]) await desk.owner.query(`alter table ${table} disable trigger user`);
  for (const statement of statements) await desk.owner.query(statement);
  for (const table of ["audit_events", "audit_seals"]) await desk.owner.query(`alter table ${table} enable trigger user`);
}

test("nothing at all is intact", async () => {
  expect(await integrity()).toEqual({ sealed: 0, waiting: 0, head: null, lastSealedAt: null, broken: null });
});

test("what is written waits for its seal, is sealed once and in order, however many servers do it", async () => {
  await events(7);
  expect(await integrity()).toMatchObject({ sealed: 0, waiting: 7, broken: null });
  const counts = await Promise.all([seal(), seal(), seal()]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(7);
  expect(await integrity()).toEqual({ sealed: 7, waiting: 0, head: expect.stringMatching(/^7:[0-9a-f]{64}$/), lastSealedAt: expect.any(String), broken: null });
  const before = await head();
  expect(await seal()).toBe(0);
  await events(2);
  expect(await seal()).toBe(2);
  expect(await integrity(before)).toMatchObject({ sealed: 9, broken: null });
});

test("more events than are sealed at once", async () => {
  await desk.owner.query("insert into audit_events (actor_name, action, outcome, address) select '某人', 'createUnit', 'SUCCEEDED', '' from generate_series(1, 1203)");
  expect(await seal()).toBe(1203);
  expect(await integrity()).toMatchObject({ sealed: 1203, waiting: 0, broken: null });
});

test("an event that commits late is sealed late", async () => {
  await events(2);
  await seal();
  const late = await event("clock_timestamp() - interval '20 minutes'");
  expect(await seal()).toBe(1);
  expect(await integrity()).toMatchObject({ sealed: 3, broken: null });
  expect((await desk.owner.query("select event_id from audit_seals where number = 3")).rows).toEqual([{ event_id: late }]);
});

describe("the first broken event is named:", () => {
  const third = "(select event_id from audit_seals where number = 3)";
  /** What the sixth seal's hash would be; no secret is needed for that. */
  const byHand = "(select encode(sha256(convert_to(encode((select hash from audit_seals where number = 5), 'hex') || E'\\n' || app.audit_text(e), 'UTF8')), 'hex') from audit_events e where id = (select event_id from audit_seals where number = 6))";
  test.each([
    ["one changed", 3, "EVENT_CHANGED", [`update audit_events set actor_name = '别人' where id = ${third}`]],
    ["a detail of one changed", 3, "EVENT_CHANGED", [`update audit_events set detail = '{"a": "引号"}' where id = ${third}`]],
    ["its time moved by a microsecond", 3, "EVENT_CHANGED", [`update audit_events set occurred_at = occurred_at + interval '1 microsecond' where id = ${third}`]],
    ["one removed", 3, "EVENT_MISSING", [`delete from audit_events where id = ${third}`]],
    ["one removed with its seal", 3, "SEAL_MISSING", [`delete from audit_events where id = ${third}`, "delete from audit_seals where number = 3"]],
    ["one removed, and the rest counted anew", 3, "EVENT_CHANGED", [`delete from audit_events where id = ${third}`, "delete from audit_seals where number = 3", "update audit_seals set number = number - 1 where number > 3"]],
    ["two exchanged", 3, "EVENT_CHANGED", ["update audit_seals set number = -3 where number = 3", "update audit_seals set number = 3 where number = 4", "update audit_seals set number = 4 where number = -3"]],
    ["the last one changed, its seal made anew without the secret", 6, "SEAL_FORGED", ["update audit_events set actor_name = '别人' where id = (select event_id from audit_seals where number = 6)", `update audit_seals set hash = decode(${byHand}, 'hex') where number = 6`]],
  ] as const)("%s", async (_what, number, fault, statements) => {
    const ids = await events(6);
    await seal();
    expect(await integrity()).toMatchObject({ sealed: 6, broken: null });
    await tamper(...statements);
    const found = await integrity();
    expect(found).toMatchObject({ sealed: number - 1, broken: { number, fault } });
    if (fault === "EVENT_MISSING" || fault === "SEAL_FORGED") expect(found.broken?.eventId).toBe(ids[number - 1]);
  });

  test("one put in with an earlier date", async () => {
    await events(3);
    await seal();
    const forged = await event("clock_timestamp() - interval '3 days'");
    expect(await seal()).toBe(0);
    expect(await integrity()).toMatchObject({ sealed: 3, broken: { number: null, eventId: forged, fault: "NEVER_SEALED" } });
  });

  test("the newest cut off with their seals: seen by whoever noted the last seal", async () => {
    await events(4);
    await seal();
    const noted = await head();
    await tamper("delete from audit_events where id in (select event_id from audit_seals where number > 2)", "delete from audit_seals where number > 2");
    expect(await integrity()).toMatchObject({ sealed: 2, broken: null });
    expect(await integrity(noted)).toMatchObject({ broken: { number: 4, eventId: null, fault: "HEAD_MISSING" } });
  });
});

test("a head that is none is refused in words", async () => {
  expect(await auditor.refused("{ auditIntegrity(head: \"12\") { sealed } }")).toMatchObject({ extensions: { code: "INVALID_INPUT", field: "head" } });
});

test("nobody but the auditor may ask, and nobody at all may write, change or remove a seal", async () => {
  for (const [role, more] of [[Role.SYSTEM_ADMINISTRATOR, {}], [Role.SECURITY_ADMINISTRATOR, {}], [Role.LEADING_GROUP, {}], [Role.OFFICE, { seat: Seat.INDUSTRY }]] as const) {
    const client = await desk.as(await desk.builders.anAccount(role, more));
    expect(await client.refused("{ auditIntegrity { sealed } }")).toMatchObject({ extensions: { code: "FORBIDDEN" } });
  }
  await events(1);
  await seal();
  for (const statement of ["update audit_seals set number = 9", "delete from audit_seals", "truncate audit_seals"]) await expect(desk.owner.query(statement)).rejects.toMatchObject({ constraint: "audit_seals_append_only" });
});

describe("npm run verify-audit", () => {
  const verify = (...words: string[]) => runTool("verify-audit", words, { env: { NODE_ENV: "production", DATABASE_URL: desk.ownerUrl, DATABASE_RUNTIME_PASSWORD: "never used by this one", DESK_SECRET: desk.app.desk.config.secret } });

  test("says that all is well, then names what is not, and ends with 1", async () => {
    const ids = await events(4);
    await seal();
    const noted = await head();
    const well = await verify(noted);
    expect([well.code, well.printed]).toEqual([0, expect.stringContaining(`4 events fit their seals, 0 wait for theirs.`)]);
    expect(well.printed).toContain(noted);
    await tamper("update audit_events set address = '10.0.0.1' where id = (select event_id from audit_seals where number = 2)");
    const broken = await verify();
    expect([broken.code, broken.printed]).toEqual([1, expect.stringContaining(`1 events fit their seals; then: EVENT_CHANGED, seal 2, event ${ids[1]}`)]);
  });
});

test("the export proves itself by ten lines that anybody can run, and does not once it was changed", async () => {
  await events(12);
  await seal();
  const paper = await made(desk, account, { kind: "AUDIT_TRAIL" });
  expect(paper).toMatchObject({ state: "READY", name: expect.stringMatching(/^审计记录-.*\.zip$/), mediaType: "application/zip" });
  const parts = await unpackOwn((await fetched(desk, account, paper.id)).body);
  const folder = await mkdtemp(join(tmpdir(), "desk-trail-"));
  try {
    const [trail, recipe] = [join(folder, "audit-trail.jsonl"), join(folder, "recipe.mjs")];
    const [lines, steps] = [parts.get("audit-trail.jsonl"), parts.get("recipe.mjs")];
    if (!lines || !steps) throw new Error(`The export holds ${[...parts.keys()].join(", ")}`);
    expect(steps.toString().trim().split("\n").length).toBeLessThanOrEqual(11);
    expect(readFileSync(join(__dirname, "../../README.md"), "utf8")).toContain(steps.toString().trim());
    await writeFile(recipe, steps);
    await writeFile(trail, lines);
    expect(lines.toString().trim().split("\n").length).toBeGreaterThanOrEqual(12);
    const run = () => promisify(execFile)(process.execPath, [recipe, trail]);
    expect((await run()).stdout).toMatch(/一致 \/ intact: [0-9a-f]{64}/);
    await writeFile(trail, lines.toString().replace("某人", "别人"));
    await expect(run()).rejects.toThrow(/第 1 条与封存值不符/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  expect(await refusedPaper(desk, await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }), { kind: "AUDIT_TRAIL" })).toMatchObject({ extensions: { code: "FORBIDDEN" } });
});
