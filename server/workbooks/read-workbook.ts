import { type Workbook, type Worksheet } from "exceljs";
import { bare } from "./compare-text";
import { findHeadings, type Headings } from "./find-headings";
import { isOwnSheet, readMarker } from "./own-sheets";
import { gridOf, readSheet } from "./read-sheet";
import { refuseDoubled, refuseMissing, refuseSeveral, refuseWrongSheet } from "./refusals";
import { columnLetters } from "./scan-sheet";
import { type TableColumn, type TableRead, type TableShape } from "./table-shape";

/** A sheet, what it knows of the headings, and which share of those it must have it has. */
interface Candidate {
  sheet: Worksheet;
  headings: Headings;
  share: number;
}

/**
 * Tables in the order of their shapes, `null` where one is in no sheet; refused where none is. A table is in the sheet of its
 * name or, if that is not it, in the one sheet whose headings are the table's.
 */
export function readWorkbook(workbook: Workbook, shapes: TableShape[]): (TableRead | null)[] {
  const marker = readMarker(workbook);
  const sheets = workbook.worksheets.filter((sheet) => !isOwnSheet(sheet));
  const found = shapes.map((shape) => {
    const candidates = sheets.map((sheet) => candidate(sheet, shape));
    const named = candidates.find(({ sheet, share }) => bare(sheet.name) === bare(shape.sheet) && share >= 0.5);
    const one = named ?? onlyOne(candidates);
    return one ? { ...readCandidate(one, shape, workbook.properties.date1904), marker } : null;
  });
  const [wanted] = shapes;
  if (wanted && found.every((table) => table === null)) refuseWrongSheet(mustHave(wanted).map(({ headings }) => headings[0]), firstWords(sheets));
  return found;
}

function readCandidate({ sheet, headings }: Candidate, shape: TableShape, date1904: boolean): Omit<TableRead, "marker"> {
  const missing = shape.columns.filter(({ key, required }) => required && !(key in headings.columns));
  if (missing.length > 0) refuseMissing(missing.map((column) => column.headings[0]));
  const [doubled] = headings.doubled;
  if (doubled) refuseDoubled(doubled.heading, doubled.columns.map(columnLetters).join("、"));
  return readSheet(sheet, shape, headings, date1904);
}

function candidate(sheet: Worksheet, shape: TableShape): Candidate {
  const headings = findHeadings(gridOf(sheet), shape) ?? { first: 0, last: 0, columns: {}, doubled: [], unknown: [] };
  const wanted = mustHave(shape);
  return { sheet, headings, share: wanted.filter(({ key }) => key in headings.columns).length / wanted.length };
}

function mustHave({ columns }: TableShape): TableColumn[] {
  const required = columns.filter((column) => column.required);
  return required.length > 0 ? required : columns;
}

function onlyOne(sheets: Candidate[]): Candidate | undefined {
  const like = sheets.filter(({ share }) => share >= 0.5);
  const best = Math.max(...like.map(({ share }) => share));
  const [one, ...others] = like.filter(({ share }) => share === best);
  if (one && others.length > 0) refuseSeveral([one, ...others].map(({ sheet }) => sheet.name));
  return one;
}

/** What stands in the fullest of the first lines: the headings, most likely. */
function firstWords(sheets: Worksheet[]): string[] {
  let best: string[] = [];
  for (const sheet of sheets) {
    const grid = gridOf(sheet);
    for (let line = 1; line <= Math.min(grid.lines, 10); line += 1) {
      const words = [...new Set(Array.from({ length: grid.width }, (_, index) => bare(grid.text(line, index + 1)).slice(0, 20)).filter(Boolean))];
      if (words.length > best.length) best = words;
    }
  }
  return best.slice(0, 15);
}
