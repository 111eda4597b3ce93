import fc from "fast-check";
import { officialColumns, officialTable, rowsOf } from "../../server/workbooks/official-table";
import { type RowValues } from "../../server/workbooks/table-shape";
import { templateOf } from "../../server/workbooks/template";
import { tidy } from "../../server/workbooks/compare-text";
import { PERSONS, readHere, saved } from "./sheets";

const DATE = new Date("2024-08-16T01:00:00Z");
/** Texts as the desk keeps them: tidied once, and not what reads as an empty cell or a number that lost its digits. */
const words = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ unit: fc.constantFrom(..."=+-@\t张王（），。_x0041_&<>\"' ０Ａ\n") , maxLength: 12 }), fc.constantFrom("=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "_x000D_"));
const kept = (text: string): string | null => {
  const plain = tidy(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu, ""));
  return plain === "" || /^\d(\.\d+)?E\+\d{2,}$/i.test(plain) ? null : plain;
};
const text = words.map(kept);
const day = fc.date({ min: new Date("1900-03-01"), max: new Date("2100-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const row: fc.Arbitrary<RowValues> = fc.record({
  award: fc.constantFrom("劳动模范", "先进工作者"),
  name: text.map((name) => name?.replace(/\s/g, "") || "甲"),
  born: fc.option(day.map((date) => date.slice(0, 7))),
  idNumber: fc.option(fc.stringMatching(/^\d{17}[\dX]$/)),
  published: fc.option(day),
  years: fc.option(fc.integer({ min: -999, max: 99_999 })),
  frontLine: fc.option(fc.boolean()),
  employer: text,
});
const rows = fc.array(row, { maxLength: 6 });

test("what an official table says is read back the same", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const columns = officialColumns(PERSONS, ["years"]).map((column, index) => (index === 3 || index === 4 ? { ...column, group: "证件" } : column));
      const sheet = { name: PERSONS.sheet, title: "推荐对象汇总表", above: { left: "填报单位：某市", right: "单位：人" }, columns, rows: rowsOf(PERSONS, written), totals: true, below: ["填表人：　　联系电话：", "注：按推荐顺序填写。"] };
      const read = await readHere(await saved(await officialTable({ title: "汇总", date: DATE, sheets: [sheet] })), PERSONS);
      expect(read.rows.map(({ cells, problems }) => ({ cells, problems }))).toEqual(written.map((cells) => ({ cells, problems: [] })));
      expect(read.totals.map(({ cells }) => cells.years)).toEqual([written.reduce((sum, { years }) => sum + Number(years ?? 0), 0)]);
    }),
    { numRuns: 60 },
  );
});

test("what a template is filled with beforehand is read back the same, with its marker", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.uuid(), async (written, campaign) => {
      const marker = { kind: "PERSONS", campaign };
      const file = await templateOf(PERSONS, { marker, title: "推荐对象汇总表", notes: ["请按说明填写。"], date: DATE, rows: written });
      const read = await readHere(await saved(file), PERSONS);
      expect(read.rows.map(({ cells, problems }) => ({ cells, problems }))).toEqual(written.map((cells) => ({ cells, problems: [] })));
      expect(read.marker).toEqual(marker);
    }),
    { numRuns: 30 },
  );
});
