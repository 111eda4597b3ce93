import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { makers } from "../../server/features/papers/makers";
import { PaperKind } from "../../server/features/papers/paper-kind";
import { sweepPapers } from "../../server/features/papers/sweep-papers";
import { jobHandlers } from "../../server/jobs/handlers";
import { JobKind } from "../../server/jobs/job-kind";
import { Files } from "../attachments/files";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { asked, fetched, made, PAPER_FIELDS, refusedPaper } from "./requests";

const desk = useDesk();
let scene: Scene;
let files: Files;
let nominationId: string;

beforeAll(async () => {
  files = new Files(desk);
  scene = await aScene(desk);
  const { campaign, unit, forPersons } = scene;
  ({ id: nominationId } = await desk.builders.aNomination({ campaign, unit, award: forPersons, state: NominationState.SUBMITTED, name: "李样本" }));
});
afterAll(() => files.remove());

const form = () => ({ kind: "REGISTRATION_FORM", subjectId: nominationId });
const read = `query ($id: ID!) { paper(id: $id) { ${PAPER_FIELDS} } }`;
const cancel = `mutation ($input: ReferenceInput!) { cancelPaper(input: $input) { ${PAPER_FIELDS} } }`;

describe("a paper", () => {
  test("is made in the background and read at its address, hash and name as told", async () => {
    const waiting = await asked(desk, scene.contactAccount, form());
    expect(waiting).toMatchObject({ state: "WAITING", sha256: null });
    expect((await fetched(desk, scene.contactAccount, waiting.id)).status).toBe(409);
    await desk.app.desk.jobs.drain();
    const { paper } = await scene.contact.ask<{ paper: typeof waiting }>(read, { id: waiting.id });
    expect(paper).toMatchObject({ state: "READY", problem: null });
    const { status, headers, body } = await fetched(desk, scene.contactAccount, paper.id);
    expect(status).toBe(200);
    expect(createHash("sha256").update(body).digest("hex")).toBe(paper.sha256);
    expect(body.length).toBe(paper.size);
    expect(decodeURIComponent(String(headers["content-disposition"]))).toContain("登记表");
    expect(headers["cache-control"]).toBe("no-store");
    const { rows } = await desk.owner.query<{ action: string }>("select action from audit_events where subject_id = $1 order by id", [paper.id]);
    expect(rows.map(({ action }) => action)).toEqual(["requestPaper", "readPaper"]);
    expect((await desk.owner.query("select from jobs")).rows).toEqual([]);
  });

  test("is its account's own: others see and fetch nothing, the auditor sees that it was made", async () => {
    const { id } = await made(desk, scene.contactAccount, form());
    const auditor = await desk.builders.anAccount(Role.AUDITOR);
    for (const account of [scene.officeAccount, await desk.builders.anAccount(Role.UNIT, { unit: scene.unit }), await desk.builders.anAccount(Role.LEADING_GROUP)]) {
      expect((await (await desk.as(account)).ask(read, { id })).paper).toBeNull();
      expect((await fetched(desk, account, id)).status).toBe(404);
    }
    expect((await fetched(desk, null, id)).status).toBe(401);
    expect((await (await desk.as(auditor)).ask(read, { id })).paper).toMatchObject({ state: "READY" });
  });

  test("holds what whoever asks may see: another seat's nomination cannot be made into one", async () => {
    const other = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS });
    expect(await made(desk, other, form())).toMatchObject({ state: "FAILED", problem: expect.stringContaining("没有找到推荐对象"), sha256: null });
  });

  test("of the same record is the same file, kept once", async () => {
    const [first, second] = [await made(desk, scene.contactAccount, form()), await made(desk, scene.contactAccount, form())];
    expect(second.sha256).toBe(first.sha256);
    expect(files.onDisk().filter((name) => name === first.sha256)).toHaveLength(1);
  });

  test("that is cancelled is not made, and one that is ready cannot be cancelled", async () => {
    const { id, version } = await asked(desk, scene.contactAccount, form());
    await scene.contact.ask(cancel, { input: { id, version } });
    await desk.app.desk.jobs.drain();
    expect((await scene.contact.ask(read, { id })).paper).toMatchObject({ state: "CANCELLED", sha256: null });
    const ready = await made(desk, scene.contactAccount, form());
    expect((await scene.contact.refused(cancel, { input: { id: ready.id, version: ready.version } })).extensions.code).toBe("WRONG_STATE");
    expect((await scene.office.refused(cancel, { input: { id: ready.id, version: ready.version } })).extensions.code).toBe("NOT_FOUND");
  });

  test("no more than twenty wait for one account", async () => {
    const account = await desk.builders.anAccount(Role.UNIT, { unit: scene.unit });
    for (let i = 0; i < 20; i += 1) await asked(desk, account, form());
    expect((await refusedPaper(desk, account, form())).extensions.code).toBe("TOO_MANY_WAITING");
    await desk.app.desk.jobs.drain();
    expect(await made(desk, account, form())).toMatchObject({ state: "READY" });
  });

  test("whose making breaks down is tried again, then given up with an incident number", async () => {
    const { id } = await asked(desk, scene.contactAccount, form());
    const { make } = makers.REGISTRATION_FORM;
    makers.REGISTRATION_FORM.make = () => Promise.reject(new Error("the printer is on fire"));
    try {
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await desk.app.desk.jobs.drain();
        const { rows } = await desk.owner.query<{ attempts: number }>("select attempts from jobs where subject_id = $1", [id]);
        expect(rows).toEqual(attempt < 3 ? [{ attempts: attempt }] : []);
        await desk.owner.query("update jobs set run_at = now()");
      }
    } finally {
      makers.REGISTRATION_FORM.make = make;
    }
    const { paper } = await scene.contact.ask<{ paper: { state: string; problem: string } }>(read, { id });
    expect(paper.state).toBe("FAILED");
    expect(paper.problem).toMatch(/编号 [0-9a-f-]{36}/);
    expect(paper.problem).not.toContain("fire");
  });
});

