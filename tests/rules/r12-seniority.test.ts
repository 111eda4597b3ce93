import fc from "fast-check";
import { seniority } from "../../server/features/rules/r12-seniority";
import { aCollectiveCase, aPerson, aPersonCase } from "./facts";
import { breaches, judge, outcome } from "./judge";

const since = (tradeSince: string | null, today?: string) => aPersonCase({ person: aPerson({ tradeSince }), ...(today && { today }) });

test.each([
  ["five years full on the reference date itself", "2019-08-26", "passes"],
  ["a day short", "2019-08-27", "breach"],
  ["a day more", "2019-08-25", "passes"],
  ["since the reference date", "2024-08-26", "breach"],
  ["only after the reference date", "2024-09-01", "breach"],
  ["not filled in yet", null, "silent"],
])("%s: %s %s", (_, tradeSince, expected) => {
  expect(outcome(judge(seniority, since(tradeSince)))).toBe(expected);
});

test.each([
  ["2020-02-29", "2025-02-27", "breach"],
  ["2020-02-29", "2025-02-28", "passes"],
  ["2020-03-01", "2025-02-28", "breach"],
  ["2019-02-28", "2024-02-28", "passes"],
  ["2019-03-01", "2024-02-29", "breach"],
  ["2019-03-01", "2024-03-01", "passes"],
])("leap days: since %s, on %s %s", (tradeSince, referenceDate, expected) => {
  expect(outcome(judge(seniority, since(tradeSince), { referenceDate }))).toBe(expected);
});

test.each([["2004-02-29", 4, "2008-02-29"], ["2096-02-29", 4, "2100-02-28"], ["2096-02-29", 8, "2104-02-29"]])(
  "since %s, %d years are full on %s",
  (tradeSince, minimumYears, full) => {
    expect(outcome(judge(seniority, since(tradeSince), { minimumYears, referenceDate: full }))).toBe("passes");
  },
);

test("without 含, the fifth year's last day is not enough", () => {
  expect(outcome(judge(seniority, since("2019-08-26"), { inclusive: false }))).toBe("breach");
  expect(outcome(judge(seniority, since("2019-08-25"), { inclusive: false }))).toBe("passes");
});

test("the day of asking changes nothing", () => {
  expect(outcome(judge(seniority, since("2019-08-27", "2030-01-01")))).toBe("breach");
});

test("it counts full years and names its dates", () => {
  expect(breaches(judge(seniority, since("2020-09-01")))).toEqual(["从业满 3 年（自 2020-09-01 起，计算至 2024-08-26），少于 5 年"]);
  expect(breaches(judge(seniority, since("2025-01-01")))).toEqual(["从业满 0 年（自 2025-01-01 起，计算至 2024-08-26），少于 5 年"]);
  expect(judge(seniority, since("2020-09-01"))[0]?.field).toBe("person.tradeSince");
});

test("collectives are not asked", () => {
  expect(judge(seniority, aCollectiveCase())).toEqual([]);
});

const day = fc.date({ min: new Date("1970-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

test("property: who began earlier passes wherever a later one does, and stays passed", () => {
  fc.assert(
    fc.property(day, day, day, day, fc.integer({ min: 1, max: 30 }), (a, b, c, d, minimumYears) => {
      const [earlier, later] = [a, b].sort();
      const [referenceDate, afterwards] = [c, d].sort();
      const passes = (tradeSince: string | undefined, on: string | undefined) =>
        outcome(judge(seniority, since(tradeSince ?? null), { minimumYears, referenceDate: on })) === "passes";
      return !passes(later, referenceDate) || (passes(earlier, referenceDate) && passes(later, afterwards));
    }),
  );
});

test("property: the years it tells agree with its verdict", () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 30 }), (tradeSince, referenceDate, minimumYears) => {
      const [verdict] = judge(seniority, since(tradeSince), { minimumYears, referenceDate });
      const years = Number(/从业满 (\d+) 年/.exec(verdict?.facts.zh ?? "")?.[1]);
      return verdict?.passed === years >= minimumYears;
    }),
  );
});
