/** One column of a list as it is shown. */
export interface ListColumn {
  /** Heading, in the words on the screen. */
  heading: string;
  /** Path of fields from the row, e.g. `unit.shortName`; through lists, its values are joined. */
  path: string;
  /** Words for the values of an enumeration or of true and false, as shown on the screen. */
  words?: Record<string, string> | null;
}

/** A table as it stands on the screen, whoever computed it. */
export interface ShownTable {
  title: string;
  headings: string[];
  /** Texts and numbers, a line each; null: an empty cell. */
  rows: (string | number | null)[][];
}

/** A list as it is shown: which, its columns, its filter and order. */
export interface ListRequest {
  /** Field of the query that lists it, e.g. `nominations`. */
  query: string;
  title: string;
  columns: ListColumn[];
  filter?: Record<string, unknown> | null;
  orderBy?: Record<string, unknown>[] | null;
}
