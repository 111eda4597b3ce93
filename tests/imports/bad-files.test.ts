import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Role } from "../../server/features/accounts/role";
import { ImportKind } from "../../server/features/imports/import-kind";
import { LARGEST_WORKBOOK } from "../../server/workbooks/limits";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { badFile, externalRelation, lyingZip } from "../workbooks/bad-files";
import { changed, plainTable, Workbench } from "./workbench";

const desk = useDesk();
const { CONTACTS, QUOTAS } = ImportKind;
let scene: Scene;
let bench: Workbench;
beforeAll(async () => {
  bench = new Workbench(desk);
  scene = await aScene(desk);
  await desk.builders.aContact(scene.campaign, scene.unit);
});
afterAll(() => bench.files.remove());

const MEGABYTE = 1_048_576;
const read = (content: Buffer, kind = CONTACTS) => bench.read(scene.officeAccount, kind, scene.campaign.id, content);
/** One of each kind; `tests/workbooks/bad-input.test.ts` has them all. */
const NOT_READ: [string, () => Promise<Buffer>, RegExp][] = [
  ["a program with another name", () => Promise.resolve(Buffer.concat([Buffer.from("MZ\u0090\u0000"), Buffer.alloc(5_000, 7)])), /^文件：不是 Excel 工作簿/],
  ["a zip bomb that lies about its size", () => lyingZip(300 * MEGABYTE), /^文件：(解压后超过 100 MB|已损坏)/],
  ["macros", () => badFile({ more: { "xl/vbaProject.bin": "x" } }), /^文件：含有宏/],
  ["links to elsewhere", () => badFile({ more: { "xl/worksheets/_rels/sheet1.xml.rels": externalRelation("file:///c:/a.xlsx") } }), /^文件：含有指向外部/],
  ["another table", () => plainTable([["物品", "单价"], ["笔", 3]]), /^文件：没有找到这张表：应有标题“推荐单位|^文件：没有找到这张表：应有标题“单位/],
  ["no rows at all", () => plainTable([["单位", "姓名", "职务", "办公电话", "手机", "电子邮箱"]]), /^文件：没有可导入的行/],
];

test.each(NOT_READ)("%s is refused with what to do, and nothing is written; the server keeps its memory", async (_name, make, message) => {
  const content = await make();
  const before = await bench.written();
  global.gc?.();
  const had = process.memoryUsage().rss;
  const { it, rows } = await read(content);
  expect(it).toMatchObject({ state: "FAILED", problem: expect.stringMatching(message) });
  expect(rows).toEqual([]);
  expect(await bench.written()).toEqual(before);
  expect((process.memoryUsage().rss - had) / MEGABYTE).toBeLessThan(150);
});

test("50 MB are refused at the door, and nothing is kept", async () => {
  const count = async () => (await desk.owner.query("select count(*) from imports")).rows;
  const [had, onDisk] = [await count(), bench.files.onDisk()];
  const { status, body } = await bench.post(scene.officeAccount, { kind: CONTACTS, campaignId: scene.campaign.id }, Buffer.alloc(50 * MEGABYTE));
  expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringContaining("超过 10 MB")]);
  const slightly = await bench.post(scene.officeAccount, { kind: CONTACTS, campaignId: scene.campaign.id }, Buffer.alloc(LARGEST_WORKBOOK + 1));
  expect(slightly.status).toBe(400);
  expect(await count()).toEqual(had);
  expect(bench.files.onDisk()).toEqual(onDisk);
});

test.each<[string, Record<string, string>, string]>([
  ["no kind", { campaignId: "" }, "kind"],
  ["a kind nobody knows", { kind: "EVERYTHING" }, "kind"],
  ["a campaign that is none", { kind: "CONTACTS", campaignId: "1" }, "campaignId"],
])("a form with %s names the field", async (_name, fields, field) => {
  const { status, body } = await bench.post(scene.officeAccount, { campaignId: scene.campaign.id, ...fields }, await plainTable([["单位"]]));
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "INVALID_INPUT"]);
  expect(body.errors?.[0]?.extensions.fields?.map((one) => one.field)).toContain(field);
});

test("a workbook made for another kind says which", async () => {
  const { it } = await read(await bench.template(scene.officeAccount, QUOTAS, scene.campaign.id), CONTACTS);
  expect(it).toMatchObject({ state: "FAILED" });
  const renamed = await changed(await bench.template(scene.officeAccount, CONTACTS, scene.campaign.id), (workbook) => {
    const marker = workbook.getWorksheet("_desk")?.getCell("B2");
    if (marker) marker.value = "QUOTAS";
  });
  expect((await read(renamed)).it).toMatchObject({ state: "FAILED", problem: "文件：是“推荐名额分配表”的表，不能作为“评选推荐工作联系表”导入，请核对导入种类。" });
});

test("somebody's own table is taken: title rows, other words and order, full width, stray spaces, a 合计 row that is checked", async () => {
  const unit = await desk.builders.aUnit();
  const table = (total: number) => plainTable([["2024年推荐名额分配表"], [], ["备注", "劳动模范名额", "单位 名称", "先进集体", "先进工作者"], [null, " ２ ", ` ${unit.name}　`, "1个", 0], ["合计", total, null, 1, 0]], (sheet) => sheet.mergeCells(1, 1, 1, 5));
  const wrong = await read(await table(5), QUOTAS);
  expect(wrong.it.state).toBe("FAULTY");
  expect(wrong.rows.flatMap(({ line, problems }) => problems.map(({ column, at, message }) => [line, column, at, message]))).toEqual([[5, "劳动模范", 2, "合计为 5，各行相加为 2，请核对。"]]);
  const { it, rows } = await read(await table(2), QUOTAS);
  expect([it.state, rows.map(({ details }) => details)]).toEqual(["READ", [[{ column: "先进集体", before: "0", after: "1" }, { column: "劳动模范", before: "0", after: "2" }]]]);
});

const office = spawnSync("soffice", ["--version"]).status === 0;
(office ? test : test.skip)("what LibreOffice saved comes back the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), "desk-office-"));
  try {
    for (const kind of [CONTACTS, QUOTAS]) {
      writeFileSync(join(folder, "表.xlsx"), await bench.template(scene.officeAccount, kind, scene.campaign.id));
      const convert = (to: string, from: string) => spawnSync("soffice", ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", to, "--outdir", folder, join(folder, from)], { timeout: 60_000 });
      convert("ods", "表.xlsx");
      rmSync(join(folder, "表.xlsx"));
      convert("xlsx", "表.ods");
      const { it } = await read(readFileSync(join(folder, "表.xlsx")), kind);
      expect(it).toMatchObject({ state: "READ", created: 0, changed: 0, faulty: 0 });
      expect(it.unchanged).toBeGreaterThan(0);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the fields of a form that are not the import's own change nothing", async () => {
  const unit = await desk.builders.anAccount(Role.UNIT, { unit: scene.unit });
  const { status } = await bench.post(unit, { kind: CONTACTS, campaignId: scene.campaign.id, state: "APPLIED", accountId: scene.officeAccount.id }, await plainTable([["姓名"]]));
  expect(status).toBe(201);
  expect((await desk.owner.query("select account_id, state from imports order by requested_at desc, id desc limit 1")).rows).toEqual([{ account_id: unit.id, state: "READING" }]);
});
