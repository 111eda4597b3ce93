import { isNativeError } from "node:util/types";
import { QueryFailedError } from "typeorm";

/** What the log keeps of an error. */
interface LoggedError {
  type: string;
  message: string;
  stack?: string;
  code?: string;
  constraint?: string;
  table?: string;
  query?: string;
}

/**
 * An error as the log keeps it: what failed and where, without the values it failed on. TypeORM's errors carry the
 * statement's parameters and PostgreSQL's `detail` the whole row: password hashes, names, telephone numbers.
 */
export function forLog(error: unknown): LoggedError {
  if (!isNativeError(error)) return { type: typeof error, message: String(error) };
  const cause: Partial<Record<"code" | "constraint" | "table", unknown>> = error instanceof QueryFailedError ? { ...error.driverError } : { ...error };
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    code: text(cause.code),
    constraint: text(cause.constraint),
    table: text(cause.table),
    query: error instanceof QueryFailedError ? error.query : undefined,
  };
}
