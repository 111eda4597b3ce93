import { connect } from "node:net";
import { Readable } from "node:stream";
import { aScene, act, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { until } from "../support/until";
import { errorOf, Files, type Told } from "./files";
import { aBomb, aDocx, anExe, anOldOffice, anXlsx, aPdf, aPlainZip, macroEnabled, withMacros, withPassword } from "./samples";
import { aDraft, aFormOf, aStep, MEBIBYTE, NOBODY, remove } from "./scene";

const desk = useDesk();
let scene: Scene;
let files: Files;
beforeAll(async () => {
  scene = await aScene(desk);
  files = new Files(desk);
});
afterAll(() => files.remove());

describe("refused, and neither row nor file is left:", () => {
  test.each<[string, () => Buffer, string, RegExp]>([
    ["a program called .pdf", anExe, "登记表.pdf", /按内容识别/],
    ["a page called .png", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "a.png", /按内容识别/],
    ["a drawing that can hold scripts", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "a.svg", /按内容识别/],
    ["any other ZIP called .docx", aPlainZip, "a.docx", /按内容识别/],
    ["a PDF called .html", aPdf, "a.html", /扩展名与内容不符/],
    ["a table called .docx", anXlsx, "a.docx", /扩展名与内容不符/],
    ["a file without an ending", aPdf, "pdf", /扩展名与内容不符/],
    ["a document with macros", withMacros, "a.docx", /含有宏/],
    ["a document with macros by its own list", macroEnabled, "a.docx", /含有宏/],
    ["a table under a password", withPassword, "a.xlsx", /密码/],
    ["an old or encrypted Office file", anOldOffice, "a.xlsx", /旧版/],
    ["a table that unpacks to gigabytes", aBomb, "a.xlsx", /解压后过大/],
    ["half a document", () => aDocx().subarray(0, 100), "a.docx", /已损坏/],
    ["an empty file", () => Buffer.alloc(0), "a.pdf", /空文件/],
    ["a file without a name", aPdf, "../", /文件名/],
    ["a name of 300 characters", aPdf, `${"长".repeat(300)}.pdf`, /200/],
  ])("%s", async (_, make, name, says) => {
    const draft = await aDraft(scene);
    const before = await files.written();
    const error = await files.refused(scene.contactAccount, draft, make(), name);
    expect(error).toMatchObject({ status: 400, message: expect.stringMatching(says), extensions: { code: "INVALID_INPUT", field: "file" } });
    expect(await files.written()).toEqual(before);
  });

  test("21 MB, with its length told beforehand or not", async () => {
    const draft = await aDraft(scene);
    const before = await files.written();
    expect(await files.refused(scene.contactAccount, draft, aPdf(21 * MEBIBYTE), "a.pdf")).toMatchObject({ message: expect.stringContaining("20 MB"), extensions: { code: "INVALID_INPUT", field: "file" } });
    const streamed = Readable.from(aFormOf(draft, 21));
    const error = errorOf(await files.send(scene.contactAccount, streamed, "multipart/form-data; boundary=xx"));
    expect(error).toMatchObject({ message: expect.stringContaining("20 MB"), extensions: { code: "INVALID_INPUT", field: "file" } });
    expect(await files.written()).toEqual(before);
  });

  test("the twenty-first file, unless one is taken off", async () => {
    const draft = await aDraft(scene);
    const kept: Told[] = [];
    for (let i = 0; i < 20; i++) kept.push(await files.upload(scene.contactAccount, draft, aPdf(), `${i}.pdf`));
    const before = await files.written();
    expect(await files.refused(scene.contactAccount, draft, aPdf(), "a.pdf")).toMatchObject({ message: expect.stringContaining("20 个附件"), extensions: { field: "file" } });
    expect(await files.written()).toEqual(before);
    await remove(scene.contact, kept[0] as Told);
    await expect(files.upload(scene.contactAccount, draft, aPdf(), "a.pdf")).resolves.toMatchObject({ version: 1 });
  });

  test("all but one of those that come at once for the last place", async () => {
    const draft = await aDraft(scene);
    for (let i = 0; i < 19; i++) await files.upload(scene.contactAccount, draft, aPdf(), `${i}.pdf`);
    await desk.owner.query("begin; lock table attachments in share mode"); // reading goes on, writing waits
    const all = Promise.all([1, 2, 3, 4].map(() => files.post(scene.contactAccount, draft, [[aPdf(), "a.pdf"]])));
    const waiting = async () => Number((await desk.owner.query("select count(distinct pid) as n from pg_locks where not granted")).rows[0]?.n);
    await until(async () => (await waiting()) >= 4);
    await desk.owner.query("commit");
    expect((await all).map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
  });

  test.each<[string, Record<string, string>, string]>([
    ["for a nomination that is no id", { nominationId: "x" }, "nominationId"],
    ["about nothing there is", { about: "CAMPAIGN" }, "about"],
    ["about a step without saying which", { about: "PROCEDURE_STEP" }, "aboutId"],
    ["about a publicity that is not there", { about: "PUBLICITY", aboutId: NOBODY }, "aboutId"],
    ["about the nomination and something else", { aboutId: NOBODY }, "aboutId"],
  ])("%s", async (_, fields, field) => {
    const draft = await aDraft(scene);
    const before = await files.written();
    expect(await files.refused(scene.contactAccount, { ...draft, ...fields }, aPdf(), "a.pdf")).toMatchObject({ status: 400, extensions: { code: "INVALID_INPUT", field } });
    expect(await files.written()).toEqual(before);
  });

  test("about a step of another nomination", async () => {
    const [draft, other] = [await aDraft(scene), await aDraft(scene)];
    const aboutId = await aStep(scene, other.nominationId);
    const before = await files.written();
    expect(await files.refused(scene.contactAccount, { ...draft, about: "PROCEDURE_STEP", aboutId }, aPdf(), "a.pdf")).toMatchObject({ extensions: { field: "aboutId" } });
    expect(await files.written()).toEqual(before);
  });

  test("no file, two files, no form at all", async () => {
    const draft = await aDraft(scene);
    const before = await files.written();
    expect(errorOf(await files.post(scene.contactAccount, draft, [])).extensions).toMatchObject({ code: "INVALID_INPUT", field: "file" });
    expect(errorOf(await files.post(scene.contactAccount, draft, [[aPdf(), "a.pdf"], [aPdf(), "b.pdf"]])).extensions).toMatchObject({ code: "INVALID_INPUT", field: "file" });
    expect(errorOf(await files.send(scene.contactAccount, Buffer.from("{}"), "application/json")).extensions.code).toBe("BAD_REQUEST");
    expect(errorOf(await files.send(scene.contactAccount, Buffer.from("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-"), "multipart/form-data; boundary=xx")).extensions.code).toBe("BAD_REQUEST");
    expect(await files.written()).toEqual(before);
  });

  test("what breaks off half-way", async () => {
    const draft = await aDraft(scene);
    const before = await files.written();
    const address = new URL(await desk.app.fastify.listen({ host: "127.0.0.1", port: 0 }));
    const token = await desk.builders.signIn(scene.contactAccount);
    const socket = connect(Number(address.port), address.hostname);
    socket.write(`POST /files HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer ${token}\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: 9000000\r\n\r\n`);
    for (const piece of [...aFormOf(draft, 3)].slice(0, -1)) socket.write(piece);
    const begun = () => files.onDisk().length > (before as [unknown, string[]])[1].length;
    await until(begun);
    socket.destroy();
    await until(() => !begun());
    expect(await files.written()).toEqual(before);
  });

  test("once the nomination is submitted", async () => {
    const draft = await aDraft(scene);
    await act(scene.contact, "submitNomination", { id: draft.nominationId, version: 1 });
    const before = await files.written();
    const error = await files.refused(scene.contactAccount, draft, aPdf(), "a.pdf");
    expect(error).toMatchObject({ message: "当前状态为“已报送”，不能添加附件。", extensions: { code: "WRONG_STATE" } });
    expect(await files.written()).toEqual(before);
  });

  test("in English for whoever reads English", async () => {
    expect(errorOf(await files.send(null, Buffer.from(""), "multipart/form-data; boundary=xx", "en")).message).toBe("You are not signed in, or your session has ended.");
  });
});
