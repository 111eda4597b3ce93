import { execFile, spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { templateOf } from "../../server/workbooks/template";
import { folder, PERSONS, readHere, saved } from "./sheets";

const run = promisify(execFile);
/** Files made by LibreOffice itself; where it is not installed, these count as skipped. */
const withOffice = spawnSync("soffice", ["--version"]).status === 0 ? test : test.skip;

async function converted(path: string, ...more: string[]): Promise<string> {
  const out = join(folder, "converted");
  await run("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", ...more, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, path], { timeout: 110_000 });
  return join(out, `${path.split("/").at(-1)?.replace(/\.\w+$/, "")}.xlsx`);
}

const cell = (text: string, more = ""): string => `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
const FLAT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style><style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Sheet1"><table:table-column table:number-columns-repeated="6"/>
<table:table-row>${cell("推荐对象汇总表", 'table:number-columns-spanned="6" table:number-rows-spanned="1"')}<table:covered-table-cell table:number-columns-repeated="5"/></table:table-row>
<table:table-row>${["* 姓名", "推荐类别", "身份证号", "公示日期", "出生年月", "从业年限（年）"].map((text) => cell(text)).join("")}</table:table-row>
<table:table-row>${cell("王　某")}${cell("劳模")}${cell("210102198005011234")}<table:table-cell table:style-name="d" office:value-type="date" office:date-value="2024-08-16"><text:p>2024年8月16日</text:p></table:table-cell>${cell("1980.05")}${cell("１２")}</table:table-row>
<table:table-row>${cell("合计")}<table:table-cell table:number-columns-repeated="4"/><table:table-cell table:formula="of:=SUM(12)" office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>`;

const EXPECTED = { name: "王某", award: "劳动模范", idNumber: "210102198005011234", published: "2024-08-16", born: "1980-05", years: 12 };

withOffice("a workbook that LibreOffice made: merged title, dates, numbers as text, a sum", async () => {
  const path = join(folder, "flat.fods");
  await writeFile(path, FLAT);
  const read = await readHere(await converted(path), PERSONS);
  expect(read.rows).toMatchObject([{ line: 3, cells: EXPECTED, problems: [] }]);
  expect(read.totals).toMatchObject([{ line: 4, grand: true, cells: { years: 12 } }]);
});

withOffice("a list LibreOffice made from text with commas", async () => {
  const path = await saved("推荐类别,姓名,公示日期,从业年限\n劳模,王某,2024-08-16,12\n", "csv");
  const { rows } = await readHere(await converted(path, "--infilter=CSV:44,34,76,1"), PERSONS);
  expect(rows).toMatchObject([{ line: 2, cells: { name: "王某", award: "劳动模范", published: "2024-08-16", years: 12 }, problems: [] }]);
});

withOffice("a template of ours that LibreOffice saved again keeps rows and marker", async () => {
  const rows = [{ ...EXPECTED, frontLine: true, employer: "某公司" }];
  const marker = { kind: "PERSONS", campaign: "1" };
  const path = await converted(await saved(await templateOf(PERSONS, { marker, title: "汇总表", notes: ["说明"], date: new Date(0), rows })));
  expect((await readFile(path)).length).toBeGreaterThan(1_000);
  const read = await readHere(path, PERSONS);
  expect(read.rows.map(({ cells, problems }) => ({ cells, problems }))).toEqual([{ cells: rows[0], problems: [] }]);
  expect(read.marker).toEqual(marker);
});
