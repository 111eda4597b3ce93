import { Client } from "pg";
import { Role } from "../../server/features/accounts/role";
import { ImportKind } from "../../server/features/imports/import-kind";
import type { UnitContact } from "../../server/features/units/unit-contact";
import { jobHandlers } from "../../server/jobs/handlers";
import { Jobs } from "../../server/jobs/jobs";
import type { RowValues } from "../../server/workbooks/table-shape";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { until } from "../support/until";
import { type ToldImport, Workbench } from "./workbench";

const desk = useDesk();
const { CONTACTS, QUOTAS, NOMINEES } = ImportKind;
let scene: Scene;
let bench: Workbench;
let known: UnitContact;
beforeAll(async () => {
  bench = new Workbench(desk);
  scene = await aScene(desk);
});
beforeEach(async () => {
  await desk.owner.query("delete from unit_contacts");
  known = await desk.builders.aContact(scene.campaign, scene.unit);
});
afterAll(() => bench.files.remove());

const line = (name: string, fields: RowValues = {}): RowValues => ({ unit: scene.unit.name, name, post: "科长", officePhone: "024-12345678", mobile: "13912345678", email: "a@example.cn", ...fields });
/** A new contact, then a change of the known one. */
const workbook = () => bench.filled(scene.officeAccount, CONTACTS, scene.campaign.id, [line("新样本"), line(known.name, { post: "处长" })]);
const readOnce = async () => bench.read(scene.officeAccount, CONTACTS, scene.campaign.id, await workbook());
const look = async ({ id }: ToldImport) => (await bench.look(scene.officeAccount, id)).it;
const contacts = async () => (await desk.owner.query<{ name: string; post: string }>("select name, post from unit_contacts order by name")).rows.map(({ name, post }) => `${name} ${post}`).sort();
const before = () => [`${known.name} 科长`];
const after = () => ["新样本 科长", `${known.name} 处长`].sort();

/** Keeps the known contact locked, so that applying stops between its first row and its second. */
async function heldUp(work: (release: () => Promise<void>) => Promise<void>): Promise<void> {
  const holder = new Client({ connectionString: desk.ownerUrl });
  await holder.connect();
  await holder.query("begin");
  await holder.query("select from unit_contacts where id = $1 for update", [known.id]);
  let held = true;
  const release = async (): Promise<void> => {
    if (held) await holder.query("rollback");
    held = false;
  };
  try {
    await work(release);
  } finally {
    await release();
    await holder.end();
  }
}

/** Waits until a connection of the desk waits for the lock; another one than that, where one was seen before. */
const WAITING = "select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and pid <> pg_backend_pid() and pid <> $1";
const untilWaiting = (except = 0): Promise<number> => until(async () => (await desk.owner.query<{ pid: number }>(WAITING, [except])).rows[0]?.pid);

describe("what changed since it was read", () => {
  test("is shown anew and confirmed again; nothing is written before", async () => {
    const { it } = await readOnce();
    await desk.owner.query("update unit_contacts set post = '主任', version = version + 1 where id = $1", [known.id]);
    const second = await bench.confirm(scene.officeAccount, it);
    expect(second).toMatchObject({ state: "READ", problem: expect.stringContaining("系统内的数据有了变化"), created: 1, changed: 1 });
    expect((await bench.look(scene.officeAccount, it.id)).rows[1]?.details).toEqual([{ column: "职务", before: "主任", after: "处长" }, expect.anything(), expect.anything(), expect.anything()].slice(0, (await bench.look(scene.officeAccount, it.id)).rows[1]?.details.length));
    expect(await contacts()).toEqual([`${known.name} 主任`]);
    expect(await bench.confirm(scene.officeAccount, second)).toMatchObject({ state: "APPLIED" });
    expect(await contacts()).toEqual(after());
  });

  test("and cannot be done any more, is faulty", async () => {
    const { it } = await readOnce();
    await desk.owner.query("insert into unit_contacts (campaign_id, unit_id, seat, name, post, office_phone, mobile_sealed, mobile_masked, email, registered_at) select campaign_id, unit_id, seat, name, post, office_phone, mobile_sealed, mobile_masked, email, now() from unit_contacts where id = $1", [known.id]);
    expect(await bench.confirm(scene.officeAccount, it)).toMatchObject({ state: "FAULTY", faulty: 1 });
    expect(await contacts()).toEqual([...before(), ...before()]);
  });

  test("an import is confirmed once, as it was read", async () => {
    const { it } = await readOnce();
    const client = await desk.as(scene.officeAccount);
    const confirm = (version: number) => client.refused("mutation ($input: ReferenceInput!) { confirmImport(input: $input) { id } }", { input: { id: it.id, version } });
    expect((await confirm(it.version + 1)).extensions.code).toBe("CONFLICT");
    const done = await bench.confirm(scene.officeAccount, it);
    expect((await confirm(done.version)).extensions.code).toBe("WRONG_STATE");
    expect(await contacts()).toEqual(after());
  });
});

