import { isWorkday } from "chinese-days";

/** Years whose holidays the calendar knows: the State Council publishes each year's in the November before. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

/** A year whose holidays are not known yet: a guess would be worse than a refusal. */
export class UnknownYearError extends Error {
  override readonly name = "UnknownYearError";

  constructor(readonly year: number) {
    super(`The working calendar knows the years ${FIRST_YEAR} to ${LAST_YEAR}, not ${year}`);
  }
}

/**
 * Whether a day is worked: weekdays but for public holidays, and the weekends worked in exchange.
 *
 * @example isWorkingDay("2024-02-04") // true: a Sunday worked for Spring Festival
 */
export function isWorkingDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new UnknownYearError(year);
  return isWorkday(day);
}

/**
 * Working days from one day to another, both counted.
 *
 * @example workingDaysFrom("2024-01-31", "2024-02-05") // 5
 */
export function workingDaysFrom(first: string, last: string): number {
  let count = 0;
  for (let day = first; day <= last; day = nextDay(day)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The day after. */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