const table = { title: "=计票", headings: ["姓名", "票数"], rows: [["=1+1", 12], [null, 3]] };

test("a table of the screen is written as it was seen, and nothing in it is a formula", async () => {
  const { id, name } = await made(desk, scene.contactAccount, { kind: "TABLE", table });
  expect(name).toBe("=计票-2024-08-21.xlsx");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await fetched(desk, scene.contactAccount, id)).body as unknown as ArrayBuffer);
  const rows: unknown[] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  expect(rows).toEqual([["姓名", "票数"], ["=1+1", 12], [undefined, 3]]);
  for (const rows of [[["a", {}]], "=1", [Array.from({ length: 51 }, () => 1)]]) {
    expect((await refusedPaper(desk, scene.contactAccount, { kind: "TABLE", table: { ...table, rows } })).extensions.code).toBe("INVALID_INPUT");
  }
});

describe("who may ask for what", () => {
  test.each(Object.values(PaperKind))("%s: only the maker's roles", async (kind) => {
    const subjectId = nominationId;
    const input = { kind, subjectId, campaignId: scene.campaign.id, aboutUnitId: scene.unit.id, importKind: "CONTACTS", list: { query: "campaigns", title: "活动", columns: [{ heading: "名称", path: "name" }] }, table };
    for (const role of Object.values(Role).filter((one) => one !== Role.INTEGRATION)) {
      const account = await desk.builders.anAccount(role, role === Role.UNIT ? { unit: scene.unit } : role === Role.OFFICE ? { seat: scene.unit.seat } : {});
      const client = await desk.as(account);
      const { errors } = await client.send("mutation ($input: RequestPaperInput!) { requestPaper(input: $input) { id } }", { input });
      expect([kind, role, errors?.[0]?.extensions.code]).toEqual([kind, role, makers[kind].roles.includes(role) ? undefined : "FORBIDDEN"]);
    }
    await desk.owner.query("delete from jobs; update papers set state = 'CANCELLED' where state = 'WAITING'");
  });

  test.each([
    ["REGISTRATION_FORM", {}, ["subjectId"]],
    ["WORK_REPORT", {}, ["campaignId", "aboutUnitId"]],
    ["PACKAGE", {}, ["campaignId"]],
    ["LIST", {}, ["list"]],
    ["TABLE", {}, ["table"]],
    ["TEMPLATE", {}, ["campaignId", "importKind"]],
  ])("%s says what it needs", async (kind, input, fields) => {
    const { extensions } = await refusedPaper(desk, scene.officeAccount, { kind, ...input });
    expect(extensions.fields?.map(({ field }) => field).sort()).toEqual([...fields].sort());
  });

  test("a list the role may not ask for is refused before it is made", async () => {
    const list = { query: "auditEvents", title: "审计", columns: [{ heading: "动作", path: "action" }] };
    expect((await refusedPaper(desk, scene.officeAccount, { kind: "LIST", list })).extensions).toMatchObject({ code: "FORBIDDEN", field: "list.query" });
  });
});

