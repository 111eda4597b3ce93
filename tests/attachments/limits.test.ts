import { collectiveInput, aScene, act, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { Files } from "./files";
import { aJpeg, aPdf, aPdfSaying, aPng, relatedTo, withoutRelations, withWideRelations } from "./samples";
import { aDraft, MEBIBYTE, remove } from "./scene";

const desk = useDesk();
let scene: Scene;
let files: Files;
beforeAll(async () => {
  scene = await aScene(desk);
  files = new Files(desk);
});
afterAll(() => files.remove());

const DAMAGED = /已损坏/;
const OUTSIDE = /引用外部文件/;
const SCRIPTS = /脚本/;

test.each<[string, () => Buffer, string, RegExp | null]>([
  ["a picture of 100 megapixels", () => aPng(10_000, 10_000), "a.png", null],
  ["one of a row more", () => aPng(10_000, 10_001), "a.png", /10000×10001 像素/],
  ["a picture of four billion pixels a side", () => aPng(4_294_967_295, 4_294_967_295), "a.png", /像素/],
  ["a picture without height", () => aPng(10, 0), "a.png", DAMAGED],
  ["half a head of a picture", () => aPng().subarray(0, 20), "a.png", DAMAGED],
  ["a photograph of 65,535 by 1,000", () => aJpeg(65_535, 1_000), "a.jpg", null],
  ["one of 65,535 by 65,535", () => aJpeg(65_535, 65_535), "a.jpg", /65535×65535 像素/],
  ["a photograph without a frame", () => Buffer.from("ffd8ffe000104a46494600010100000100010000ffda0008", "hex"), "a.jpg", DAMAGED],
  ["a photograph that ends after its first bytes", () => Buffer.from("ffd8ffe0", "hex"), "a.jpg", DAMAGED],
  ["a plain paper", () => aPdfSaying("/Type /Catalog /Pages 2 0 R /Launcher"), "a.pdf", null],
  ["one that starts a program", () => aPdfSaying("/OpenAction << /S /Launch /F (cmd.exe) >>"), "a.pdf", SCRIPTS],
  ["one with a script", () => aPdfSaying("<< /S /JavaScript /JS (app.alert(1)) >>"), "a.pdf", SCRIPTS],
  ["one with a script by another spelling", () => aPdfSaying("<< /S /#4a#61vaScript >>"), "a.pdf", SCRIPTS],
  ["one with files inside", () => aPdfSaying("/Names << /EmbeddedFiles 5 0 R >>"), "a.pdf", SCRIPTS],
  ["one with a script where two pieces of reading meet", () => Buffer.concat([aPdf(65_530).fill(0x20, 9), Buffer.from("/JavaScript "), Buffer.alloc(9)]), "a.pdf", SCRIPTS],
  ["a document without relations", withoutRelations, "a.docx", null],
  ["one with a link to a page", () => relatedTo("hyperlink", "https://example.test/a?b=1&amp;c"), "a.docx", null],
  ["one with an address", () => relatedTo("hyperlink", "mailto:a@example.test"), "a.docx", null],
  ["one with a picture of its own", () => relatedTo("image", "media/image1.png", ""), "a.docx", null],
  ["one with a template elsewhere", () => relatedTo("attachedTemplate", "http://example.test/t.dotm"), "a.docx", OUTSIDE],
  ["one with a picture elsewhere", () => relatedTo("image", "https://example.test/a.png"), "a.docx", OUTSIDE],
  ["one with a link into a network of files", () => relatedTo("hyperlink", "file://server/share"), "a.docx", OUTSIDE],
  ["one that spells it otherwise", () => relatedTo("oleObject", "http://example.test/", ' TargetMode="&#69;xternal"'), "a.docx", OUTSIDE],
  ["one whose relations say what words mean", () => relatedTo("image", "a.png", ' TargetMode="&e;"', '<!DOCTYPE r [<!ENTITY e "External">]>'), "a.docx", OUTSIDE],
  ["one whose relations only others can read", withWideRelations, "a.docx", DAMAGED],
])("%s is taken, or refused with its reason", async (_, make, name, refused) => {
  const draft = await aDraft(scene);
  const before = await files.written();
  const { status, body } = await files.post(scene.contactAccount, draft, [[make(), name]]);
  if (refused === null) return expect([status, body.toString()]).toEqual([201, expect.any(String)]);
  expect([status, body.toString()]).toEqual([400, expect.stringMatching(refused)]);
  expect(await files.written()).toEqual(before);
});

test("all files of a nomination stay within 200 MB together; what is taken off counts no more, nor do the office's", async () => {
  const draft = await aDraft(scene);
  const first = await files.upload(scene.contactAccount, draft, aPdf(), "a.pdf");
  await desk.owner.query("update attachments set size = $2 where id = $1", [first.id, 200 * MEBIBYTE - 1_000]);
  const before = await files.written();
  expect(await files.refused(scene.contactAccount, draft, aPdf(1_001), "b.pdf")).toMatchObject({ status: 400, message: expect.stringContaining("200 MB"), extensions: { code: "INVALID_INPUT", field: "file" } });
  expect(await files.written()).toEqual(before);
  await files.upload(scene.contactAccount, draft, aPdf(1_000), "b.pdf");
  await remove(scene.contact, first);
  await files.upload(scene.contactAccount, draft, aPdf(5_000), "c.pdf");
});

describe("the photograph", () => {
  const photo = async (): Promise<{ nominationId: string; about: string }> => ({ ...(await aDraft(scene)), about: "PHOTO" });

  test.each<[string, () => Buffer]>([["照片.jpg", aJpeg], ["照片.png", aPng]])("%s is one of a person, told apart from the other files", async (name, make) => {
    const place = await photo();
    const told = await files.upload(scene.contactAccount, place, make(), name);
    expect(told).toMatchObject({ about: "PHOTO", aboutId: null });
    const query = "query ($id: ID!) { nomination(id: $id) { attachments { id about aboutId } } }";
    expect(await scene.office.ask(query, { id: place.nominationId })).toEqual({ nomination: { attachments: [{ id: told.id, about: "PHOTO", aboutId: null }] } });
  });

  test("there is one at a time: the next once the first is taken off, and of two that come at once one", async () => {
    const place = await photo();
    const first = await files.upload(scene.contactAccount, place, aJpeg(), "a.jpg");
    const before = await files.written();
    expect(await files.refused(scene.contactAccount, place, aJpeg(), "b.jpg")).toMatchObject({ message: expect.stringContaining("已有照片"), extensions: { field: "file" } });
    expect(await files.written()).toEqual(before);
    await remove(scene.contact, first);
    const both = await Promise.all(["b.jpg", "c.jpg"].map((name) => files.post(scene.contactAccount, place, [[aJpeg(), name]])));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  test("nor does the database take a second, or a paper for one", async () => {
    const { nominationId } = await photo();
    const row = (type: string) =>
      desk.owner.query(`insert into attachments (nomination_id, unit_id, seat, about, name, media_type, size, sha256, uploaded_by, uploaded_at) select id, unit_id, seat, 'PHOTO', 'a', $2, 1, repeat('0', 64), '联系人', now() from nominations where id = $1`, [nominationId, type]);
    await expect(row("application/pdf")).rejects.toMatchObject({ constraint: "attachments_photo_check" });
    await row("image/png");
    await expect(row("image/png")).rejects.toMatchObject({ constraint: "attachments_one_photo" });
  });

  test("a paper is none, a collective has none, and it hangs on no part", async () => {
    const place = await photo();
    const { id: nominationId } = await act(scene.contact, "createNomination", collectiveInput(scene));
    const before = await files.written();
    expect(await files.refused(scene.contactAccount, place, aPdf(), "a.pdf")).toMatchObject({ message: expect.stringContaining("JPG"), extensions: { field: "file" } });
    expect(await files.refused(scene.contactAccount, { nominationId, about: "PHOTO" }, aJpeg(), "a.jpg")).toMatchObject({ extensions: { field: "about" } });
    expect(await files.refused(scene.contactAccount, { ...place, aboutId: nominationId }, aJpeg(), "a.jpg")).toMatchObject({ extensions: { field: "aboutId" } });
    expect(await files.refused(scene.officeAccount, place, aJpeg(), "a.jpg")).toMatchObject({ extensions: { code: "FORBIDDEN" } });
    expect(await files.written()).toEqual(before);
  });
});

test("who opens which file is in the trail, once for each time, shown or saved; a refused look is no reading", async () => {
  const draft = await aDraft(scene);
  const { id } = await files.upload(scene.contactAccount, draft, aPdf(), "登记表.pdf");
  const other = await aScene(desk, { campaign: scene.campaign });
  await files.get(scene.officeAccount, id);
  await files.get(scene.contactAccount, id, "?preview=1");
  expect((await files.get(other.contactAccount, id)).status).toBe(404);
  const { rows } = await desk.owner.query("select actor_id, action, subject_type, outcome, detail from audit_events where subject_id = $1 and action = 'readFile' order by id", [id]);
  const reading = { action: "readFile", subject_type: "Attachment", outcome: "SUCCEEDED" };
  const what = { name: "登记表.pdf", nominationId: draft.nominationId };
  expect(rows).toEqual([
    { ...reading, actor_id: scene.officeAccount.id, detail: { ...what, preview: false } },
    { ...reading, actor_id: scene.contactAccount.id, detail: { ...what, preview: true } },
  ]);
});

test("what cannot be recorded is not given out", async () => {
  const { id } = await files.upload(scene.contactAccount, await aDraft(scene), aPdf(), "a.pdf");
  await desk.owner.query("alter table audit_events add constraint no_reading check (action <> 'readFile') not valid");
  const { status, body } = await files.get(scene.contactAccount, id);
  await desk.owner.query("alter table audit_events drop constraint no_reading");
  expect(status).not.toBe(200);
  expect(body.toString()).not.toContain("%PDF");
});
