import { DeskError } from "../errors/desk-error";
import { fromDatabase } from "../errors/from-database";

/** Something the person at the keyboard can mend: only the message is shown. */
export class ToolError extends Error {}

/** Runs a command to its end; what goes wrong is told in words, in both languages where there are both, and ends with 1. */
export function runTool(tool: () => Promise<void>): void {
  tool().catch((error: unknown) => {
    console.error(explain(fromDatabase(error)));
    process.exitCode = 1;
  });
}

function explain(error: unknown): string {
  if (error instanceof DeskError) return [spoken(error, "zh"), spoken(error, "en"), ...(error.cause ? [explain(error.cause)] : [])].join("\n");
  if (error instanceof AggregateError) return error.errors.map(explain).join("\n"); // none of a host's addresses answers
  return error instanceof Error ? error.message : String(error);
}

function spoken(error: DeskError, language: "zh" | "en"): string {
  const { message, remedy } = error.text(language);
  return `${message} ${remedy}`;
}
