import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { Workbook } from "exceljs";
import { officialColumns, officialTable, rowsOf } from "../../server/workbooks/official-table";
import { unpackOwn } from "../../server/documents/zip/pack";
import { streamTable, type StreamTable } from "../../server/workbooks/stream-table";
import { templateOf } from "../../server/workbooks/template";
import { PERSONS, readHere, saved } from "./sheets";

const DATE = new Date("2024-08-16T01:00:00Z");
const FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1", '=HYPERLINK("http://example.org")', "=DDE(\"a\";\"b\")"];

async function open(content: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(await saved(content));
  return workbook;
}
const sheetXml = async (content: Buffer): Promise<string> => [...(await unpackOwn(content))].filter(([name]) => name.startsWith("xl/worksheets/")).map(([, xml]) => xml.toString()).join("");

const official = (names: string[]): Promise<Buffer> =>
  officialTable({
    title: "汇总表",
    date: DATE,
    sheets: [{ name: "推荐[对象]/汇总表", title: "推荐对象汇总表", columns: officialColumns(PERSONS, ["years"]), rows: rowsOf(PERSONS, names.map((name, index) => ({ award: "劳动模范", name, published: "2024-08-16", born: "1980-05", years: index }))), totals: true }],
  });

async function* rowsFrom(rows: unknown[][]): AsyncGenerator<unknown[]> {
  yield* rows;
}
const stream = (rows: unknown[][], more: Partial<StreamTable> = {}): Promise<Buffer> =>
  buffer(streamTable({ title: "名单 & 表", date: DATE, columns: [{ heading: "姓名", kind: "text" }, { heading: "数", kind: "number" }, { heading: "日期", kind: "date" }, { heading: "时间", kind: "dateTime" }], rows: rowsFrom(rows), ...more }));

describe("no data becomes a formula", () => {
  test.each([
    ["an official table", () => official(FORMULAS), 2, 3],
    ["a template", () => templateOf(PERSONS, { marker: {}, title: "表", notes: [], date: DATE, rows: FORMULAS.map((name) => ({ name })) }), 2, 3],
    ["a streamed list", () => stream(FORMULAS.map((name) => [name, name, name, name])), 1, 2],
  ])("%s", async (_, make, column, line) => {
    const content = await make();
    expect(await sheetXml(content)).not.toMatch(/<f[ >/]/);
    const sheet = (await open(content)).worksheets[0];
    FORMULAS.forEach((formula, index) => expect(sheet?.getCell(line + index, column).value).toBe(formula.replace("\r", "\n")));
  });
});

test.each<[string, () => Promise<Buffer>]>([
  ["an official table", () => official(["甲"])],
  ["a template", () => templateOf(PERSONS, { marker: { campaign: "1" }, title: "表", notes: ["一"], date: DATE })],
  ["a streamed list", () => stream([["甲", 1, "2024-08-16", DATE]])],
])("%s is the same bytes two seconds later", async (_, make) => {
  const first = await make();
  await setTimeout(2_100);
  expect((await make()).equals(first)).toBe(true);
});

test("an official table prints on A4, repeats its headings, and holds numbers and dates", async () => {
  const workbook = await open(await official(["甲", "乙"]));
  const [sheet] = workbook.worksheets;
  expect(sheet?.name).toBe("推荐 对象  汇总表");
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "2:2" });
  expect(sheet?.headerFooter.oddFooter).toContain("第 &P 页");
  expect([sheet?.getCell("A1").font.name, sheet?.getCell("A3").font.name]).toEqual(["黑体", "宋体"]);
  expect([sheet?.getCell("E3").value, sheet?.getCell("E3").numFmt, sheet?.getCell("F4").value]).toEqual([new Date("2024-08-16T00:00:00Z"), "yyyy-mm-dd", 1]);
  expect([sheet?.getCell("A5").value, sheet?.getCell("F5").value]).toEqual(["合计", 1]);
  expect([workbook.created, workbook.modified]).toEqual([DATE, DATE]);
});

