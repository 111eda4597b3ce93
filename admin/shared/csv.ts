/** A cell that a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * One cell of a CSV file. A text that starts like a formula gets an apostrophe in front, so that opening the file
 * runs nothing (CWE-1236); numbers stay numbers.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a CSV file that Excel and WPS open rightly: a byte-order mark tells them it is UTF-8. */
export const csvFile = (rows: readonly (readonly (string | number | null)[])[]): Blob =>
  new Blob([`\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`], {
    type: "text/csv;charset=utf-8",
  });