describe("cancelling leaves nothing,", () => {
  const gone = async (it: ToldImport) => {
    expect(await look(it)).toMatchObject({ state: "CANCELLED" });
    expect(await contacts()).toEqual(before());
    const { rows } = await desk.owner.query<{ sha256: string }>("select sha256 from imports where id = $1", [it.id]);
    expect(bench.files.onDisk()).not.toContain(rows[0]?.sha256);
    expect((await desk.owner.query("select from jobs")).rows).toEqual([]);
  };

  test("before it was read", async () => {
    const it = await bench.sent(scene.officeAccount, CONTACTS, scene.campaign.id, await workbook());
    await bench.order(scene.officeAccount, "cancelImport", it);
    await desk.app.desk.jobs.drain();
    await gone(it);
  });

  test("while it is read", async () => {
    const it = await bench.sent(scene.officeAccount, CONTACTS, scene.campaign.id, await workbook());
    await heldUp(async (release) => {
      const draining = desk.app.desk.jobs.drain();
      await untilWaiting();
      await bench.order(scene.officeAccount, "cancelImport", it);
      await release();
      await draining;
    });
    await gone(it);
  });

  test("once it is read, and for good", async () => {
    const { it } = await readOnce();
    await bench.order(scene.officeAccount, "cancelImport", it);
    await gone(it);
    const client = await desk.as(scene.officeAccount);
    expect((await client.refused("mutation ($input: ReferenceInput!) { cancelImport(input: $input) { id } }", { input: { id: it.id, version: it.version + 1 } })).extensions.code).toBe("WRONG_STATE");
  });

  test("while it is applied", async () => {
    const { it } = await readOnce();
    await bench.order(scene.officeAccount, "confirmImport", it);
    await heldUp(async (release) => {
      const draining = desk.app.desk.jobs.drain();
      await untilWaiting();
      await bench.order(scene.officeAccount, "cancelImport", await look(it));
      await release();
      await draining;
    });
    await gone(it);
  });
});

describe("in the middle of applying", () => {
  const confirmed = async (): Promise<ToldImport> => {
    const { it } = await readOnce();
    await bench.order(scene.officeAccount, "confirmImport", it);
    return it;
  };
  const finished = async (it: ToldImport) => {
    await desk.owner.query("update jobs set run_at = now()");
    await desk.app.desk.jobs.drain();
    expect(await look(it)).toMatchObject({ state: "APPLIED" });
    expect(await contacts()).toEqual(after());
  };

  test("a killed server writes nothing by half, and the next one finishes it", async () => {
    const it = await confirmed();
    await heldUp(async (release) => {
      const draining = desk.app.desk.jobs.drain().catch(() => undefined);
      await untilWaiting();
      await desk.owner.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename <> current_user");
      await draining;
      await release();
    });
    expect(await contacts()).toEqual(before());
    expect(await look(it)).toMatchObject({ state: "APPLYING" });
    await finished(it);
  });

  test("where a connection breaks, all is begun anew on another, and written once", async () => {
    const it = await confirmed();
    await heldUp(async (release) => {
      const draining = desk.app.desk.jobs.drain();
      const broken = await untilWaiting();
      await desk.owner.query("select pg_terminate_backend($1)", [broken]);
      await untilWaiting(broken);
      await release();
      await draining;
    });
    expect(await look(it)).toMatchObject({ state: "APPLIED" });
    expect(await contacts()).toEqual(after());
  });

  test("a server that stops lets go, and its attempt does not count", async () => {
    const it = await confirmed();
    const other = new Jobs(desk.app.desk, jobHandlers);
    await heldUp(async (release) => {
      const draining = other.drain();
      await untilWaiting();
      const stopping = other.stop();
      await release();
      await Promise.all([draining, stopping]);
    });
    expect(await contacts()).toEqual(before());
    expect((await desk.owner.query("select attempts from jobs")).rows).toEqual([{ attempts: 0 }]);
    await finished(it);
  });

  test("two servers do it once", async () => {
    const it = await confirmed();
    const others = [new Jobs(desk.app.desk, jobHandlers), new Jobs(desk.app.desk, jobHandlers)];
    await Promise.all(others.map((jobs) => jobs.drain()));
    expect(await look(it)).toMatchObject({ state: "APPLIED" });
    expect(await contacts()).toEqual(after());
    expect((await desk.owner.query("select from audit_events where action = 'applyImport' and subject_id = $1", [it.id])).rows).toHaveLength(1);
  });
});

