const LINE_POINTS = 15;
/** Excel's own limit, in points. */
const HIGHEST = 409;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

/** Room for the wrapped texts of a row: programs other than Excel do not make it by themselves. */
export function rowHeight(cells: { text: string; width: number }[]): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / Math.max(1, width - 1))), 0)));
  return Math.min(HIGHEST, lines * LINE_POINTS + 4);
}
