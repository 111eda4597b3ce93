import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { verifyPackage } from "../../server/features/papers/package/verify-package";
import { edited } from "../papers/forms-scene";
import { axe } from "../support/browser";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";
import { chineseLeft, missingKeys } from "./words";

/** Papers out and workbooks in, as a unit and an office do it: forms, tables, packages, an import with a fault and one without. */
const desk = useStartedDesk();
const step = storySteps();
const folder = mkdtempSync(join(tmpdir(), "desk-papers-"));
let office: Visit;
let unit: Visit;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...(await missingKeys(visit)), ...visit.faults()]).toEqual([]);

/** Presses what makes a paper, waits until it is made and saved, and gives the file. */
async function saved({ page }: Visit, act: () => Promise<unknown>): Promise<{ name: string; path: string }> {
  const saving = page.waitForEvent("download"); // a whole package is made first
  await act();
  const download = await saving;
  const path = join(folder, `${Date.now()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

async function workbook(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

/** The rows of the first sheet as text, from the row whose first cells are the headings. */
async function rowsOf(path: string, heading: string): Promise<string[][]> {
  const [sheet] = (await workbook(path)).worksheets;
  const rows: string[][] = [];
  sheet?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ""))));
  return rows.slice(rows.findIndex((cells) => cells.some((cell) => cell.includes(heading))));
}

const button = ({ page }: Visit, name: string | RegExp) => page.getByRole("button", { name, exact: true });

step("a list is saved as a workbook with the columns, order and filter of the screen", async () => {
  office = await desk.visitAs("office-industry");
  await office.turn(() => office.menu("推荐单位"));
  await office.filtered(() => office.choose("类别", "示范区"));
  const { name, path } = await saved(office, async () => {
    await button(office, "导出本表").click();
    await office.page.getByRole("menuitem", { name: "Excel 工作簿（.xlsx）" }).click();
  });
  expect(name).toMatch(/^推荐单位.*\.xlsx$/);
  const [headings, ...rows] = await rowsOf(path, "单位名称");
  expect(headings).toEqual(["排序", "单位名称", "简称", "类别", "归口", "上级单位"]);
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(["示范区"]));
});

step("a unit's package is made, found again and proves itself; a supplement says that nothing changed", async () => {
  await office.turn(() => office.menu("文件与材料包"));
  await office.choose("范围", "抚顺市");
  await expectFine(office);
  const { name, path } = await saved(office, () => button(office, "材料包").click());
  expect(name).toMatch(/^材料包-抚顺市-第\d+号\.zip$/);
  expect(await verifyPackage(path)).toEqual([]);
  await office.sees(office.page.getByRole("row", { name: new RegExp(name.replace(/\..*/, "")) }));
  const again = await saved(office, () => button(office, `下载“${name}”`).click());
  expect(readFileSync(again.path).equals(readFileSync(path))).toBe(true);
  const supplement = await saved(office, () => button(office, "补充材料包（仅变动部分）").click());
  expect(supplement.name).toContain("的补充");
  expect(readFileSync(supplement.path).length).toBeLessThan(readFileSync(path).length / 4);
});

step("the contact table goes out as a template and comes back with a fault: the cell is marked, nothing is changed", async () => {
  await office.turn(() => office.menu("联系表"));
  await office.turn(() => office.page.getByRole("link", { name: "从 Excel 导入" }).click());
  await office.titled("导入工作簿");
  await expectFine(office);
  const template = await saved(office, () => button(office, "下载模板：工作联系表").click());
  const book = await workbook(template.path);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("The template is empty");
  let headings: { row: number; of: string[] } | undefined;
  sheet.eachRow((row, number) => {
    const cells = (row.values as unknown[]).slice(1).map((value) => String(value ?? "").replace(/[*＊\s]/g, ""));
    if (!headings && cells.includes("姓名") && cells.includes("手机")) headings = { row: number, of: cells };
  });
  const { row = 0, of = [] } = headings ?? {};
  const fill = (line: number, values: Record<string, string>) => {
    for (const [heading, value] of Object.entries(values)) {
      const at = of.findIndex((cell) => cell.includes(heading));
      if (at < 0) throw new Error(`The template has no column ${heading}: ${of.join(", ")}`);
      sheet.getRow(line).getCell(at + 1).value = value;
    }
  };
  const free = sheet.rowCount + 1;
  expect(row).toBeGreaterThan(0);
  const good = { 单位: "抚顺市", 姓名: "丁模板", 职务: "主任科员", 办公电话: "0411-80000001", 手机: "13900000001", 电子邮箱: "ding@example.cn" };
  fill(free, { ...good, 手机: "12345" });
  const faulty = join(folder, "联系表-有误.xlsx");
  await book.xlsx.writeFile(faulty);
  await office.page.getByLabel("选择工作簿（.xlsx）").setInputFiles(faulty);
  await office.titled("联系表-有误.xlsx");
  await office.sees(/^有 1 行有误，尚未改动任何数据/);
  await office.sees(office.page.getByRole("row", { name: /丁模板.*手机/ }));
  await expectFine(office);
  const marked = await saved(office, () => button(office, "下载标注后的工作簿").click());
  const [markedSheet] = (await workbook(marked.path)).worksheets;
  expect(JSON.stringify(markedSheet?.getRow(free).getCell(of.findIndex((cell) => cell.includes("手机")) + 1).note)).toMatch(/手机/);

  fill(free, good);
  const right = join(folder, "联系表.xlsx");
  await book.xlsx.writeFile(right);
  await office.turn(() => office.open("imports/create?kind=CONTACTS"));
  await office.page.getByLabel("选择工作簿（.xlsx）").setInputFiles(right);
  await office.titled("联系表.xlsx");
  await office.sees(/^核对无误：新增 1 行/);
  await button(office, "确认导入 1 行").click();
  // An answer takes longer than the page waits before it looks again.
  await office.late(1_200, async () => {
    await office.page.getByRole("dialog").getByRole("button", { name: "确认导入 1 行" }).click();
    await office.sees(/^已写入：新增 1 行/);
  }, "query import(");
  await office.turn(() => office.menu("联系表"));
  await office.sees("丁模板");
  expect(office.faults()).toEqual([]);
});

step("a contact's mobile is masked in the list; a reason shows it, the row stays closed, and a change without a number keeps it", async () => {
  const line = office.page.getByRole("row", { name: /丁模板/ });
  await office.sees(line.getByText("139****0001"));
  await line.getByRole("button", { name: "查看完整手机" }).click();
  const dialog = office.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "查看事由" }).fill("电话通知补正材料");
  await dialog.getByRole("button", { name: "查看" }).click();
  await office.sees(line.getByText("13900000001", { exact: true }));
  await expectFine(office);
  await line.getByRole("button", { name: "隐藏" }).click();
  await office.turn(() => line.getByText("丁模板").click());
  await office.titled("修改联系表");
  await office.sees("不修改请留空，现为 139****0001");
  await office.page.getByRole("textbox", { name: "职务" }).fill("一级主任科员");
  await office.turn(() => button(office, "保存").click());
  await office.sees(office.page.getByRole("row", { name: /丁模板.*一级主任科员.*139\*{4}0001/ }));
  expect(office.faults()).toEqual([]);
});

step("a registration form goes to Word and comes back changed: the unit takes the cell over", async () => {
  unit = await desk.visitAs("unit-shenyang");
  await unit.turn(() => unit.open('nominations?filter={"state":["DRAFT"]}'));
  await unit.turn(() => unit.page.locator(".RaDataTable-clickableRow").first().click());
  const form = await saved(unit, async () => {
    await button(unit, "导出文书").click();
    await unit.page.getByRole("menuitem", { name: "登记表（Word）" }).click();
  });
  const name = (await unit.page.locator("h1").innerText()).trim();
  const changed = join(folder, "登记表-改.docx");
  writeFileSync(changed, await edited(readFileSync(form.path), (xml) => xml.replaceAll(name, `${name}甲`)));
  await button(unit, "核对改过的登记表").click();
  const dialog = unit.page.getByRole("dialog");
  await dialog.getByLabel("选择登记表（.docx）").setInputFiles(changed);
  await dialog.getByRole("row", { name: new RegExp(`${name}甲`) }).first().waitFor();
  await expectFine(unit);
  await dialog.getByRole("checkbox").first().check();
  await dialog.getByRole("button", { name: /^采用选中的 1 处$/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await unit.titled(`${name}甲`);
  expect(unit.faults()).toEqual([]);
});

step("all of it reads in English", async () => {
  await office.page.getByRole("banner").getByRole("button").last().click();
  await office.page.getByRole("menuitemradio", { name: "English" }).click();
  for (const path of ["papers", "imports", "imports/create"]) {
    await office.turn(() => office.open(path));
    expect([...(await missingKeys(office)), ...(await chineseLeft(office))].map((what) => `${path}: ${what}`)).toEqual([]);
  }
});
