import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from "./limits";
import { refuseColumns, refuseMerges, refuseRows, refuseTooMuch } from "./refusals";

const TAGS = /<(?:\w+:)?(?:(row)[\s/>]|(c)(?:\s[^<>]*?)?\/?>|mergeCell\s[^<>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)")/g;
/** A tag is never longer; what is kept from one chunk to the next is no more. */
const LONGEST_TAG = 2_000;
const LARGEST_MERGE = MOST_CELLS / 2;

/** Counts rows and columns of a sheet in its XML as it streams by, empty ones too. */
export class SheetScan {
  private rows = 0;
  private cells = 0;
  private column = 0;
  private widest = 0;
  private rest = "";
  private merge: string | undefined;

  /** Whether a limit is passed already: counting goes on, so that the refusal can say how many there are. */
  get tooMuch(): boolean {
    return this.rows > MOST_ROWS || this.widest > MOST_COLUMNS || this.cells > MOST_CELLS || this.merge !== undefined;
  }

  add(chunk: Buffer): void {
    const text = this.rest + chunk.toString("latin1");
    const open = text.lastIndexOf("<");
    const end = text.indexOf(">", open) === -1 ? Math.max(open, text.length - LONGEST_TAG) : text.length;
    this.rest = text.slice(end);
    for (const [tag, row, cell, fromColumn, fromRow, toColumn, toRow] of text.slice(0, end).matchAll(TAGS)) {
      if (row) [this.rows, this.column] = [this.rows + 1, 0];
      else if (cell) this.cell(tag);
      else if (fromColumn && toColumn) {
        const area = (columnNumber(toColumn) - columnNumber(fromColumn) + 1) * (Number(toRow) - Number(fromRow) + 1);
        this.cells += area;
        if (area > LARGEST_MERGE) this.merge = `${fromColumn}${fromRow}:${toColumn}${toRow}`;
      }
    }
  }

  refuseTooMuch(): void {
    if (this.rows > MOST_ROWS) refuseRows(this.rows);
    if (this.widest > MOST_COLUMNS) refuseColumns(this.widest);
    if (this.merge) refuseMerges(this.merge);
    if (this.cells > MOST_CELLS) refuseTooMuch();
  }

  private cell(tag: string): void {
    this.cells += 1;
    const letters = /\sr="([A-Z]{1,3})\d+"/.exec(tag)?.[1];
    this.column = letters ? columnNumber(letters) : this.column + 1;
    if (this.column > this.widest) this.widest = this.column;
  }
}

/** 1 for A, 27 for AA. */
export const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A for 1, AA for 27. */
export const columnLetters = (column: number): string => (column > 0 ? columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)) : "");
