import { pipeline, PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { NO_TIME } from "../documents/zip/pack";
import { type StreamColumn } from "./stream-cell";
import { packageParts, type SheetFacts, workbookXml } from "./stream-parts";
import { sheetName } from "./sheet-name";
import { sheetXml } from "./stream-sheet";

export { type StreamColumn } from "./stream-cell";

export interface StreamTable {
  /** Stands above every printed page and in the properties. */
  title: string;
  sheet?: string;
  columns: StreamColumn[];
  rows: AsyncIterable<unknown[]>;
  /** Created and modified, as the properties say. */
  date: Date;
  /** Told every thousand rows, and at the end. */
  onProgress?: (rows: number) => void;
}

const SETTINGS = { mtime: NO_TIME, mode: 0o100644, compress: true, forceDosTimestamp: true };

/**
 * A list of any length as a workbook, written while it is read: rows are asked for as fast as the reader takes the
 * file, so that memory does not grow with them. exceljs's own stream does not wait for its reader, hence the XML is
 * written here. No cell is ever a formula.
 */
export function streamTable({ title, sheet, columns, rows, date, onProgress }: StreamTable): Readable {
  const facts: SheetFacts = { name: sheetName(sheet ?? title), columns: columns.length, lines: 1 };
  const lines = Readable.from(sheetXml({ title, columns, rows, facts, onProgress }), { objectMode: false });
  const zip = new ZipFile();
  const output = new PassThrough();
  for (const [name, xml] of packageParts({ title, date })) zip.addBuffer(Buffer.from(xml), name, SETTINGS);
  zip.addReadStream(lines, "xl/worksheets/sheet1.xml", SETTINGS);
  // Written after the sheet: only then is it known how far the filter reaches.
  zip.addReadStreamLazy("xl/workbook.xml", SETTINGS, (give) => give(null, Readable.from([Buffer.from(workbookXml(facts))])));
  zip.end();
  lines.once("error", (error) => output.destroy(error));
  pipeline(zip.outputStream as Readable, output, () => lines.destroy());
  return output;
}
