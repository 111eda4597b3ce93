import { isWorkday } from "chinese-days";

/** Years whose holidays the package knows: the State Council publishes each year's in the November before. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

/** A year whose holidays are not known yet: a guess would be worse than a refusal. */
export class UnknownYearError extends Error {
  override readonly name = "UnknownYearError";

  constructor(readonly year: number) {
    super(`The working calendar knows the years ${FIRST_YEAR} to ${LAST_YEAR} and those entered at this desk, not ${year}`);
  }
}

/** Whether the package knows a year's holidays: such a year is not entered by hand. */
export const isKnownYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Holidays and make-up days of one year, as an office entered them. */
export interface EnteredYear {
  year: number;
  holidays: string[];
  makeUpDays: string[];
}

/**
 * Whether a day is worked: weekdays but for public holidays, and the weekends worked in exchange. A year that an
 * office entered counts before the package's.
 *
 * @example isWorkingDay("2024-02-04") // true: a Sunday worked for Spring Festival
 */
export function isWorkingDay(day: string, entered: EnteredYear[] = []): boolean {
  const year = Number(day.slice(0, 4));
  const own = entered.find((one) => one.year === year);
  if (own) return own.makeUpDays.includes(day) || (isWeekday(day) && !own.holidays.includes(day));
  if (!isKnownYear(year)) throw new UnknownYearError(year);
  return isWorkday(day);
}

/**
 * Working days from one day to another, both counted.
 *
 * @example workingDaysFrom("2024-01-31", "2024-02-05") // 5
 */
export function workingDaysFrom(first: string, last: string, entered: EnteredYear[] = []): number {
  let count = 0;
  for (let day = first; day <= last; day = nextDay(day)) if (isWorkingDay(day, entered)) count += 1;
  return count;
}

/**
 * The last day of a period of working days that begins on a day; the first day counts where it is worked.
 *
 * @example lastDayOf("2024-01-31", 5) // "2024-02-05"
 */
export function lastDayOf(first: string, workingDays: number, entered: EnteredYear[] = []): string {
  let day = first;
  for (let left = workingDays - Number(isWorkingDay(day, entered)); left > 0; left -= Number(isWorkingDay(day, entered))) day = nextDay(day);
  return day;
}

/**
 * The last day on which a period of working days can begin so that it is over before a day, i.e. ends on the day
 * before it at the latest.
 *
 * @example latestStartBefore("2024-02-06", 5) // "2024-01-31"
 */
export function latestStartBefore(day: string, workingDays: number, entered: EnteredYear[] = []): string {
  let first = day;
  for (let left = workingDays; left > 0; left -= Number(isWorkingDay(first, entered))) first = dayBefore(first);
  return first;
}

/** The day after. */
export const nextDay = (day: string): string => daysAfter(day, 1);

/** The day before. */
export const dayBefore = (day: string): string => daysAfter(day, -1);

/** So many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Monday to Friday, whatever the calendar says. */
export function isWeekday(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
