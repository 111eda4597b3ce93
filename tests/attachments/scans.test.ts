import { setTimeout } from "node:timers/promises";
import { scanPending } from "../../server/features/attachments/scan-pending";
import { watchFiles } from "../../server/features/attachments/watch-files";
import { aScene, type Scene } from "../nominations/scene";
import { ClamdServer, EICAR } from "../support/clamd-server";
import { useDesk } from "../support/desk";
import { until } from "../support/until";
import { errorOf, Files, type Told } from "./files";
import { aPdf, aPdfSaying, aPng } from "./samples";
import { aDraft, remove, REMOVE } from "./scene";

const desk = useDesk();
let scene: Scene;
let files: Files;
let clamd = new ClamdServer();
beforeAll(async () => {
  scene = await aScene(desk);
  files = new Files(desk);
  await clamd.start();
  await clamd.stop();
});
beforeEach(() => setUp({ host: "127.0.0.1", port: clamd.port }));
afterEach(async () => {
  setUp(undefined);
  await clamd.stop();
  await desk.owner.query("update attachments set removed_at = now(), removed_by = '测试', remove_reason = '测试' where removed_at is null");
});
afterAll(() => files.remove());

const setUp = (address: { host: string; port: number } | undefined): void => {
  desk.app.desk.config = { ...desk.app.desk.config, clamd: address };
};
const scannerIs = async (mood: ClamdServer["mood"] | "away"): Promise<void> => {
  clamd = new ClamdServer(clamd.port);
  if (mood === "away") return;
  clamd.mood = mood;
  await clamd.start();
};
const rowOf = async (id: string): Promise<Record<string, unknown>> => {
  const query = "query ($id: ID!) { nomination(id: $id) { attachments { id scan scannedAt scanSignature removedAt removedBy removeReason version } } }";
  const { rows } = await desk.owner.query<{ nomination_id: string }>("select nomination_id from attachments where id = $1", [id]);
  const { nomination } = await scene.contact.ask<{ nomination: { attachments: Record<string, unknown>[] } }>(query, { id: rows[0]?.nomination_id });
  return nomination.attachments.find((row) => row.id === id) ?? {};
};
const untilScanned = (id: string, scan: string): Promise<Record<string, unknown>> =>
  until(async () => {
    const row = await rowOf(id);
    return row.scan === scan && row;
  });
/** A content goes once its rows are written. */
const untilGone = (sha256: string) => until(() => !files.onDisk().includes(sha256));
const infected = (): Buffer => aPdfSaying(`${Math.random()} ${EICAR}`);
const upload = async (content: Buffer, name = "a.pdf"): Promise<Told> => files.upload(scene.contactAccount, await aDraft(scene), content, name);

test("without a scanner a file says that nobody looked, and opens", async () => {
  setUp(undefined);
  const told = await upload(aPdf());
  expect(told.scan).toBe("NOT_SCANNED");
  expect((await files.get(scene.officeAccount, told.id)).status).toBe(200);
});

test("with one it is in quarantine, opened by nobody, until it is found clean; by itself, right after the upload", async () => {
  await scannerIs("away");
  const told = await upload(aPdf());
  expect(told.scan).toBe("PENDING");
  for (const account of [scene.contactAccount, scene.officeAccount]) {
    for (const how of ["", "?preview=1"]) {
      const answer = await files.get(account, told.id, how);
      expect(answer.status).toBe(409);
      expect(errorOf(answer)).toMatchObject({ message: "当前状态为“待查毒”，不能打开。", extensions: { code: "WRONG_STATE", remedy: expect.stringContaining("查毒通过后即可打开") } });
    }
  }
  await clamd.start();
  const second = await upload(aPdf());
  for (const { id } of [told, second]) expect(await untilScanned(id, "CLEAN")).toMatchObject({ scannedAt: "2024-08-21T01:00:00+00:00", scanSignature: null, removedAt: null, version: 1 });
  expect((await files.get(scene.officeAccount, told.id)).status).toBe(200);
});

test("with the scanner away, hanging up or talking nonsense it stays in quarantine, and nothing is lost when it comes back", async () => {
  for (const mood of ["away", "breaks off", "talks nonsense"] as const) {
    await scannerIs(mood);
    const told = await upload(aPng(), "a.png");
    await scanPending(desk.app.desk);
    expect(await rowOf(told.id)).toMatchObject({ scan: "PENDING", removedAt: null });
    expect(files.onDisk()).toContain(told.sha256);
    await clamd.stop();
    await scannerIs("looks");
    expect(await scanPending(desk.app.desk)).toMatchObject({ reached: true });
    expect(await rowOf(told.id)).toMatchObject({ scan: "CLEAN" });
    await clamd.stop();
  }
});

test("the job looks at start at what a stopped server left, and again and again while the scanner is away", async () => {
  await scannerIs("away");
  const told = await upload(aPdf());
  await scanPending(desk.app.desk);
  const watch = watchFiles(desk.app.desk, { first: 5, most: 40 });
  await setTimeout(60);
  expect(await rowOf(told.id)).toMatchObject({ scan: "PENDING" });
  await clamd.start();
  await untilScanned(told.id, "CLEAN");
  await watch.stop();
  const late = await upload(aPdf());
  await untilScanned(late.id, "CLEAN"); // by the server's own
});