test("a template has drop-downs, hints, text formats and a sheet that explains", async () => {
  const nations = Array.from({ length: 56 }, (_, index) => `第${index}民族，长名称`);
  const shape = { ...PERSONS, columns: [...PERSONS.columns, { key: "nation", headings: ["民族"] as [string], kind: "choice" as const, choices: nations, example: "第0民族，长名称" }] };
  const workbook = await open(await templateOf(shape, { marker: {}, title: "表", notes: [], date: DATE }));
  const sheet = workbook.getWorksheet(PERSONS.sheet);
  expect([sheet?.getCell("A2").value, sheet?.getCell("C2").value]).toEqual(["*拟授称号", "出生年月"]);
  expect(sheet?.getCell("A500").dataValidation).toMatchObject({ type: "list", formulae: ['"劳动模范,先进工作者"'] });
  expect(sheet?.getCell("I500").dataValidation).toMatchObject({ type: "list", formulae: ["_choices!$A$1:$A$56"] });
  expect(workbook.getWorksheet("_choices")).toMatchObject({ state: "hidden", rowCount: 56 });
  expect([sheet?.getCell("D3").numFmt, sheet?.getCell("E3").numFmt, sheet?.getColumn(4).numFmt]).toEqual(["@", "yyyy-mm-dd", "@"]);
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
  expect(workbook.getWorksheet("填表说明")?.getCell("E11").value).toBe("第0民族，长名称");
});

describe("a streamed list", () => {
  test("has real numbers, dates and moments of China, a filter and headings on every page", async () => {
    const progress: number[] = [];
    const content = await stream([["甲", 1.5, "2024-08-16", new Date("2024-08-15T16:30:05Z")], ["乙", "不是数", "不是日期", null], [true, NaN, new Date("2024-08-15T17:00:00Z"), "2024-08-15T16:30:05Z"]], { onProgress: (rows) => progress.push(rows) });
    const [sheet] = (await open(content)).worksheets;
    expect(sheet?.getSheetValues().slice(2).map((row) => (row as unknown[]).slice(1))).toEqual([
      ["甲", 1.5, new Date("2024-08-16T00:00:00Z"), new Date("2024-08-16T00:30:05Z")],
      ["乙", "不是数", "不是日期"],
      ["是", "NaN", new Date("2024-08-16T00:00:00Z"), new Date("2024-08-16T00:30:05Z")],
    ].map((row) => expect.arrayContaining(row)));
    expect(sheet?.autoFilter).toBe("A1:D4");
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:1" });
    expect(progress).toEqual([3]);
  });

  test("leaves out what XML cannot hold and cuts what Excel cannot hold", async () => {
    const long = "长".repeat(40_000);
    const [sheet] = (await open(await stream([["甲\u0000\u0008\uD800乙\uFFFE"], [long]]))).worksheets;
    expect([2, 3].map((line) => sheet?.getCell(line, 1).value)).toEqual(["甲乙", long.slice(0, 32_767)]);
    expect(await sheetXml(await stream([["_x0041_"]]))).toContain(">_x005F_x0041_<");
  });

  test("reads back through the import", async () => {
    const shape = { sheet: "名单", title: "", columns: [{ key: "name", headings: ["姓名"] as [string], kind: "text" as const, required: true }, { key: "day", headings: ["日期"] as [string], kind: "date" as const }] };
    const { rows } = await readHere(await saved(await stream([["甲", 1, "2024-08-16", null]])), shape);
    expect(rows.map(({ cells }) => cells)).toEqual([{ name: "甲", day: "2024-08-16" }]);
  });

  test("asks for no more rows than its reader takes", async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<unknown[]> {
      for (;;) yield [`${(asked += 1)}${Math.random()}`.repeat(5)];
    }
    const output = streamTable({ title: "名单", date: DATE, columns: [{ heading: "姓名", kind: "text" }], rows: endless() });
    let before = -1;
    for (let waited = 0; asked !== before && waited < 20; waited += 1) {
      before = asked;
      await setTimeout(1_000);
    }
    expect(asked).toBe(before);
    expect(asked).toBeLessThan(20_000);
    output.destroy();
  });

  test("a failing source fails the file", async () => {
    async function* failing(): AsyncGenerator<unknown[]> {
      yield ["甲"];
      throw new Error("lost");
    }
    await expect(buffer(streamTable({ title: "名单", date: DATE, columns: [{ heading: "姓名", kind: "text" }], rows: failing() }))).rejects.toThrow("lost");
  });
});
