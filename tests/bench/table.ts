import type { Results } from "./measure";
import type { BenchQuery } from "./queries/query";
import { LIMIT, POSTGRAPHILE } from "./servers/start";

/** Requests per second of each server, and below them as parts of the limit and of PostGraphile. */
export function table(results: Results, queries: BenchQuery[]): string {
  const names = queries.map(({ name }) => name);
  const rate = (server: string, query: string): number => results.get(server)?.get(query) ?? NaN;
  const over = (server: string, other: string, query: string): string => (rate(server, query) / rate(other, query)).toFixed(2);
  const rows = (cell: (server: string, query: string) => string): string[][] => [...results.keys()].map((server) => [server, ...names.map((query) => cell(server, query))]);
  return [
    ...grid(["requests/s", ...names], rows((server, query) => String(Math.round(rate(server, query))))),
    "",
    ...grid([`over the limit (over PostGraphile)`, ...names], rows((server, query) => `${over(server, LIMIT, query)} (${over(server, POSTGRAPHILE, query)})`)),
    "",
    ...queries.map(({ name, title }) => `${name}: ${title}`),
  ].join("\n");
}

/** A Markdown table with columns in line. */
function grid(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]): string => `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  return [line(head), `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`, ...rows.map(line)];
}
