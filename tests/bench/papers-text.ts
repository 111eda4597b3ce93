import { measureImport } from "./imports";
import { measureExport } from "./papers";
import type { Target } from "./servers/start";
import { measureRead } from "./workbooks";

const MEBIBYTE = 1_048_576;
const whole = (value: number): string => Math.round(value).toLocaleString("en");

/** How fast papers come in and go out through the whole path, and the most memory that took. */
export async function papersText(ours: Target, database: { ownerUrl: string; runtimeUrl: string }): Promise<string> {
  const out = await measureExport(ours);
  const read = await measureRead(5_000);
  const imported = await measureImport(database);
  return [
    "| papers | rows | rows/s | peak memory, MiB |",
    "|---|---|---|---|",
    `| list of nominations to a workbook, through the API | ${whole(out.rows)} | ${whole(out.rowsPerSecond)} | server ${whole(out.memoryBefore)} → ${whole(out.peakMebibytes)} |`,
    `| workbook of ${read.columns} columns opened | ${whole(read.rows)} | ${whole(read.rowsPerSecond)} | process of its own ${whole(read.peakMebibytes)} |`,
    `| contacts imported: read and tried | ${whole(imported.rows)} | ${whole(imported.readPerSecond)} | server ${whole(imported.peakRss / MEBIBYTE)} |`,
    `| contacts imported: written | ${whole(imported.rows)} | ${whole(imported.appliedPerSecond)} | |`,
  ].join("\n");
}
