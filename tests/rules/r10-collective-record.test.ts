import fc from "fast-check";
import type { CollectiveFacts } from "../../server/features/rules/facts";
import { collectiveRecord } from "../../server/features/rules/r10-collective-record";
import { aCollective, aCollectiveCase, aPersonCase } from "./facts";
import { breaches, judge, outcome } from "./judge";

const ofRecord = (of: Partial<CollectiveFacts>) => aCollectiveCase({ collective: aCollective(of) });

const days: [string, string, string][] = [
  ["exactly five years before the reference date: outside", "2019-08-26", "passes"],
  ["a day less than five years: inside", "2019-08-27", "breach"],
  ["long ago", "2001-01-01", "passes"],
  ["on the reference date", "2024-08-26", "breach"],
  ["after the reference date", "2024-08-27", "breach"],
];

test.each(days)("an accident %s (%s) %s", (_, lastAccidentOn, expected) => {
  expect(outcome(judge(collectiveRecord, ofRecord({ lastAccidentOn })))).toBe(expected);
});

test.each(days)("a case %s (%s) %s", (_, lastCaseOn, expected) => {
  expect(outcome(judge(collectiveRecord, ofRecord({ lastCaseOn })))).toBe(expected);
});

test.each([
  ["2020-02-29", "2025-02-27", "breach"],
  ["2020-02-29", "2025-02-28", "passes"],
  ["2019-02-28", "2024-02-28", "passes"],
  ["2019-03-01", "2024-02-29", "breach"],
])("leap days: an accident of %s on %s %s", (lastAccidentOn, referenceDate, expected) => {
  expect(outcome(judge(collectiveRecord, ofRecord({ lastAccidentOn }), { referenceDate }))).toBe(expected);
});

test("the staff's violations count however old, and an empty declaration declares nothing", () => {
  expect(breaches(judge(collectiveRecord, ofRecord({ staffViolation: "1人酒驾" })))).toEqual(["申报干部职工有违纪违法行为：1人酒驾"]);
  expect(outcome(judge(collectiveRecord, ofRecord({ staffViolation: " " })))).toBe("passes");
});

test("each problem is told by itself, at its field", () => {
  const verdicts = judge(collectiveRecord, ofRecord({ lastAccidentOn: "2023-05-01", lastCaseOn: "2022-05-01", staffViolation: "有" }));
  expect(verdicts.map(({ field }) => field)).toEqual(["collective.lastAccidentOn", "collective.lastCaseOn", "collective.staffViolation"]);
});

test("persons are not asked; the look-back is a setting", () => {
  expect(judge(collectiveRecord, aPersonCase())).toEqual([]);
  expect(outcome(judge(collectiveRecord, ofRecord({ lastAccidentOn: "2019-08-26" }), { lookBackYears: 6 }))).toBe("breach");
});

test("property: an older accident is never worse", () => {
  const day = fc.date({ min: new Date("2010-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, (a, b, referenceDate) => {
      const [older, newer] = [a, b].sort();
      const passes = (lastAccidentOn?: string) => outcome(judge(collectiveRecord, ofRecord({ lastAccidentOn }), { referenceDate })) === "passes";
      return !passes(newer) || passes(older);
    }),
  );
});
