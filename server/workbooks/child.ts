import { readFileSync } from "node:fs";
import { DeskError } from "../errors/desk-error";
import { checkPackage } from "./check-package";
import { loadForMarking, loadForReading } from "./load-workbook";
import { markSheet } from "./mark-sheet";
import { readWorkbook } from "./read-workbook";
import { type Tasks } from "./tasks";

/**
 * The process that opens a workbook somebody sent: started for one task by `beside.ts`, it has no settings, no
 * secrets and no database. Whatever the file does to it, the server goes on.
 */
const does: { [Name in keyof Tasks]: (input: Tasks[Name]["input"]) => Promise<Tasks[Name]["output"]> } = {
  read: async ({ path, shapes }) => readWorkbook(await loadForReading(await checkPackage(path)), shapes),
  mark: async ({ path, marks }) => {
    const parts = await checkPackage(path);
    return markSheet(await loadForMarking(parts), parts, marks);
  },
};

process.once("message", ([name, input]: [keyof Tasks, never]) => {
  does[name](input)
    .then((value) => ({ value }))
    .catch((error: unknown) => (error instanceof DeskError ? { refusal: { code: error.code, details: error.details } } : { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then((answer) => process.send?.({ ...answer, peakBytes: peakBytes() }, () => process.disconnect()))
    .catch(() => process.exit(1));
});
process.once("disconnect", () => process.exit());

/** The most memory this process had. Linux counts what the server held when it forked in `maxRSS`, but not in its own table. */
function peakBytes(): number {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kibibytes) return Number(kibibytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
