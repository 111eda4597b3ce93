import { headingKey, withoutBrackets } from "./compare-text";
import { type TableShape } from "./table-shape";

/** How far down headings are looked for, and how many lines they may take. */
const DEEPEST = 40;
const MOST_LINES = 3;

/** The texts of a sheet, from 1; a merged range says its text in each of its cells. */
export interface Grid {
  lines: number;
  width: number;
  text(line: number, column: number): string;
  /** The last line of the merged range a cell belongs to, its own if it belongs to none. */
  mergedTo(line: number, column: number): number;
}

export interface Headings {
  first: number;
  last: number;
  /** Column number by key. */
  columns: Record<string, number>;
  /** Keys that two columns claim alike, with the columns. */
  doubled: { heading: string; columns: number[] }[];
  unknown: { column: number; text: string }[];
}

/** The lines that know most of the shape's headings, or undefined where no line knows one. */
export function findHeadings(grid: Grid, shape: TableShape): Headings | undefined {
  const names = shape.columns.map(({ key, headings }) => ({ key, heading: headings[0], names: new Set(headings.flatMap(namesOf)) }));
  let best: { score: number; headings: Headings } | undefined;
  for (let first = 1; first <= Math.min(grid.lines, DEEPEST); first += 1) {
    for (let lines = 1; lines <= MOST_LINES && first + lines - 1 <= grid.lines; lines += 1) {
      const { joined, headings } = match(grid, names, first, first + lines - 1);
      const score = Object.keys(headings.columns).length * 100 + joined * 10 - headings.doubled.length * 5 - lines;
      if (score > 0 && (!best || score > best.score)) best = { score, headings };
    }
  }
  return best && { ...best.headings, last: lowest(grid, best.headings) };
}

interface Names {
  key: string;
  heading: string;
  names: Set<string>;
}

/** First the whole of a heading, groups above included, then its lowest line alone. */
function match(grid: Grid, names: Names[], first: number, last: number): { joined: number; headings: Headings } {
  const found = Array.from({ length: grid.width }, (_, index) => readHeading(grid, first, last, index + 1));
  const columns: Record<string, number> = {};
  const doubled: Headings["doubled"] = [];
  const taken = new Set<number>();
  let joined = 0;
  for (const whole of [true, false]) {
    for (const { key, heading, names: known } of names) {
      if (key in columns) continue;
      const hits = found.filter((each) => !taken.has(each.column) && namesOf(whole ? each.whole : each.lowest).some((name) => known.has(name)));
      const [hit, second] = hits;
      if (!hit) continue;
      columns[key] = hit.column;
      if (whole && hit.whole !== hit.lowest) joined += 1;
      if (second) doubled.push({ heading, columns: hits.map(({ column }) => column) });
      for (const { column } of hits) taken.add(column);
    }
  }
  const unknown = found.filter(({ column, whole }) => whole && !taken.has(column)).map(({ column, whole }) => ({ column, text: whole }));
  return { joined, headings: { first, last, columns, doubled, unknown } };
}

function readHeading(grid: Grid, first: number, last: number, column: number): { column: number; whole: string; lowest: string } {
  const parts: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const text = grid.text(line, column);
    if (headingKey(text) && headingKey(parts.at(-1) ?? "") !== headingKey(text)) parts.push(text);
  }
  return { column, whole: parts.join(""), lowest: parts.at(-1) ?? "" };
}

/** A heading as it is compared: with what stands in brackets, and without. */
const namesOf = (text: string): string[] => [headingKey(text), headingKey(withoutBrackets(text))].filter(Boolean);

const lowest = (grid: Grid, { last, columns }: Headings): number => Math.max(last, ...Object.values(columns).map((column) => grid.mergedTo(last, column)));
