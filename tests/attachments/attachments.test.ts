import { createHash } from "node:crypto";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { aScene, act, personInput, type Scene } from "../nominations/scene";
import { aShownDraft, does, objection } from "../publicity/scene";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { Files } from "./files";
import { aDocx, aJpeg, anXlsx, aPdf, aPng } from "./samples";
import { aDraft, MEBIBYTE, NOBODY, remove, REMOVE } from "./scene";

const desk = useDesk();
let scene: Scene;
let files: Files;
beforeAll(async () => {
  scene = await aScene(desk);
  files = new Files(desk);
});
afterAll(() => files.remove());

const sha256 = (content: Buffer): string => createHash("sha256").update(content).digest("hex");
const anObjection = async (): Promise<{ nominationId: string; about: string; aboutId: string }> => {
  const { nomination, publicity } = await aShownDraft(scene);
  const { id } = await does(scene.office, "recordObjection", objection(publicity.id));
  return { nominationId: nomination.id, about: "OBJECTION", aboutId: id };
};
const listed = async (client: ApiClient, id: string): Promise<Record<string, unknown>[]> => {
  const query = "query ($id: ID!) { nomination(id: $id) { attachments { id about aboutId name mediaType size sha256 uploadedBy uploadedAt removedAt removedBy removeReason version } } }";
  return (await client.ask<{ nomination: { attachments: Record<string, unknown>[] } }>(query, { id })).nomination.attachments;
};