test("what fails each time for a reason nobody can mend is given up after the third, with a number for the administrator", async () => {
  const it = await bench.sent(scene.officeAccount, CONTACTS, scene.campaign.id, await workbook());
  const { rows } = await desk.owner.query<{ sha256: string }>("select sha256 from imports where id = $1", [it.id]);
  await desk.app.desk.files.forget(rows[0]?.sha256 ?? "");
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    expect(await look(it)).toMatchObject({ state: "READING" });
    await desk.owner.query("update jobs set run_at = now()");
    await desk.app.desk.jobs.drain();
  }
  expect(await look(it)).toMatchObject({ state: "FAILED", problem: expect.stringMatching(/编号 [0-9a-f-]{36}/) });
  expect((await desk.owner.query("select from jobs")).rows).toEqual([]);
  await bench.order(scene.officeAccount, "cancelImport", await look(it));
});

describe("who may", () => {
  test.each<[string, Role | null, ImportKind, number]>([
    ["nobody who is not signed in", null, CONTACTS, 401],
    ["an auditor imports nothing", Role.AUDITOR, CONTACTS, 403],
    ["a leading group imports nothing", Role.LEADING_GROUP, QUOTAS, 403],
    ["an integration imports nothing", Role.INTEGRATION, CONTACTS, 403],
    ["a security administrator imports nothing", Role.SECURITY_ADMINISTRATOR, ImportKind.ACCOUNTS, 403],
    ["an office does not nominate", Role.OFFICE, NOMINEES, 403],
    ["an office makes no accounts", Role.OFFICE, ImportKind.ACCOUNTS, 403],
    ["a unit gives no places", Role.UNIT, QUOTAS, 403],
    ["a unit enters no units", Role.UNIT, ImportKind.UNITS, 403],
    ["a system administrator registers no contacts", Role.SYSTEM_ADMINISTRATOR, CONTACTS, 403],
  ])("%s", async (_name, role, kind, status) => {
    const account = role === null ? null : await desk.builders.anAccount(role, role === Role.UNIT ? { unit: scene.unit } : {});
    const count = async () => (await desk.owner.query("select count(*) from imports")).rows;
    const had = await count();
    const answer = await bench.post(account, { kind, campaignId: scene.campaign.id }, await workbook());
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, status === 401 ? "UNAUTHENTICATED" : "FORBIDDEN"]);
    expect(await count()).toEqual(had);
  });

  test("others do not see an import, nor confirm or cancel it; the auditor sees that it was made", async () => {
    const { it } = await readOnce();
    const colleague = await desk.as(await desk.builders.anAccount(Role.OFFICE));
    const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
    const query = "query ($id: ID!) { import(id: $id) { id } importRows(filter: { importId: { eq: $id } }) { totalCount } }";
    expect(await colleague.ask(query, { id: it.id })).toEqual({ import: null, importRows: { totalCount: 0 } });
    expect(await auditor.ask(query, { id: it.id })).toEqual({ import: { id: it.id }, importRows: { totalCount: 2 } });
    for (const act of ["confirmImport", "cancelImport"]) {
      const text = `mutation ($input: ReferenceInput!) { ${act}(input: $input) { id } }`;
      expect((await colleague.refused(text, { input: { id: it.id, version: it.version } })).extensions.code).toBe("NOT_FOUND");
      expect((await auditor.refused(text, { input: { id: it.id, version: it.version } })).extensions.code).toBe("FORBIDDEN");
    }
    expect(await contacts()).toEqual(before());
  });
});
