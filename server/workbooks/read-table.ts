import { beside } from "./beside";
import { checkFile } from "./check-file";
import { type TableRead, type TableShape } from "./table-shape";

interface Options {
  signal?: AbortSignal;
  onPeak?: (bytes: number) => void;
}

/**
 * The table in a workbook somebody sent. Refuses the file as a whole (`file`) when it is no workbook, not a safe one or
 * not this table; what is wrong in single cells is told in the rows.
 */
export async function readTable(path: string, shape: TableShape, options: Options = {}): Promise<TableRead> {
  const [table] = await readTablesOf(path, [shape], options);
  if (!table) throw new Error("A workbook without the one table that was asked for was not refused.");
  return table;
}

/** Several tables of one workbook, opened once: `null` for those it does not have, refused when it has none. */
export async function readTablesOf(path: string, shapes: TableShape[], options: Options = {}): Promise<(TableRead | null)[]> {
  await checkFile(path);
  return beside("read", { path, shapes }, options);
}
