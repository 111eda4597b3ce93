import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CellValue as Stored, Workbook, type Worksheet } from "exceljs";
import { DeskError } from "../../server/errors/desk-error";
import { checkPackage } from "../../server/workbooks/check-package";
import { loadForReading } from "../../server/workbooks/load-workbook";
import { readWorkbook } from "../../server/workbooks/read-workbook";
import { type TableRead, type TableShape } from "../../server/workbooks/table-shape";

/** A folder of the test file's own, gone at its end. */
export const folder = mkdtempSync(join(tmpdir(), "desk-workbooks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
export async function saved(content: Buffer | string, extension = "xlsx"): Promise<string> {
  count += 1;
  const path = join(folder, `${count}.${extension}`);
  await writeFile(path, content);
  return path;
}

/** A workbook of one sheet, made by exceljs, its rows from line 1. */
export async function workbookOf(rows: Stored[][], { name = "表", change }: { name?: string; change?: (sheet: Worksheet, workbook: Workbook) => void } = {}): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name);
  rows.forEach((row, line) => row.forEach((value, column) => value !== null && value !== undefined && (sheet.getCell(line + 1, column + 1).value = value)));
  change?.(sheet, workbook);
  return saved(Buffer.from((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array));
}

/** As `readTable` does it in its own process, in this one: hundreds of small cases would each start a process. */
export async function readHere(path: string, shape: TableShape): Promise<TableRead> {
  const [table] = readWorkbook(await loadForReading(await checkPackage(path)), [shape]);
  if (!table) throw new Error("Neither read nor refused.");
  return table;
}

export const readRows = async (rows: Stored[][], shape: TableShape, change?: (sheet: Worksheet, workbook: Workbook) => void): Promise<TableRead> => readHere(await workbookOf(rows, { change }), shape);

/** What the refusal says. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof DeskError)) throw new Error(`It was not refused: ${String(error)}`);
  expect(error.details.field).toBe("file");
  return `${error.text("zh").message} / ${error.text("en").message}`;
}

export const QUOTAS: TableShape = {
  sheet: "推荐名额分配表",
  title: "推荐名额分配表",
  columns: [
    { key: "no", headings: ["序号"], kind: "whole" },
    { key: "unit", headings: ["推荐单位", "单位", "单位名称"], kind: "text", required: true },
    { key: "collectives", headings: ["先进集体", "先进集体名额"], kind: "whole", required: true },
    { key: "workers", headings: ["劳动模范", "劳模", "劳动模范名额"], kind: "whole", required: true },
    { key: "remarks", headings: ["备注"], kind: "text" },
  ],
};

export const PERSONS: TableShape = {
  sheet: "推荐对象汇总表",
  title: { zh: "推荐对象汇总表", en: "Summary of nominees" },
  columns: [
    { key: "award", headings: ["拟授称号", "推荐类别"], kind: "choice", required: true, choices: ["劳动模范", "先进工作者"], choiceWords: { 劳动模范: ["劳模"] }, note: "按通知填写。" },
    { key: "name", headings: ["姓名"], kind: "text", required: true, compact: true },
    { key: "born", headings: ["出生年月", "出生日期"], kind: "month" },
    { key: "idNumber", headings: ["身份证号", "公民身份号码"], kind: "text", compact: true, width: 22 },
    { key: "published", headings: ["公示日期"], kind: "date" },
    { key: "years", headings: ["从业年限"], kind: "whole" },
    { key: "frontLine", headings: ["是否一线", "一线"], kind: "flag" },
    { key: "employer", headings: ["工作单位及职务", "工作单位"], kind: "text", width: 30 },
  ],
};
