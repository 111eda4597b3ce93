import { addYears, yearsBetween } from "../../server/features/rules/dates";

test.each([
  ["2019-08-26", 5, "2024-08-26"],
  ["2020-02-29", 5, "2025-02-28"],
  ["2020-02-29", 4, "2024-02-29"],
  ["2096-02-29", 4, "2100-02-28"],
  ["1996-02-29", 4, "2000-02-29"],
  ["2019-02-28", 5, "2024-02-28"],
  ["2019-12-31", 5, "2024-12-31"],
])("%s and %d years is %s", (day, years, expected) => {
  expect(addYears(day, years)).toBe(expected);
});

test.each([
  ["2019-08-26", "2024-08-26", 5, "the anniversary counts"],
  ["2019-08-27", "2024-08-26", 4, "the day before does not"],
  ["2020-02-29", "2025-02-28", 5, "a leap day's anniversary in a common year"],
  ["2020-02-29", "2024-02-28", 3, "and in a leap year"],
  ["2024-08-26", "2024-08-26", 0, "the day itself"],
  ["2025-01-01", "2024-08-26", 0, "a day to come"],
  ["2030-01-01", "2024-08-26", 0, "a day years to come"],
])("from %s to %s there are %d full years: %s", (from, to, expected) => {
  expect(yearsBetween(from, to)).toBe(expected);
});
