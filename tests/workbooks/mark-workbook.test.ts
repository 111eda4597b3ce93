import { type Comment, Workbook } from "exceljs";
import { markWorkbook } from "../../server/workbooks/mark-workbook";
import { type Marks } from "../../server/workbooks/tasks";
import { templateOf } from "../../server/workbooks/template";
import { unpackOwn } from "../../server/documents/zip/pack";
import { PERSONS, readHere, saved } from "./sheets";

const ROWS = ["甲", "乙"].map((name) => ({ award: "劳动模范", name, born: "1980-05", years: 12 }));
const NAME_WRONG = { zh: "姓名与身份证不符。", en: "The name is not the card's." };

async function open(content: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(await saved(content));
  return workbook;
}

const template = (): Promise<Buffer> => templateOf(PERSONS, { marker: { kind: "PERSONS", campaign: "1" }, title: "汇总表", notes: ["说明"], date: new Date(0), rows: ROWS });
const redOf = (workbook: Workbook): string[] => {
  const red: string[] = [];
  workbook.getWorksheet(PERSONS.sheet)?.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => cell.fill?.type === "pattern" && cell.fill.fgColor?.argb === "FFFFCCD1" && red.push(cell.address)));
  return red;
};
const noteOf = (workbook: Workbook, address: string): string => ((workbook.getWorksheet(PERSONS.sheet)?.getCell(address).note as Comment | undefined)?.texts ?? []).map(({ text }) => text).join("");

test("cells are marked and listed, all else stays; marks of an earlier time go", async () => {
  const original = await template();
  const marks: Marks = {
    sheet: PERSONS.sheet,
    headingLine: 3,
    language: "zh",
    problems: [
      { line: 4, column: 2, text: NAME_WRONG },
      { line: 4, column: 2, text: { zh: "重复。", en: "Twice." } },
      { line: 5, column: null, text: { zh: "整行重复。", en: "The row stands twice." } },
    ],
  };
  const first = await markWorkbook(await saved(original), marks);
  const marked = await open(first);
  expect(redOf(marked)).toEqual(["B4", "A5"]);
  expect(noteOf(marked, "B4")).toBe("【核对】姓名与身份证不符。\n重复。");
  expect(noteOf(marked, "A3")).toBe("按通知填写。");
  expect(marked.getWorksheet("问题清单")?.getSheetValues().slice(1).map((row) => (row as unknown[]).slice(1))).toEqual([
    ["行", "列", "标题", "内容", "问题"],
    [4, "B", "*姓名", "甲", "姓名与身份证不符。"],
    [4, "B", "*姓名", "甲", "重复。"],
    [5, "", "", "", "整行重复。"].map((value) => value || expect.anything()),
  ].map((row, index) => (index === 3 ? expect.arrayContaining([5, "整行重复。"]) : row)));

  const before = await open(original);
  const [sheet, old] = [marked.getWorksheet(PERSONS.sheet), before.getWorksheet(PERSONS.sheet)];
  expect(sheet?.columns.map(({ width }) => width)).toEqual(old?.columns.map(({ width }) => width));
  expect(sheet?.getCell("B5").style).toEqual(old?.getCell("B5").style);
  expect(sheet?.getCell("A1").isMerged).toBe(true);
  const rulesOf = async (file: Buffer): Promise<string | undefined> => /<dataValidations.*<\/dataValidations>/s.exec((await unpackOwn(file)).get("xl/worksheets/sheet1.xml")?.toString() ?? "")?.[0];
  expect(await rulesOf(first)).toEqual(await rulesOf(original));
  expect(await readHere(await saved(first), PERSONS)).toEqual(await readHere(await saved(original), PERSONS));

  const second = await open(await markWorkbook(await saved(first), { ...marks, language: "en", problems: [{ line: 5, column: 2, text: NAME_WRONG }] }));
  expect(redOf(second)).toEqual(["B5"]);
  expect([noteOf(second, "B4"), noteOf(second, "A5"), noteOf(second, "B5"), noteOf(second, "A3")]).toEqual(["", "", "【核对】The name is not the card's.", "按通知填写。"]);
  expect(second.worksheets.filter(({ name }) => name === "问题清单")).toHaveLength(1);
});
