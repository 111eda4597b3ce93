import { workingDaysFrom } from "../../server/features/calendar/working-days";
import type { PublicityFacts } from "../../server/features/rules/facts";
import { publicity } from "../../server/features/rules/r05-publicity";
import { aPersonCase, aPublicity } from "./facts";
import { breaches, judge, outcome } from "./judge";

const ofPublicity = (of: Partial<PublicityFacts> | null) => aPersonCase({ publicity: of && aPublicity(of) });

const cases: [string, Partial<PublicityFacts> | null, string[]][] = [
  ["exactly five working days, over", {}, []],
  ["none", null, ["尚未在本单位公示"]],
  ["four working days", { workingDays: 4, endsOn: "2024-08-13" }, ["公示期 2024-08-08 至 2024-08-13 仅 4 个工作日，少于 5 个工作日"]],
  ["still running", { finished: false }, ["公示尚未期满：自 2024-08-08 至 2024-08-14"]],
  ["too short and still running: too short, as waiting does not mend it", { workingDays: 4, finished: false }, [
    "公示期 2024-08-08 至 2024-08-14 仅 4 个工作日，少于 5 个工作日",
  ]],
  ["what was shown has changed: restarts", { outdated: true }, ["公示（2024-08-08 至 2024-08-14）的内容与现在的推荐材料不一致"]],
  ["an open objection", { openObjections: 1 }, ["有 1 件异议尚未办结"]],
  ["an upheld objection", { upheldObjections: 1 }, ["有 1 件异议经核实成立"]],
  ["running, with objections of both kinds", { finished: false, openObjections: 2, upheldObjections: 1 }, [
    "公示尚未期满：自 2024-08-08 至 2024-08-14",
    "有 2 件异议尚未办结",
    "有 1 件异议经核实成立",
  ]],
];

test.each(cases)("%s", (_, of, expected) => {
  expect(breaches(judge(publicity, ofPublicity(of)))).toEqual(expected);
});

test.each([
  ["2024-01-31", "2024-02-05", "passes", "because Sunday 02-04 was worked"],
  ["2024-01-31", "2024-02-04", "breach", "four, with the worked Sunday"],
  ["2024-02-09", "2024-02-21", "passes", "New Year's Eve and four after the holiday, a worked Sunday among them"],
  ["2024-02-09", "2024-02-20", "breach", "four, a whole holiday between them"],
  ["2024-08-08", "2024-08-13", "breach", "four: a weekend does not count"],
  ["2024-08-10", "2024-08-16", "passes", "started on a Saturday, which does not count"],
])("%s to %s %s: %s", (startsOn, endsOn, expected) => {
  const workingDays = workingDaysFrom(startsOn, endsOn);
  expect(outcome(judge(publicity, ofPublicity({ startsOn, endsOn, workingDays })))).toBe(expected);
});

test("a running publicity says from when on it is right, the day after its last", () => {
  const [verdict] = judge(publicity, ofPublicity({ finished: false, endsOn: "2024-08-31" }));
  expect(verdict?.from).toBe("2024-09-01");
});

test.each([{ outdated: true, finished: false }, { workingDays: 4, finished: false }, { openObjections: 1 }, { upheldObjections: 1 }])(
  "nothing else mends itself: %j",
  (of) => {
    for (const verdict of judge(publicity, ofPublicity(of))) expect(verdict.from).toBeUndefined();
  },
);

test("a campaign may set another length, or let changes stand", () => {
  expect(outcome(judge(publicity, ofPublicity({ workingDays: 5 }), { workingDays: 7 }))).toBe("breach");
  expect(outcome(judge(publicity, ofPublicity({ outdated: true }), { materialChangeRestarts: false }))).toBe("passes");
});

test.each([{ mayBeShortened: true }, { startDayCounts: false }, { makeUpWeekendsCount: false }, { workingDays: 0 }])(
  "what the desk does not do cannot be set: %j",
  (changed) => {
    expect(() => judge(publicity, ofPublicity({}), changed)).toThrow(Object.keys(changed)[0]);
  },
);