describe("packages", () => {
  const pack = (options = {}) => ({ kind: "PACKAGE", campaignId: scene.campaign.id, aboutUnitId: scene.unit.id, ...options });

  test("are numbered; colleagues fetch them, the office does not; a supplement says what changed", async () => {
    const first = await made(desk, scene.contactAccount, pack());
    expect(first).toMatchObject({ state: "READY", problem: null });
    const colleague = await desk.builders.anAccount(Role.UNIT, { unit: scene.unit });
    expect((await fetched(desk, colleague, first.id)).status).toBe(200);
    expect((await fetched(desk, scene.officeAccount, first.id)).status).toBe(404);
    const { campaign, unit, forPersons } = scene;
    await desk.builders.aNomination({ campaign, unit, award: forPersons, state: NominationState.SUBMITTED, name: "赵补充" });
    const second = await made(desk, colleague, pack({ supplement: true }));
    expect(second).toMatchObject({ state: "READY", number: Number(first.number) + 1 });
    const { rows } = await desk.owner.query<{ base_id: string; manifest: { base: number; entries: { key: string; change: string }[] } }>("select base_id, manifest from papers where id = $1", [second.id]);
    expect(rows[0]?.base_id).toBe(first.id);
    const forms = rows[0]?.manifest.entries.filter(({ key }) => key.startsWith("form/")).map(({ change }) => change).sort();
    expect(forms).toEqual(["ADDED", "UNCHANGED"]);
  });

  test("a supplement without a package before it, and a package of nothing, are refused in words", async () => {
    const other = await desk.builders.anAccount(Role.OFFICE, { seat: scene.unit.seat });
    expect(await made(desk, other, pack({ supplement: true }))).toMatchObject({ state: "FAILED", problem: expect.stringContaining("还没有材料包") });
    const bare = await desk.builders.aUnit({ seat: scene.unit.seat });
    expect(await made(desk, other, pack({ aboutUnitId: bare.id }))).toMatchObject({ state: "FAILED", problem: expect.stringContaining("没有已报送的推荐对象") });
  });
});

test("every kind of job has a handler", () => {
  expect(Object.keys(jobHandlers).sort()).toEqual(Object.values(JobKind).sort());
});

describe("old papers", () => {
  /** An id as it would have been made so many days ago. */
  const aged = (days: number) => `overlay(uuidv7(make_interval(days => -${days}))::text placing '7' from 15 for 1)::uuid`;

  test("go after thirty days, with their file; packages stay", async () => {
    const old = await made(desk, scene.contactAccount, { kind: "DOSSIER", subjectId: nominationId });
    const young = await made(desk, scene.contactAccount, form());
    const packed = await made(desk, scene.contactAccount, { kind: "PACKAGE", campaignId: scene.campaign.id, aboutUnitId: scene.unit.id });
    await desk.owner.query(`update papers set id = ${aged(31)} where id = any ($1)`, [[old.id, packed.id]]);
    expect(await sweepPapers(desk.app.desk)).toBe(1);
    expect(files.onDisk()).not.toContain(old.sha256);
    expect(files.onDisk()).toEqual(expect.arrayContaining([young.sha256, packed.sha256]));
    expect((await desk.owner.query("select from papers where sha256 = any ($1)", [[old.sha256]])).rowCount).toBe(0);
    expect((await desk.owner.query("select from papers where sha256 = any ($1)", [[young.sha256, packed.sha256]])).rowCount).toBeGreaterThanOrEqual(2);
  });
});
