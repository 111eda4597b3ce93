/**
 * The same day some years later. Where a year has no such day the last of the month ends the period
 * (《民法典》第二百零二条), so five years from 2020-02-29 are over on 2025-02-28.
 *
 * @example addYears("2019-08-26", 5) // "2024-08-26"
 */
export function addYears(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const rest = day.slice(4);
  return `${String(year).padStart(4, "0")}${rest === "-02-29" && !isLeap(year) ? "-02-28" : rest}`;
}

/**
 * Full years from one day to another; an anniversary counts from its first minute. 0 where `from` lies after `to`.
 *
 * @example yearsBetween("2020-09-01", "2024-08-26") // 3
 */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, addYears(from, years) <= to ? years : years - 1);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
