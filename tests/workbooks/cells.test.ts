import { type CellValue as Stored } from "exceljs";
import { PERSONS, readRows } from "./sheets";
import { type CellValue, type TableColumn } from "../../server/workbooks/table-shape";

/** Reads one cell under one column; a text that begins with “!” is a problem that says the rest. */
async function read(stored: Stored, column: Partial<TableColumn>, { format, date1904 }: { format?: string; date1904?: boolean } = {}): Promise<CellValue> {
  const shape = { sheet: "表", title: "", columns: [{ key: "it", headings: ["它"] as [string], kind: "text" as const, ...column }, { key: "x", headings: ["名"] as [string], kind: "text" as const }] };
  const { rows } = await readRows([["它", "名"], [stored, "甲"]], shape, (sheet, workbook) => {
    if (format) sheet.getCell("A2").numFmt = format;
    if (date1904) workbook.properties.date1904 = true;
  });
  const [row] = rows;
  const [problem] = row?.problems ?? [];
  if (problem) {
    expect(problem).toMatchObject({ line: 2, column: 1, key: "it" });
    expect(row?.cells.it).toBeNull();
    return `!${problem.text.zh}`;
  }
  return row?.cells.it ?? null;
}

describe.each<[TableColumn["kind"], [Stored, CellValue, string?][]]>([
  [
    "date",
    [
      ["2024-08-16", "2024-08-16"],
      ["2024/8/16", "2024-08-16"],
      ["2024.8.16", "2024-08-16"],
      ["2024年8月16日", "2024-08-16"],
      ["２０２４年８月１６日", "2024-08-16"],
      [" 2024 年 8 月 16 日 ", "2024-08-16"],
      ["2024-08-16 09:30:00", "2024-08-16"],
      ["20240816", "2024-08-16"],
      [20240816, "2024-08-16"],
      [45520, "2024-08-16"],
      ["45520", "2024-08-16"],
      [45520.99, "2024-08-16"],
      [new Date("2024-08-16T00:00:00Z"), "2024-08-16"],
      [new Date("2024-08-16T23:59:59Z"), "2024-08-16"],
      [new Date("2024-12-31T16:00:00Z"), "2024-12-31"],
      ["2024-02-29", "2024-02-29"],
      ["-", null],
      ["无", null],
      ["2023-02-29", "!“2023-02-29”不是可以识别的日期"],
      ["2024-13-01", "!“2024-13-01”不是可以识别的日期"],
      ["2024年8月", "!“2024年8月”缺少日"],
      ["8/16/24", "!“8/16/24”不是可以识别的日期"],
      ["去年", "!“去年”不是可以识别的日期"],
      [123, "!“123”不是可以识别的日期"],
    ],
  ],
  [
    "month",
    [
      ["1980.05", "1980-05"],
      [1980.05, "1980-05"],
      [1980.12, "1980-12"],
      ["1980.5", "1980-05"],
      ["1980.10", "1980-10"],
      [1980.1, "1980-10", "0.00"],
      [1980.1, "!“1980.1”可能是1980年1月，也可能是10月"],
      ["1980年5月", "1980-05"],
      ["1980年05月份", "1980-05"],
      ["1980-05", "1980-05"],
      ["１９８０／０５", "1980-05"],
      ["198005", "1980-05"],
      [198005, "1980-05"],
      ["1980-05-17", "1980-05"],
      [29342, "1980-05"],
      [new Date("1980-05-01T00:00:00Z"), "1980-05"],
      [1980, "!“1980”不是可以识别的年月"],
      ["1980.13", "!“1980.13”不是可以识别的年月"],
    ],
  ],
  [
    "whole",
    [
      [12, 12],
      [0, 0],
      ["12", 12],
      [" １２ ", 12],
      ["12人", 12],
      ["1,234", 1234],
      ["12.0", 12],
      ["-3", -3],
      ["—", null],
      [{ formula: "6*2", result: 12 }, 12],
      [12.5, "!“12.5”不是整数"],
      ["十二", "!“十二”不是整数"],
      ["1,2", "!“1,2”不是整数"],
      ["1e3", "!“1e3”不是整数"],
      [new Date("2024-08-16T00:00:00Z"), "!“2024-08-16”不是整数"],
    ],
  ],
  [
    "flag",
    [
      ["是", true],
      ["√", true],
      [" Ｙ ", true],
      [1, true],
      [true, true],
      ["否", false],
      ["×", false],
      ["无", false],
      [0, false],
      [false, false],
      ["也许", "!“也许”请改为“是”或“否”"],
    ],
  ],
  [
    "text",
    [
      ["  沈阳市 ", "沈阳市"],
      ["沈阳\u00A0\u3000 市", "沈阳 市"],
      ["沈\u200B阳\uFEFF市", "沈阳市"],
      ["ＡＢＣ１２３", "ABC123"],
      ["（某）公司，甲", "（某）公司，甲"],
      ["一\r\n 二 ", "一\n二"],
      [12345678901, "12345678901"],
      [1391234567, "01391234567", "00000000000"],
      [0.1 + 0.2, "0.3"],
      [210102198005011234, "!号码按数字保存"],
      ["2.10102E+17", "!号码按数字保存"],
      [new Date("2024-08-16T00:00:00Z"), "2024-08-16"],
      [{ richText: [{ text: "沈" }, { text: "阳" }] }, "沈阳"],
      [{ text: "a@b.cn", hyperlink: "mailto:a@b.cn" }, "a@b.cn"],
      [{ formula: '"a"&"b"', result: "ab" }, "ab"],
      [{ formula: '""', result: "" }, null],
      [{ formula: "A1" }, "!公式没有计算结果"],
      [{ error: "#REF!" }, "!单元格有错误“#REF!”"],
      [{ formula: "Z9", result: { error: "#N/A" } }, "!单元格有错误“#N/A”"],
      ["_x0041_", "A"],
      ["\u3000\u200B", null],
    ],
  ],
])("%s", (kind, cases) => {
  test.each(cases.map(([stored, expected, format = ""]) => ({ stored, expected, format })))("$stored $format → $expected", async ({ stored, expected, format }) => {
    const value = await read(stored, { kind }, { format });
    if (typeof expected === "string" && expected.startsWith("!")) expect(value).toContain(expected);
    else expect(value).toBe(expected);
  });
});

