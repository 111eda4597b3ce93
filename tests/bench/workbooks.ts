import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import { officialColumns, officialTable, rowsOf } from "../../server/workbooks/official-table";
import { readTable } from "../../server/workbooks/read-table";
import { streamTable } from "../../server/workbooks/stream-table";
import { type TableShape } from "../../server/workbooks/table-shape";

const DATE = new Date("2024-08-16T00:00:00Z");
const MEBIBYTE = 1_048_576;

/** How fast, and how much memory at most. */
export interface WorkbookResult {
  name: string;
  rows: number;
  columns: number;
  seconds: number;
  rowsPerSecond: number;
  /** Of the process that reads, or of this one while it writes; in MiB. */
  peakMebibytes: number;
  fileMebibytes: number;
}

/** Reads a table of so many rows by 14 columns, as an import does: in its own process, its start included. */
export async function measureRead(rows = 5_000): Promise<WorkbookResult> {
  const kinds = ["whole", "text", "text", "month", "date", "text", "choice"] as const;
  const columns = Array.from({ length: 14 }, (_, index) => ({ key: `c${index}`, headings: [`第${index + 1}列`] as [string], kind: kinds[index % 7] ?? "text", choices: ["甲", "乙"], required: true }));
  const shape: TableShape = { sheet: "表", title: "表", columns };
  const values = Array.from({ length: rows }, (_, row) => Object.fromEntries(columns.map(({ key, kind }) => [key, { whole: row, text: `沈阳市某公司第${row}车间`, month: "1980-05", date: "2024-08-16", choice: "甲", flag: true }[kind]])));
  return inFolder(async (folder) => {
    const path = join(folder, "read.xlsx");
    await writeFile(path, await officialTable({ title: "表", date: DATE, sheets: [{ name: "表", title: "表", columns: officialColumns(shape), rows: rowsOf(shape, values) }] }));
    let peak = 0;
    const since = performance.now();
    const read = await readTable(path, shape, { onPeak: (bytes) => (peak = bytes) });
    const seconds = (performance.now() - since) / 1_000;
    if (read.rows.length !== rows || read.rows.some(({ problems }) => problems.length > 0)) throw new Error("The table was not read as it was written");
    return result("workbook read", rows, 14, seconds, peak, (await stat(path)).size);
  });
}

/** Streams a list of so many rows by 10 columns into a file. */
export async function measureStream(rows = 50_000): Promise<WorkbookResult> {
  return inFolder(async (folder) => {
    const path = join(folder, "stream.xlsx");
    const columns = (["number", "text", "text", "date", "dateTime", "text", "text", "number", "text", "text"] as const).map((kind, index) => ({ heading: `第${index + 1}列`, kind }));
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
    const since = performance.now();
    await pipeline(streamTable({ title: "名单", date: DATE, columns, rows: generated(rows) }), createWriteStream(path));
    const seconds = (performance.now() - since) / 1_000;
    clearInterval(watch);
    return result("workbook streamed", rows, columns.length, seconds, Math.max(peak, process.memoryUsage().rss), (await stat(path)).size);
  });
}

async function* generated(rows: number): AsyncGenerator<unknown[]> {
  for (let row = 0; row < rows; row += 1) yield [row, `沈阳市某公司第${row}车间`, "劳动模范", "2024-08-16", DATE, "某某", "=1+1", row / 7, "备注", null];
}

const result = (name: string, rows: number, columns: number, seconds: number, peak: number, bytes: number): WorkbookResult => ({
  name,
  rows,
  columns,
  seconds: Math.round(seconds * 100) / 100,
  rowsPerSecond: Math.round(rows / seconds),
  peakMebibytes: Math.round(peak / MEBIBYTE),
  fileMebibytes: Math.round((bytes / MEBIBYTE) * 10) / 10,
});

async function inFolder(work: (folder: string) => Promise<WorkbookResult>): Promise<WorkbookResult> {
  const folder = await mkdtemp(join(tmpdir(), "desk-workbooks-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
