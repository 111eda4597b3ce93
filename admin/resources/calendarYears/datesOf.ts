/**
 * Dates pasted from a notice or a table, in whatever way they are written and parted; what is no date stays as it is,
 * for the server to refuse.
 *
 * @example datesOf("2027-01-01\n2027年2月5日、2027/2/8") // ["2027-01-01", "2027-02-05", "2027-02-08"]
 */
export function datesOf(text: string): string[] {
  return text
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== "")
    .map((part) => {
      const [, year, month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(part) ?? [];
      return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : part;
    });
}