test.each([
  ["劳动模范", "劳动模范"],
  [" 劳动 模范 ", "劳动模范"],
  ["劳模", "劳动模范"],
  ["群众（无党派）", "群众(无党派)"],
  ["ＡＢ类", "AB类"],
  ["无", "无"],
  ["全国劳模", "!“全国劳模”不在可选内容中，可填：劳动模范、群众(无党派)、AB类、无"],
])("choice %s → %s", async (stored, expected) => {
  expect(await read(stored, { kind: "choice", choices: ["劳动模范", "群众(无党派)", "AB类", "无"], choiceWords: { 劳动模范: ["劳模"] } })).toContain(expected);
});

test("names without spaces, where the column says so", async () => {
  expect(await read("王　伟", { compact: true })).toBe("王伟");
});

test("workbooks of the 1904 system", async () => {
  expect(await read(new Date("2024-08-16T00:00:00Z"), { kind: "date" }, { date1904: true })).toBe("2024-08-16");
  expect(await read(45520 - 1462, { kind: "date" }, { date1904: true })).toBe("2024-08-16");
});

test.each(["", "  ", null])("a required cell with %j in it is a problem", async (stored) => {
  const { rows } = await readRows([["拟授称号", "姓名"], [stored, "甲"]], PERSONS);
  expect(rows[0]?.problems).toEqual([{ line: 2, column: 1, key: "award", text: { zh: "必填，不能为空。", en: "It must be filled in." } }]);
});