test("a desk that is stopped does not wait for a scanner that hangs", async () => {
  await scannerIs("hangs");
  setUp(undefined);
  await upload(aPdf());
  setUp({ host: "127.0.0.1", port: clamd.port });
  const watch = watchFiles(desk.app.desk);
  await setTimeout(100);
  const before = Date.now();
  await watch.stop();
  expect(Date.now() - before).toBeLessThan(30_000); // a scanner is waited for a minute
});

test("what is infected is taken off with what was found, for whoever attached it to see; its content is gone", async () => {
  await scannerIs("looks");
  const told = await upload(infected(), "中标通知.pdf");
  const trace = { scan: "INFECTED", scanSignature: "Win.Test.EICAR_HDB-1", removedAt: "2024-08-21T01:00:00+00:00", removedBy: "查毒程序", removeReason: "发现病毒：Win.Test.EICAR_HDB-1", version: 2 };
  expect(await untilScanned(told.id, "INFECTED")).toMatchObject(trace);
  expect((await files.get(scene.contactAccount, told.id)).status).toBe(404);
  await untilGone(told.sha256);
  const { rows } = await desk.owner.query("select action, actor_id, actor_name, detail from audit_events where subject_id = $1 and action = 'scanFile'", [told.id]);
  expect(rows).toEqual([{ action: "scanFile", actor_id: null, actor_name: "查毒程序", detail: { nominationId: told.nominationId, name: "中标通知.pdf", sha256: told.sha256, signature: "Win.Test.EICAR_HDB-1" } }]);
  expect((await scene.contact.refused(REMOVE, { input: { id: told.id, version: 2, reason: "再移除" } })).extensions.code).toBe("WRONG_STATE");
});

test("so is the same content elsewhere, also where it was attached before there was a scanner", async () => {
  setUp(undefined);
  const content = infected();
  const [first, clean] = [await upload(content), await upload(aPdf())];
  setUp({ host: "127.0.0.1", port: clamd.port });
  await scannerIs("away");
  const second = await upload(content);
  await clamd.start();
  await scanPending(desk.app.desk);
  expect([await rowOf(first.id), await rowOf(second.id)]).toMatchObject([{ scan: "INFECTED" }, { scan: "INFECTED" }]);
  expect(await untilScanned(clean.id, "CLEAN")).toMatchObject({ removedAt: null });
  await untilGone(first.sha256);
});

test.each([false, true])("one that is too large for the scanner holds up nobody else, whether it says so or hangs up (%s)", async (abrupt) => {
  await scannerIs("away");
  clamd.abrupt = abrupt;
  const [large, small] = [await upload(aPdf(300_000)), await upload(aPdf())];
  clamd.longest = 200_000;
  await clamd.start();
  await scanPending(desk.app.desk);
  expect([await rowOf(large.id), await untilScanned(small.id, "CLEAN")]).toMatchObject([{ scan: "PENDING" }, { scan: "CLEAN" }]);
});

test("in quarantine it can be taken off, and counts", async () => {
  await scannerIs("away");
  const told = await upload(aPdf());
  await remove(scene.contact, told);
  await clamd.start();
  const before = clamd.looked;
  await scanPending(desk.app.desk);
  expect(clamd.looked).toBe(before);
  expect(await rowOf(told.id)).toMatchObject({ scan: "PENDING", version: 2 });
});

test("without its scanner what is in quarantine stays there", async () => {
  await scannerIs("away");
  const told = await upload(aPdf());
  setUp(undefined);
  expect(await scanPending(desk.app.desk)).toEqual({ contents: 0, reached: false });
  expect((await files.get(scene.contactAccount, told.id)).status).toBe(409);
});

test("nobody calls their own file clean: neither on attaching nor later, and only the server says what a scanner found", async () => {
  setUp(undefined);
  const told = await upload(aPdf());
  const as = async (statement: string, values: unknown[]): Promise<string> => {
    await desk.owner.query("begin");
    try {
      await desk.owner.query("select set_config('role', 'desk_unit', true), app.enter_account($1, 'UNIT')", [scene.contactAccount.id]);
      await desk.owner.query(statement, values);
      return "done";
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await desk.owner.query("rollback");
    }
  };
  const insert = "insert into attachments (nomination_id, unit_id, seat, about, name, media_type, size, sha256, uploaded_by, uploaded_at, scan, scanned_at) select id, unit_id, seat, 'NOMINATION', 'a.pdf', 'application/pdf', 1, repeat('0', 64), app.account_name(), now(), $2, $3 from nominations where id = $1";
  expect(await as(insert, [told.nominationId, "NOT_SCANNED", null])).toBe("done");
  expect(await as(insert, [told.nominationId, "PENDING", null])).toBe("done");
  expect(await as(insert, [told.nominationId, "CLEAN", new Date()])).toBe("42501");
  expect(await as("update attachments set scan = 'CLEAN', scanned_at = now() where id = $1", [told.id])).toBe("42501");
  expect(await as("select app.record_scan($1, 'CLEAN', null, now())", [told.sha256])).toBe("42501");
  expect(await as("select app.unscanned_contents()", [])).toBe("42501");
});
