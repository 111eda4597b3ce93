import { AlignmentType, BorderStyle, HeightRule, type Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import { FONTS, SIZES } from "./fonts";
import { linesOf, paragraph, printable } from "./text";

/** A cell before it knows its width; the table gives it that. */
export interface Cell {
  /** Columns it covers. */
  span?: number;
  /** Rows it covers, this one included. */
  rows?: number;
  align?: "top" | "center" | "bottom";
  /** The side on which it has no line. */
  open?: "top" | "bottom";
  children: Paragraph[];
}

export interface Row {
  cells: Cell[];
  /** Twips; the row grows where its content needs more. */
  height?: number;
  /** Repeated on every page the table reaches. */
  header?: boolean;
  /** Whether it may be parted by the end of a page. */
  splits?: boolean;
}

const LABEL = { font: FONTS.table, size: SIZES.five } as const;
const VALUE = { font: FONTS.body, size: SIZES.five } as const;
const DEEDS = { font: FONTS.body, size: SIZES.smallFour } as const;

/** A label: centred, in 宋体. */
export const label = (text: string, place: Omit<Cell, "children"> = {}): Cell => ({ align: "center", ...place, children: [paragraph(text, LABEL, { alignment: AlignmentType.CENTER })] });

/** A label down the side of a tall cell, one character a line. */
export const verticalLabel = (text: string): Cell => ({ align: "center", children: [...text].map((character) => paragraph(character, LABEL, { alignment: AlignmentType.CENTER, spacing: { after: 60 } })) });

/** What is filled in; several lines stand under each other. Long ones begin at the left. */
export function value(text: string, { left = false, ...place }: Omit<Cell, "children"> & { left?: boolean } = {}): Cell {
  return { align: "center", ...place, children: [paragraph(printable(text), VALUE, { alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER })] };
}

/** A long text: a paragraph a line, first lines indented by two characters. */
export function longText(text: string, place: Omit<Cell, "children"> = {}): Cell {
  const layout = { alignment: AlignmentType.BOTH, indent: { firstLine: 480 }, spacing: { line: 380 } };
  return { align: "top", ...place, children: linesOf(text).map((line) => paragraph(line, DEEDS, layout)) };
}

/** Where the photograph is stuck on. */
export const photoPlace = (rows: number): Cell => ({ rows, align: "center", children: [paragraph("照片", LABEL, { alignment: AlignmentType.CENTER }), paragraph("（2寸）", LABEL, { alignment: AlignmentType.CENTER })] });

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const NO_LINE = { style: BorderStyle.NIL, size: 0, color: "auto" };
const EDGE = { ...LINE, size: 8 };

/** A table of exact column widths, in twips. Rows stay whole unless they say otherwise. */
export function formTable(columns: number[], rows: Row[]): Table {
  const open = columns.map(() => 0);
  return new Table({
    width: { size: sum(columns), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(({ cells, height = 0, header = false, splits = false }) =>
      new TableRow({
        cantSplit: !splits,
        tableHeader: header,
        ...(height > 0 && { height: { value: height, rule: HeightRule.ATLEAST } }),
        children: placed(cells, columns, open),
      }),
    ),
  });
}

/** Cells with their widths; `open` counts the rows for which each column is still covered from above. */
function placed(cells: Cell[], columns: number[], open: number[]): TableCell[] {
  let column = 0;
  const skip = (): void => {
    for (let left = open[column] ?? 0; left > 0; left = open[column] ?? 0) open[column++] = left - 1;
  };
  const made = cells.map(({ span = 1, rows = 1, align = "center", open: side, children }) => {
    skip();
    const size = sum(columns.slice(column, column + span));
    open.fill(rows - 1, column, column + span);
    column += span;
    return new TableCell({ children, columnSpan: span, ...(rows > 1 && { rowSpan: rows }), width: { size, type: WidthType.DXA }, verticalAlign: VerticalAlignTable[ALIGN[align]], ...(side && { borders: { [side]: NO_LINE } }) });
  });
  skip();
  if (column !== columns.length) throw new Error(`A row covers ${column} of ${columns.length} columns`);
  return made;
}

const ALIGN = { top: "TOP", center: "CENTER", bottom: "BOTTOM" } as const;

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
