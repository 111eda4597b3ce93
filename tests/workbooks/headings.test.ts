import { QUOTAS, readHere, readRows, refusalOf, workbookOf } from "./sheets";

const DATA = ["沈阳市", 2, 3];

test.each([
  ["as printed", ["推荐单位", "先进集体", "劳动模范"]],
  ["with stars and spaces", ["* 推荐 单位", "＊先进集体", "劳动模范*"]],
  ["broken into lines", ["推荐\n单位", "先进\r\n集体", "劳动\n模范"]],
  ["with colons", ["推荐单位：", "先进集体:", "劳动模范 ："]],
  ["with units and hints in brackets", ["推荐单位（盖章）", "先进集体(个)", "劳动模范【人】"]],
  ["with ideographic, no-break and zero-width spaces", ["推　荐　单　位", "先进\u00A0集体", "劳动\u200B模范"]],
  ["in usual variants", ["单位名称", "先进集体名额", "劳模"]],
  ["with full-width brackets inside", ["单位（推荐）", "先进集体〔名额〕", "劳动模范（名额）"]],
])("headings %s", async (_, headings) => {
  const { rows, columns, headingLine } = await readRows([headings, DATA], QUOTAS);
  expect(columns).toEqual({ unit: 1, collectives: 2, workers: 3 });
  expect(headingLine).toBe(1);
  expect(rows).toMatchObject([{ line: 2, cells: { no: null, unit: "沈阳市", collectives: 2, workers: 3, remarks: null }, problems: [] }]);
});

test("any order, columns nobody knows between them", async () => {
  const { columns, unknown, rows } = await readRows([["备注", "劳动模范", "负责人", "先进集体", "单位"], ["无", 3, "某某", 2, "大连市"]], QUOTAS);
  expect(columns).toEqual({ remarks: 1, workers: 2, collectives: 4, unit: 5 });
  expect(unknown).toEqual([{ column: 3, text: "负责人" }]);
  expect(rows[0]?.cells).toEqual({ no: null, unit: "大连市", collectives: 2, workers: 3, remarks: "无" });
});

test("merged title rows and notes above, two lines of headings", async () => {
  const { columns, headingLine, rows } = await readRows(
    [
      ["附件2"],
      ["推荐名额分配表"],
      ["填报单位：省某厅", null, null, "单位：个"],
      ["序号", "推荐单位", "推荐名额", null, "备注"],
      [null, null, "先进集体", "劳动模范"],
      [1, "沈阳市", 2, 3],
    ],
    QUOTAS,
    (sheet) => ["A1:E1", "A2:E2", "A4:A5", "B4:B5", "C4:D4", "E4:E5"].forEach((range) => sheet.mergeCells(range)),
  );
  expect(headingLine).toBe(5);
  expect(columns).toEqual({ no: 1, unit: 2, collectives: 3, workers: 4, remarks: 5 });
  expect(rows.map(({ line, cells }) => [line, cells.unit, cells.workers])).toEqual([[6, "沈阳市", 3]]);
});

test("a heading under a group is told from the same under another by both lines", async () => {
  const shape = { sheet: "表", title: "", columns: ["负责人姓名", "负责人电话", "联系人姓名", "联系人电话"].map((heading) => ({ key: heading, headings: [heading] as [string], kind: "text" as const, required: true })) };
  const { rows, columns } = await readRows([["联系人", null, "负责人"], ["姓名", "电话", "姓名", "电话"], ["甲", "1", "乙", "2"]], shape, (sheet) => {
    sheet.mergeCells("A1:B1");
    sheet.mergeCells("C1:D1");
  });
  expect(columns).toEqual({ 联系人姓名: 1, 联系人电话: 2, 负责人姓名: 3, 负责人电话: 4 });
  expect(rows[0]?.cells).toEqual({ 联系人姓名: "甲", 联系人电话: "1", 负责人姓名: "乙", 负责人电话: "2" });
});

test("headings all merged over two lines", async () => {
  const { headingLine, rows } = await readRows([["推荐单位", "先进集体", "劳动模范"], [], ["沈阳市", 1, 2]], QUOTAS, (sheet) => ["A1:A2", "B1:B2", "C1:C2"].forEach((range) => sheet.mergeCells(range)));
  expect([headingLine, rows.length, rows[0]?.line]).toEqual([2, 1, 3]);
});

test("a sheet of another name is found by its headings; the right name goes first", async () => {
  const other = await workbookOf([["说明"], ["没有表"]], {
    name: "说明",
    change: (_, workbook) => workbook.addWorksheet("Sheet2").addRows([["单位", "先进集体", "劳模"], DATA]),
  });
  expect(await readHere(other, QUOTAS)).toMatchObject({ sheet: "Sheet2", rows: [{ cells: { unit: "沈阳市" } }] });
  const both = await workbookOf([["单位", "先进集体", "劳模"], ["旧", 1, 1]], {
    name: "去年",
    change: (_, workbook) => workbook.addWorksheet("推荐名额分配表 ").addRows([["单位", "先进集体", "劳模"], DATA]),
  });
  expect((await readHere(both, QUOTAS)).rows[0]?.cells.unit).toBe("沈阳市");
});

describe("refused", () => {
  test("the wrong sheet: what was looked for, what was found", async () => {
    const text = await refusalOf(readRows([["姓名", "职务", "手机"], ["甲", "乙", "1"]], QUOTAS));
    expect(text).toContain("应有标题“推荐单位、先进集体、劳动模范”，文件中是“姓名、职务、手机”");
    expect(text).toContain("looked for the headings");
  });

  test("a heading that is missing, by its name", async () => {
    expect(await refusalOf(readRows([["单位", "先进集体", "备注"], DATA], QUOTAS))).toContain("缺少列“劳动模范”");
  });

  test("a heading that stands twice", async () => {
    expect(await refusalOf(readRows([["单位", "先进集体", "劳动模范", "劳动模范"], DATA], QUOTAS))).toContain("标题“劳动模范”出现在多列（C、D）");
  });

  test("two sheets that could both be it", async () => {
    const path = await workbookOf([["单位", "先进集体", "劳模"], DATA], { name: "一", change: (_, workbook) => workbook.addWorksheet("二").addRows([["单位", "先进集体", "劳模"], DATA]) });
    expect(await refusalOf(readHere(path, QUOTAS))).toContain("一、二");
  });

  test("an empty sheet", async () => {
    expect(await refusalOf(readRows([], QUOTAS))).toContain("（空）");
  });
});
