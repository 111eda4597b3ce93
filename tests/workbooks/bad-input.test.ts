import { readFile } from "node:fs/promises";
import { checkFile } from "../../server/workbooks/check-file";
import { LARGEST_WORKBOOK } from "../../server/workbooks/limits";
import { markWorkbook } from "../../server/workbooks/mark-workbook";
import { pack, unpackOwn } from "../../server/documents/zip/pack";
import { readTable } from "../../server/workbooks/read-table";
import { columnLetters } from "../../server/workbooks/scan-sheet";
import { badFile, externalRelation, lyingZip, partsOf, SHEET_TYPE, sheetOf } from "./bad-files";
import { QUOTAS, readHere, refusalOf, saved, workbookOf } from "./sheets";

const MEBIBYTE = 1_048_576;
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");
const wide = sheetOf(`<row r="1">${'<c t="n"><v>1</v></c>'.repeat(201)}</row>`);

/** Bytes of a file and what its refusal says, in both languages. */
test.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
  ["a program called .xlsx", () => Buffer.from("MZ\u0090\u0000 this program cannot be run"), "不是 Excel 工作簿", "is not an Excel workbook"],
  ["text with commas", () => Buffer.from("推荐单位,先进集体\n沈阳市,1\n"), "另存为 .xlsx", "save it as .xlsx"],
  ["an empty file", () => Buffer.alloc(0), "不是 Excel 工作簿", "is not an Excel workbook"],
  ["Excel 97", () => Buffer.concat([COMPOUND, Buffer.alloc(600)]), "是旧版 Excel（.xls）文件", "old Excel format"],
  ["a workbook under a password", () => Buffer.concat([COMPOUND, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]), "加了密码，请去掉密码", "under a password"],
  ["a ZIP of something else", () => pack([["a.txt", Buffer.from("a")]]), "不是 Excel 工作簿", "is not an Excel workbook"],
  ["a Word document", () => badFile({ type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" }), "不是 Excel 工作簿", "is not an Excel workbook"],
  ["half a file", async () => (await badFile()).subarray(0, 400), "已损坏", "is damaged"],
  ["a workbook without sheets", () => badFile({ sheets: 0 }), "已损坏", "is damaged"],
  ["broken XML", () => badFile({ more: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row" } }), "已损坏", "is damaged"],
  ["macros by their part", () => badFile({ more: { "xl/vbaProject.bin": "x" } }), "含有宏", "has macros"],
  ["macros by their type", () => badFile({ type: SHEET_TYPE.replace("sheet.main", "sheet.macroEnabled.main") }), "含有宏", "has macros"],
  ["links to another workbook", () => badFile({ more: { "xl/externalLinks/externalLink1.xml": "<externalLink/>" } }), "指向外部文件", "links to another file"],
  ["a data connection", () => badFile({ more: { "xl/connections.xml": "<connections/>" } }), "指向外部文件", "links to another file"],
  ["a link into the network", () => badFile({ more: { "xl/worksheets/_rels/sheet1.xml.rels": externalRelation("file://server/share/a.xlsx") } }), "（file://server/share/a.xlsx）", "(file://server/share/a.xlsx)"],
  ["a link whose mode is disguised", () => badFile({ more: { "xl/worksheets/_rels/sheet1.xml.rels": externalRelation("http://example.org/").replace('"External"', "'&#69;xternal'") } }), "http://example.org/", "links to"],
  ["21 sheets", () => badFile({ sheets: 21 }), "有 21 个工作表（上限 20 个）", "has 21 sheets"],
  ["201 columns", () => badFile({ more: { "xl/worksheets/sheet1.xml": wide } }), "有 201 列（上限 200 列），请删去右侧空列", "has 201 columns"],
  ["a cell in the last column", () => badFile({ more: { "xl/worksheets/sheet1.xml": sheetOf('<row r="1"><c r="XFD1"/></row>') } }), "有 16384 列", "has 16384 columns"],
  ["one merged range over the sheet", () => badFile({ more: { "xl/worksheets/sheet1.xml": sheetOf('<row r="1"/>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') } }), "A1:XFD1048576", "merged range"],
  ["more cells than any table", () => badFile({ more: { "xl/worksheets/sheet1.xml": sheetOf(`<row r="1">${"<c/>".repeat(100)}</row>`.repeat(5_001)) } }), "内容过于庞大", "too much to read"],
  ["more than 10 MB", () => Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(LARGEST_WORKBOOK)]), "超过 10 MB", "larger than 10 MB"],
  ["entities that multiply", () => badFile({ more: { "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${sheetOf('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>')}` } }), "已损坏", "is damaged"],
])("%s", async (_, make, zh, en) => {
  const path = await saved(await make());
  const text = await refusalOf(checkFile(path).then(() => readHere(path, QUOTAS)));
  expect(text).toContain(zh);
  expect(text).toContain(en);
});

/** Files that would fill the memory: what they take is bounded, in this process and in the one beside it. */
describe.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ["1,048,576 empty rows", () => badFile({ more: { "xl/worksheets/sheet1.xml": sheetOf(Array.from({ length: MEBIBYTE }, (_, index) => `<row r="${index + 1}" spans="1:5" ht="15"/>`).join("")) } }), "有 1048576 行（上限 20000 行），请删去空行后重试"],
  ["a part that unpacks to 150 MB and says so", () => pack([...partsOf(), ["xl/media/a.bin", Buffer.alloc(150 * MEBIBYTE)]]), "解压后超过 100 MB"],
  ["a part that unpacks to 300 MB and says 1 kB", () => lyingZip(300 * MEBIBYTE), "已损坏"],
])("%s", (_, make, zh) => {
  test("is refused with bounded memory", async () => {
    const path = await saved(await make());
    const before = process.memoryUsage().rss;
    let peak = 0;
    const text = await refusalOf(readTable(path, QUOTAS, { onPeak: (bytes) => (peak = bytes) }));
    const growth = process.memoryUsage().rss - before;
    process.stdout.write(`${_}: ${Math.round(peak / MEBIBYTE)} MiB at most beside, ${Math.round(growth / MEBIBYTE)} MiB here\n`);
    expect(text).toContain(zh);
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(450 * MEBIBYTE);
    expect(growth).toBeLessThan(100 * MEBIBYTE);
  });
});

test("a workbook that fills the memory of the process beside is refused; this one goes on", async () => {
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${"<si><r><t>a</t></r></si>".repeat(4_000_000)}</sst>`;
  const path = await saved(await badFile({ more: { "xl/sharedStrings.xml": strings } }));
  expect(await refusalOf(readTable(path, QUOTAS))).toMatch(/内容过于庞大|超过 60 秒/);
  expect((await readTable(await workbookOf([["单位", "先进集体", "劳模"], ["沈阳市", 1, 2]]), QUOTAS)).rows).toHaveLength(1);
});

test("an e-mail address is no external link", async () => {
  const path = await workbookOf([["单位", "先进集体", "劳模", "备注"], ["沈阳市", 1, 2, { text: "a@example.cn", hyperlink: "mailto:a@example.cn" }]]);
  expect((await readTable(path, QUOTAS)).rows[0]?.cells.remarks).toBe("a@example.cn");
});

test("a drop-down over whole columns costs nothing", async () => {
  const cells = (line: number, values: string[]): string => `<row r="${line}">${values.map((value, index) => `<c r="${columnLetters(index + 1)}${line}" t="str"><v>${value}</v></c>`).join("")}</row>`;
  const rule = '<dataValidations count="1"><dataValidation type="list" sqref="A1:C1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
  const path = await saved(await badFile({ more: { "xl/worksheets/sheet1.xml": sheetOf(cells(1, ["单位", "先进集体", "劳模"]) + cells(2, ["沈阳市", "1", "2"]), rule) } }));
  const marked = await saved(await markWorkbook(path, { sheet: "表1", problems: [{ line: 2, column: 1, text: { zh: "错", en: "wrong" } }], language: "zh" }));
  expect((await unpackOwn(await readFile(marked))).get("xl/worksheets/sheet1.xml")?.toString()).toContain('sqref="A1:C1048576"');
  expect((await readTable(marked, QUOTAS)).rows).toHaveLength(1);
});

test("what is no longer wanted is stopped", async () => {
  const path = await workbookOf([["单位", "先进集体", "劳模"], ["沈阳市", 1, 2]]);
  await expect(readTable(path, QUOTAS, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/abort|timeout/i);
});
