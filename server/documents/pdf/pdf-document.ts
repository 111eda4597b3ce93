/** A document as plain data: what crosses to the typesetter's thread, and all that it knows. */
export interface PdfDocument {
  /** Heading of the first page, and title of the file. */
  title: string;
  /** Lines below the heading. */
  subtitle: string[];
  /** Running head of every page. */
  header: string;
  /** At the foot of every page, beside its number; usually version and hash of the content. */
  footer: string;
  /** When the data last changed, ISO 8601: the file's date of creation, so that the same data gives the same bytes. */
  date: string;
  /** Each is a bookmark. */
  sections: PdfSection[];
}

export interface PdfSection {
  title: string;
  blocks: PdfBlock[];
}

export type PdfBlock = FactsBlock | GridBlock | TextBlock | NoteBlock | HeadingBlock;

/** Label and value, one a line. */
export interface FactsBlock {
  kind: "facts";
  rows: [label: string, value: string][];
}

/** A table whose head repeats on every page. */
export interface GridBlock {
  kind: "grid";
  head: string[];
  /** Width of each column against the others. */
  widths: number[];
  rows: string[][];
}

/** Paragraphs, their first line indented by two characters. */
export interface TextBlock {
  kind: "text";
  paragraphs: string[];
}

/** A small remark, e.g. that there is nothing to show. */
export interface NoteBlock {
  kind: "note";
  text: string;
}

/** A heading inside a section. */
export interface HeadingBlock {
  kind: "heading";
  text: string;
}
