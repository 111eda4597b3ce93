import { type Text } from "../errors/registry";

/**
 * What a table of the campaign looks like on paper: enough to recognise it in somebody's file, to make its template
 * and to print it. Plain data, because it crosses to another process.
 */
export interface TableShape {
  /** Name of the sheet in our own files; a table in a sheet of another name is found by its headings. */
  sheet: string;
  title: Text | string;
  columns: TableColumn[];
}

/**
 * - `text`: as written, stray spaces off, full-width letters and digits made plain
 * - `whole`: a whole number
 * - `date`: `2024-08-16`; `month`: `1980-05`
 * - `flag`: 是 or 否, √ or ×, …
 * - `choice`: one of `choices`
 */
export type ColumnKind = "text" | "whole" | "date" | "month" | "flag" | "choice";

export interface TableColumn {
  key: string;
  /**
   * The first is printed, the others are usual variants. Spaces, punctuation, full width, asterisks and what stands in
   * brackets make no difference. Under a heading that spans several columns, both lines count: `负责人姓名`.
   */
  headings: [string, ...string[]];
  kind: ColumnKind;
  /** The column must be there and no cell of it may be empty. */
  required?: boolean;
  choices?: readonly string[];
  /** Other words for a choice: `{ 劳动模范: ["劳模"] }`. */
  choiceWords?: Readonly<Record<string, readonly string[]>>;
  /** No space belongs in it: names of persons, ID and telephone numbers. */
  compact?: boolean;
  /** How to fill it in, for the template. */
  note?: string;
  /** In characters of Latin script, two for a Chinese one. */
  width?: number;
  example?: string | number | boolean;
}

/** `2024-08-16` and `1980-05` for dates and months. */
export type CellValue = string | number | boolean | null;
/** A value for each key of the shape. */
export type RowValues = Record<string, CellValue>;

/** Something wrong in a row: in one cell, or in the row (`key` is null). */
export interface CellProblem {
  /** As Excel counts: from 1. */
  line: number;
  /** As Excel counts, from 1; null where the row as a whole, or a column that is not there, is meant. */
  column: number | null;
  key: string | null;
  text: Text;
}

export interface ReadRow {
  line: number;
  /** Every key of the shape; null where nothing stands, or nothing that can be read. */
  cells: RowValues;
  problems: CellProblem[];
}

/** A 合计, 小计 or 总计 row. */
export interface TotalsRow {
  line: number;
  label: string;
  /** 合计, 总计, 共计: of the whole table. */
  grand: boolean;
  cells: RowValues;
}

/** Who made a template and what for. */
export interface Marker {
  kind?: string;
  campaign?: string;
}

export interface TableRead {
  sheet: string;
  /** The lowest line of the headings; rows come after it. */
  headingLine: number;
  rows: ReadRow[];
  totals: TotalsRow[];
  /** Column number by key, for those the file has. */
  columns: Record<string, number>;
  /** Headings nobody knows: what stands below them was not read. */
  unknown: { column: number; text: string }[];
  /** Notes, signatures and section lines between and below the rows: not read. */
  skipped: { line: number; text: string }[];
  /** Null where the file was not made from one of our templates. */
  marker: Marker | null;
}