describe("taken in and given back", () => {
  test.each<[string, () => Buffer, string]>([
    ["登记表（盖章）第1页.pdf", aPdf, "application/pdf"],
    ["公示照片.JPG", aJpeg, "image/jpeg"],
    ["证书.png", aPng, "image/png"],
    ["会议纪要 “定稿”.docx", aDocx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["汇总表.xlsx", anXlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ])("%s: byte for byte, under its name, with its hash", async (name, make, mediaType) => {
    const [draft, content] = [await aDraft(scene), make()];
    const told = await files.upload(scene.contactAccount, draft, content, name);
    expect(told).toMatchObject({ ...draft, aboutId: null, name, mediaType, size: content.length, sha256: sha256(content), uploadedBy: scene.contactAccount.displayName, uploadedAt: "2024-08-21T01:00:00.000Z", version: 1 });
    const { status, headers, body } = await files.get(scene.officeAccount, told.id);
    expect(status).toBe(200);
    expect(body.equals(content)).toBe(true);
    expect(headers).toMatchObject({ "content-type": mediaType, "content-length": String(content.length), "x-content-type-options": "nosniff", "cache-control": "no-store" });
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
    expect(decodeURIComponent(String(headers["content-disposition"]).split("''")[1] ?? "")).toBe(name);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none';.*sandbox$/);
    expect(files.onDisk()).toContain(told.sha256);
    expect(await listed(scene.office, draft.nominationId)).toMatchObject([{ id: told.id, name, mediaType, size: content.length, sha256: told.sha256, removedAt: null }]);
  });

  test("shown in the page where browsers can show it, and only on request", async () => {
    const draft = await aDraft(scene);
    const [pdf, docx] = [await files.upload(scene.contactAccount, draft, aPdf(), "a.pdf"), await files.upload(scene.contactAccount, draft, aDocx(), "a.docx")];
    const disposition = async (id: string, query: string) => String((await files.get(scene.contactAccount, id, query)).headers["content-disposition"]).split(";")[0];
    expect([await disposition(pdf.id, "?preview=1"), await disposition(pdf.id, ""), await disposition(docx.id, "?preview=1")]).toEqual(["inline", "attachment", "attachment"]);
  });

  test("on a step and a publicity of the nomination", async () => {
    const { nomination, publicity } = await aShownDraft(scene);
    const step = (await desk.owner.query("select id from procedure_records where nomination_id = $1 limit 1", [nomination.id])).rows[0] as { id: string };
    for (const [about, aboutId] of [["PROCEDURE_STEP", step.id], ["PUBLICITY", publicity.id]] as const) {
      await expect(files.upload(scene.contactAccount, { nominationId: nomination.id, about, aboutId }, aPdf(), "a.pdf")).resolves.toMatchObject({ about, aboutId });
    }
  });

  test.each([
    ["../../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\Users\\张三\\登记表.pdf", "登记表.pdf"],
    ["..pdf/../x\u0000.pdf", "x.pdf"],
    ["\u202efdp.\u202dexe.pdf", "fdp.exe.pdf"],
  ])("a name like %j is a name and no path", async (given, name) => {
    const before = files.onDisk();
    const told = await files.upload(scene.contactAccount, await aDraft(scene), aPdf(), given);
    expect(told.name).toBe(name);
    expect(files.onDisk()).toEqual([...before, told.sha256].sort());
  });

  test("the same content twice is on disk once", async () => {
    const content = aPdf();
    const before = files.onDisk();
    for (const name of ["a.pdf", "b.pdf"]) await files.upload(scene.contactAccount, await aDraft(scene), content, name);
    expect(files.onDisk()).toEqual([...before, sha256(content)].sort());
  });

  test("of the largest size", async () => {
    await expect(files.upload(scene.contactAccount, await aDraft(scene), aPdf(20 * MEBIBYTE), "a.pdf")).resolves.toMatchObject({ size: 20 * MEBIBYTE });
  });

  test("the trail says who attached what, without the content", async () => {
    const [draft, content] = [await aDraft(scene), Buffer.concat([aPdf(), Buffer.from("only in the content")])];
    const told = await files.upload(scene.contactAccount, draft, content, "a.pdf");
    const { rows } = await desk.owner.query("select * from audit_events where subject_id = $1", [told.id]);
    expect(rows).toEqual([
      expect.objectContaining({ action: "attachFile", subject_type: "Attachment", outcome: "SUCCEEDED", actor_id: scene.contactAccount.id, detail: { ...draft, name: "a.pdf", size: content.length, sha256: told.sha256 } }),
    ]);
    expect(JSON.stringify(rows)).not.toContain("only in the content");
  });
});

describe("nobody else", () => {
  test("attaches to a unit's nomination: not another unit, the other seat, the own office, any other role, or nobody", async () => {
    const draft = await aDraft(scene);
    const other = await aScene(desk, { campaign: scene.campaign });
    const across = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
    const before = await files.written();
    for (const account of [other.contactAccount, across.contactAccount]) {
      expect(await files.refused(account, draft, aPdf(), "a.pdf")).toEqual(await files.refused(account, { ...draft, nominationId: NOBODY }, aPdf(), "a.pdf"));
      expect(await files.refused(account, draft, aPdf(), "a.pdf")).toMatchObject({ status: 404, extensions: { code: "NOT_FOUND" } });
    }
    await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [other.unit.id, scene.unit.id]);
    const strangers = [other.contactAccount, scene.officeAccount, across.officeAccount];
    for (const role of [Role.AUDITOR, Role.LEADING_GROUP, Role.INTEGRATION, Role.SYSTEM_ADMINISTRATOR]) strangers.push(await desk.builders.anAccount(role));
    for (const account of strangers) expect(await files.refused(account, draft, aPdf(), "a.pdf")).toMatchObject({ status: 403, extensions: { code: "FORBIDDEN" } });
    await desk.owner.query("update recommending_units set parent_id = null where id = $1", [scene.unit.id]);
    expect(await files.refused(null, draft, aPdf(), "a.pdf")).toMatchObject({ status: 401, extensions: { code: "UNAUTHENTICATED" } });
    expect(await files.written()).toEqual(before);
  });

  test("reads it: another unit or seat cannot tell it from none", async () => {
    const told = await files.upload(scene.contactAccount, await aDraft(scene), aPdf(), "a.pdf");
    const other = await aScene(desk, { campaign: scene.campaign });
    const across = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
    for (const account of [other.contactAccount, across.contactAccount, across.officeAccount]) {
      const [there, none] = [await files.get(account, told.id), await files.get(account, NOBODY)];
      expect(there.status).toBe(404);
      expect(there.body.equals(none.body)).toBe(true);
    }
    expect((await files.get(scene.contactAccount, "..%2f..%2fsecrets.json")).status).toBe(404);
    expect((await files.get(null, told.id)).status).toBe(401);
    expect((await files.get(await desk.builders.anAccount(Role.SECURITY_ADMINISTRATOR), told.id)).status).toBe(403);
    expect((await files.get(await desk.builders.anAccount(Role.AUDITOR), told.id)).status).toBe(200);
  });
});

describe("of an objection", () => {
  test("they are for the seat that handles it and the auditor alone", async () => {
    const place = await anObjection();
    const open = await files.upload(scene.contactAccount, { nominationId: place.nominationId, about: "NOMINATION" }, aPdf(), "a.pdf");
    const told = await files.upload(scene.officeAccount, place, aPdf(), "异议书.pdf");
    const { version } = (await desk.owner.query<{ version: number }>("select version from nominations where id = $1", [place.nominationId])).rows[0] ?? { version: 0 };
    await act(scene.contact, "submitNomination", { id: place.nominationId, version });
    for (const account of [scene.officeAccount, await desk.builders.anAccount(Role.AUDITOR)]) {
      expect((await files.get(account, told.id)).status).toBe(200);
      expect(await listed(await desk.as(account), place.nominationId)).toMatchObject([{ id: open.id }, { id: told.id }]);
    }
    for (const account of [scene.contactAccount, await desk.builders.anAccount(Role.LEADING_GROUP), await desk.builders.anAccount(Role.INTEGRATION)]) {
      expect([(await files.get(account, open.id)).status, (await files.get(account, told.id)).status]).toEqual([200, 404]);
      expect(await listed(await desk.as(account), place.nominationId)).toMatchObject([{ id: open.id }]);
    }
  });

  test("the unit, the other seat's office and an office where it is closed attach nothing", async () => {
    const place = await anObjection();
    const across = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
    await does(scene.office, "closeObjection", { id: place.aboutId, version: 1, handling: "已核实。", outcome: "NOT_UPHELD" });
    const before = await files.written();
    expect(await files.refused(scene.contactAccount, place, aPdf(), "a.pdf")).toMatchObject({ extensions: { code: "FORBIDDEN" } });
    expect(await files.refused(across.officeAccount, place, aPdf(), "a.pdf")).toMatchObject({ extensions: { code: "NOT_FOUND" } });
    expect(await files.refused(scene.officeAccount, place, aPdf(), "a.pdf")).toMatchObject({ extensions: { code: "WRONG_STATE" } });
    expect(await files.written()).toEqual(before);
  });
});

describe("taken off", () => {
  test("it leaves a trace, and is read no more", async () => {
    const draft = await aDraft(scene);
    const told = await files.upload(scene.contactAccount, draft, aPdf(), "a.pdf");
    const trace = { removedAt: "2024-08-21T01:00:00+00:00", removedBy: scene.contactAccount.displayName, removeReason: "传错了文件", version: 2 };
    expect(await remove(scene.contact, told)).toMatchObject(trace);
    expect(await listed(scene.office, draft.nominationId)).toMatchObject([{ id: told.id, name: "a.pdf", ...trace }]);
    expect((await files.get(scene.contactAccount, told.id)).status).toBe(404);
    expect(files.onDisk()).not.toContain(told.sha256);
    expect((await scene.contact.refused(REMOVE, { input: { id: told.id, version: 2, reason: "再移除" } })).extensions.code).toBe("WRONG_STATE");
  });

  test("its content stays while another unit has the same, and goes with the last", async () => {
    const content = aPdf();
    const across = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
    const mine = await files.upload(scene.contactAccount, await aDraft(scene), content, "a.pdf");
    const { id: nominationId } = await act(across.contact, "createNomination", personInput(across));
    const theirs = await files.upload(across.contactAccount, { nominationId, about: "NOMINATION" }, content, "b.pdf");
    await remove(scene.contact, mine);
    expect((await files.get(across.contactAccount, theirs.id)).body.equals(content)).toBe(true);
    await remove(across.contact, theirs);
    expect(files.onDisk()).not.toContain(mine.sha256);
    const again = await files.upload(scene.contactAccount, await aDraft(scene), content, "a.pdf");
    expect((await files.get(scene.contactAccount, again.id)).body.equals(content)).toBe(true);
  });

  test("by nobody else, not without a reason, not on an older version, not once it is submitted", async () => {
    const draft = await aDraft(scene);
    const { id, version } = await files.upload(scene.contactAccount, draft, aPdf(), "a.pdf");
    const other = await aScene(desk, { campaign: scene.campaign });
    const before = await files.written();
    const refused = async (client: ApiClient, fields: object = {}) => (await client.refused(REMOVE, { input: { id, version, reason: "传错了文件", ...fields } })).extensions;
    expect(await refused(other.contact)).toMatchObject({ code: "NOT_FOUND" });
    expect(await refused(scene.office)).toMatchObject({ code: "FORBIDDEN" });
    expect(await refused(await desk.as(await desk.builders.anAccount(Role.AUDITOR)))).toMatchObject({ code: "FORBIDDEN" });
    expect(await refused(scene.contact, { reason: " " })).toMatchObject({ code: "INVALID_INPUT", field: "reason" });
    expect(await refused(scene.contact, { version: 9 })).toMatchObject({ code: "CONFLICT" });
    await act(scene.contact, "submitNomination", { id: draft.nominationId, version: 1 });
    expect(await refused(scene.contact)).toMatchObject({ code: "WRONG_STATE" });
    expect(await files.written()).toEqual(before);
  });
});
