import { checkTotals } from "../../server/workbooks/check-totals";
import { QUOTAS, readRows } from "./sheets";

const HEADINGS = ["序号", "推荐单位", "先进集体", "劳动模范", "备注"];

test("blank rows, totals, sections and signatures are not rows; hidden rows are", async () => {
  const read = await readRows(
    [
      HEADINGS,
      ["一、各市"],
      [1, "沈阳市", 2, 3],
      [2, "大连市", 1, 1, "合计见下"],
      [null, "小计", 3, 4],
      [],
      [3],
      [4, "某直属单位", 0, 2],
      ["合 计", null, 3, 7],
      ["注：名额不得突破。"],
      ["填表人：甲", null, "联系电话：1"],
      [null, null, null, "填报单位（盖章）"],
      [null, null, null, "2024年8月16日"],
      [null, null, null, "年  月  日"],
    ],
    QUOTAS,
    (sheet) => {
      sheet.mergeCells("A2:E2");
      sheet.mergeCells("A9:B9");
      sheet.getRow(4).hidden = true;
    },
  );
  expect(read.rows.map(({ line, cells }) => [line, cells.unit])).toEqual([[3, "沈阳市"], [4, "大连市"], [8, "某直属单位"]]);
  expect(read.totals).toEqual([
    { line: 5, label: "小计", grand: false, cells: { no: null, unit: null, collectives: 3, workers: 4, remarks: null } },
    { line: 9, label: "合 计", grand: true, cells: { no: null, unit: null, collectives: 3, workers: 7, remarks: null } },
  ]);
  expect(read.skipped.map(({ line }) => line)).toEqual([2, 10, 11, 12, 13, 14]);
  expect(checkTotals(read, ["collectives", "workers"])).toEqual([
    { line: 9, column: 4, key: "workers", text: { zh: "合 计为 7，各行相加为 6，请核对。", en: "The total says 7, the rows add up to 6." } },
  ]);
});

test.each(["合计", "总　计", "共计：", "合计（个）", "Total"])("%s is a total", async (label) => {
  const { totals, rows } = await readRows([HEADINGS, [1, "沈阳市", 2, 3], [null, label, 2, 3]], QUOTAS);
  expect([rows.length, totals[0]?.grand]).toEqual([1, true]);
});

test.each(["沈阳合计科技有限公司", "负责任公司", "联系电话设备厂", "单位工会", "备注公司", "审核中心", "签字笔厂（盖章）"])("a unit called %s is a row", async (unit) => {
  const { rows } = await readRows([HEADINGS, [1, unit, 2, 3], [null, unit, 2, 3]], QUOTAS);
  expect(rows.map(({ cells }) => cells.unit)).toEqual([unit, unit]);
});

test("a cell merged over rows says the same in each", async () => {
  const { rows } = await readRows([HEADINGS, [1, "沈阳市", 2, 3], [2, null, 1, 1]], QUOTAS, (sheet) => sheet.mergeCells("B2:B3"));
  expect(rows.map(({ cells }) => cells.unit)).toEqual(["沈阳市", "沈阳市"]);
});
