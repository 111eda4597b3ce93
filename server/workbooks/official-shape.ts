import { type PrintKind } from "./cell-style";
import { type CellValue, type Marker } from "./table-shape";

/** A workbook as it is printed and signed. */
export interface OfficialTable {
  /** The workbook's property; each sheet has a title of its own. */
  title: string;
  author?: string;
  /** Created and modified, as the properties say: the same data and date make the same bytes. */
  date: Date;
  sheets: OfficialSheet[];
  /** So that the file can be told when it comes back. */
  marker?: Marker;
}

export interface OfficialSheet {
  name: string;
  title: string;
  /** The line between title and headings: `填报单位：…` on the left, `单位：个` on the right. */
  above?: { left?: string; right?: string };
  columns: OfficialColumn[];
  rows: CellValue[][];
  /** A row of sums of the columns that have `total`; a text replaces 合计. */
  totals?: boolean | string;
  /** Notes, 填表人 and the like below the grid, a line each. */
  below?: string[];
  orientation?: "landscape" | "portrait";
}

export interface OfficialColumn {
  heading: string;
  /** Stands above the headings of neighbours that have the same. */
  group?: string;
  kind: PrintKind;
  /** In characters of Latin script. */
  width?: number;
  align?: "left" | "center" | "right";
  total?: boolean;
}
