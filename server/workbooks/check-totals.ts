import { type CellProblem, type TableRead } from "./table-shape";

/** Where the last 合计 row says other than the rows add up to. */
export function checkTotals({ rows, totals, columns }: TableRead, keys: string[]): CellProblem[] {
  const total = totals.findLast(({ grand }) => grand);
  if (!total) return [];
  return keys.flatMap((key) => {
    const said = total.cells[key];
    const sum = rows.reduce((all, { cells }) => all + (typeof cells[key] === "number" ? cells[key] : 0), 0);
    if (typeof said !== "number" || said === sum) return [];
    const text = { zh: `${total.label}为 ${said}，各行相加为 ${sum}，请核对。`, en: `The total says ${said}, the rows add up to ${sum}.` };
    return [{ line: total.line, column: columns[key] ?? null, key, text }];
  });
}
