import { isWorkday } from "chinese-days";
import fc from "fast-check";
import { dayBefore, type EnteredYear, isWorkingDay, lastDayOf, latestStartBefore, nextDay, UnknownYearError, workingDaysFrom } from "../../server/features/calendar/working-days";

/** Every day from 2010 to 2026 in a list, worked or not: what the calendar's functions must agree with, found by looking. */
const FIRST = Date.UTC(2010, 0, 1);
const DAYS = Array.from({ length: (Date.UTC(2027, 0, 1) - FIRST) / 86_400_000 }, (_, i) => new Date(FIRST + i * 86_400_000).toISOString().slice(0, 10));

/** A year as an office might enter it: any weekdays off, any weekend days worked. */
const enteredYear = (year: number): fc.Arbitrary<EnteredYear> => {
  const ofYear = DAYS.filter((day) => day.startsWith(String(year)));
  return fc.record({
    year: fc.constant(year),
    holidays: fc.uniqueArray(fc.constantFrom(...ofYear.filter(isWeekday)), { maxLength: 40 }),
    makeUpDays: fc.uniqueArray(fc.constantFrom(...ofYear.filter((day) => !isWeekday(day))), { maxLength: 15 }),
  });
};
const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** Which days of the list are worked, by the package or by the years entered. */
function worked(entered: EnteredYear[]): boolean[] {
  return DAYS.map((day) => {
    const own = entered.find(({ year }) => day.startsWith(String(year)));
    if (!own) return isWorkday(day);
    return isWeekday(day) ? !own.holidays.includes(day) : own.makeUpDays.includes(day);
  });
}

const PACKAGE = worked([]);
const indexes = fc.nat(DAYS.length - 1);
/** Far enough from the list's ends that any period of 15 working days lies in it. */
const inner = fc.integer({ min: 60, max: DAYS.length - 61 });
const lengths = fc.integer({ min: 1, max: 15 });
const at = (index: number): string => DAYS[index] ?? "";
const countIn = (days: boolean[]): number => days.filter(Boolean).length;

test("the list is the calendar's: 6,209 days, one after the other", () => {
  expect([DAYS.length, DAYS[0], DAYS.at(-1)]).toEqual([6209, "2010-01-01", "2026-12-31"]);
  for (let i = 1; i < DAYS.length; i++) {
    expect([nextDay(at(i - 1)), dayBefore(at(i))]).toEqual([at(i), at(i - 1)]);
  }
});

test("every day of 2010 to 2026 is worked or not, as the package says", () => {
  expect(DAYS.map((day) => isWorkingDay(day))).toEqual(PACKAGE);
});

test("every year has 246 to 253 working days, and weekends that are worked", () => {
  for (let year = 2010; year <= 2026; year++) {
    const count = workingDaysFrom(`${year}-01-01`, `${year}-12-31`);
    expect([year, count >= 246 && count <= 253]).toEqual([year, true]);
    expect(DAYS.some((day) => day.startsWith(String(year)) && !isWeekday(day) && isWorkingDay(day))).toBe(true);
  }
});

/** The functions against the list, under years entered or none. */
function agree(entered: EnteredYear[], list: boolean[], indexOf: fc.Arbitrary<number>, runs: number): void {
  fc.assert(
    fc.property(indexOf, fc.nat(400), (first, more) => {
      const last = Math.min(first + more, DAYS.length - 1);
      expect(workingDaysFrom(at(first), at(last), entered)).toBe(countIn(list.slice(first, last + 1)));
    }),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(indexOf, lengths, (first, days) => {
      let last = first;
      while (countIn(list.slice(first, last + 1)) < days) last += 1;
      expect(lastDayOf(at(first), days, entered)).toBe(at(last));
    }),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(indexOf, lengths, (before, days) => {
      let first = before - 1;
      while (countIn(list.slice(first, before)) < days) first -= 1;
      expect(latestStartBefore(at(before), days, entered)).toBe(at(first));
    }),
    { numRuns: runs },
  );
}

test("counting, the last day of a period and the latest start agree with a count over the list", () => {
  agree([], PACKAGE, inner, 1_000);
});

test("the five working days of a publicity, from every day of 2010 to 2026", () => {
  for (let first = 60; first < DAYS.length - 60; first++) {
    let last = first;
    for (let left = 5 - Number(PACKAGE[first]); left > 0; left -= Number(PACKAGE[last])) last += 1;
    if (lastDayOf(at(first), 5) !== at(last)) throw new Error(`from ${at(first)}: ${lastDayOf(at(first), 5)} instead of ${at(last)}`);
  }
});

test("under a year that an office entered, too: it counts before the package's, in that year alone", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2011, max: 2025 }).chain(enteredYear), (year) => {
      const start = DAYS.indexOf(`${year.year}-01-01`);
      agree([year], worked([year]), fc.integer({ min: start - 30, max: start + 380 }), 20);
    }),
    { numRuns: 25 },
  );
});

test("a period begun on the latest start is over before the day; begun a day later it is not", () => {
  fc.assert(
    fc.property(inner, lengths, (index, days) => {
      const first = latestStartBefore(at(index), days);
      expect(isWorkingDay(first)).toBe(true);
      expect(lastDayOf(first, days) < at(index)).toBe(true);
      expect(lastDayOf(nextDay(first), days) < at(index)).toBe(false);
    }),
  );
});

test("a period of so many working days has exactly so many, and its last day is one of them", () => {
  fc.assert(
    fc.property(inner, lengths, (index, days) => {
      const last = lastDayOf(at(index), days);
      expect([workingDaysFrom(at(index), last), isWorkingDay(last)]).toEqual([days, true]);
    }),
  );
});

test("without a year entered, a period that runs over 2026 is an error; with it, a count", () => {
  expect(() => lastDayOf("2026-12-30", 5)).toThrow(UnknownYearError);
  const entered = [{ year: 2027, holidays: ["2027-01-01"], makeUpDays: ["2027-01-03"] }];
  expect(lastDayOf("2026-12-30", 5, entered)).toBe("2027-01-05");
  expect(latestStartBefore("2027-01-06", 5, entered)).toBe("2026-12-30");
  fc.assert(fc.property(indexes, (index) => isWorkingDay(at(index), entered) === PACKAGE[index]));
});
