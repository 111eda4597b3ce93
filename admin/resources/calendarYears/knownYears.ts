import { getHolidaysInRange } from "chinese-days";

/** The years the desk reckons with at all. */
const all = Array.from({ length: 101 }, (_, index) => 2000 + index);

/** Years whose public holidays the calendar package knows, the same package that the server counts by: first and last. */
export function knownYears(): readonly [number, number] {
  const known = all.filter((year) => getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0);
  return [known[0] ?? 0, known.at(-1) ?? 0];
}
