/** Whole years from one date to another, e.g. 2007-07-01 to 2024-08-26 → 17. The day itself completes the year. */
export function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) >= from.slice(5) ? years : years - 1;
}
