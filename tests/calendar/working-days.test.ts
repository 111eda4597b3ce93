import fc from "fast-check";
import { isWorkingDay, nextDay, UnknownYearError, workingDaysFrom } from "../../server/features/calendar/working-days";

test.each([
  ["2024-01-31", "a Wednesday"],
  ["2024-02-04", "a Sunday worked for Spring Festival"],
  ["2024-02-18", "a Sunday worked for Spring Festival"],
  ["2024-04-07", "a Sunday worked for Qingming"],
  ["2024-04-28", "a Sunday worked for Labour Day"],
  ["2024-05-11", "a Saturday worked for Labour Day"],
  ["2024-09-14", "a Saturday worked for Mid-Autumn"],
  ["2024-09-29", "a Sunday worked for National Day"],
  ["2024-10-12", "a Saturday worked for National Day"],
  ["2024-02-09", "New Year's Eve, by that year's notice an ordinary Friday"],
  ["2024-08-26", "the day of the materials' deadline, a Monday"],
])("%s is worked: %s", (day) => {
  expect(isWorkingDay(day)).toBe(true);
});

test.each([
  ["2024-01-01", "New Year"],
  ["2024-02-10", "Spring Festival"],
  ["2024-02-12", "a Monday of Spring Festival"],
  ["2024-02-17", "the last day of Spring Festival"],
  ["2024-04-04", "Qingming"],
  ["2024-05-01", "Labour Day"],
  ["2024-06-10", "Dragon Boat"],
  ["2024-09-17", "Mid-Autumn"],
  ["2024-10-01", "National Day"],
  ["2024-10-07", "the last day of National Day"],
  ["2024-08-24", "a Saturday"],
  ["2024-08-25", "a Sunday"],
])("%s is not worked: %s", (day) => {
  expect(isWorkingDay(day)).toBe(false);
});

test.each([
  ["2024-01-31", "2024-02-05", 5, "R05: only because Sunday 02-04 was worked"],
  ["2024-08-16", "2024-08-26", 7, "from one deadline to the other"],
  ["2024-08-26", "2024-08-26", 1, "the day itself counts"],
  ["2024-08-24", "2024-08-25", 0, "a weekend"],
  ["2024-08-27", "2024-08-26", 0, "past"],
  ["2024-02-10", "2024-02-17", 0, "all of Spring Festival"],
  ["2024-09-30", "2024-10-08", 2, "around National Day"],
  ["2023-12-29", "2024-01-02", 2, "over the end of a year"],
])("from %s to %s there are %d: %s", (first, last, days) => {
  expect(workingDaysFrom(first, last)).toBe(days);
});

test.each(["2003-12-31", "2027-01-01", "1999-01-01", "2100-06-01"])("%s is in a year that is not known: an error, not a guess", (day) => {
  expect(() => isWorkingDay(day)).toThrow(UnknownYearError);
  expect(() => isWorkingDay(day)).toThrow(/knows the years 2004 to 2026 and those entered at this desk, not \d{4}$/);
});

test("a period that runs into such a year is an error, too; one that is over is not", () => {
  expect(() => workingDaysFrom("2026-12-30", "2027-01-05")).toThrow(UnknownYearError);
  expect(workingDaysFrom("2030-01-01", "2024-08-26")).toBe(0);
});

const days = fc.date({ min: new Date("2004-01-01T00:00:00Z"), max: new Date("2026-12-01T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const after = (day: string, count: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

test("the next day is one day later, over months, leap days and years", () => {
  fc.assert(fc.property(days, (day) => nextDay(day) === after(day, 1)));
  expect(["2024-02-28", "2023-02-28", "2024-12-31"].map(nextDay)).toEqual(["2024-02-29", "2023-03-01", "2025-01-01"]);
});

test("counting is adding up: over any day in between, and day by day", () => {
  fc.assert(
    fc.property(days, fc.nat(20), fc.nat(20), (first, a, b) => {
      const [middle, last] = [after(first, a), after(first, a + b)];
      if (last > "2026-12-31") return;
      expect(workingDaysFrom(first, last)).toBe(workingDaysFrom(first, middle) + workingDaysFrom(nextDay(middle), last));
    }),
  );
});

test("in any seven weeks there are holidays or not, but never more working days than weekdays and exchanged weekends allow", () => {
  fc.assert(
    fc.property(days, (first) => {
      const last = after(first, 48);
      if (last > "2026-12-31") return;
      const worked = workingDaysFrom(first, last);
      expect(worked).toBeGreaterThanOrEqual(24);
      expect(worked).toBeLessThanOrEqual(39);
    }),
  );
});
