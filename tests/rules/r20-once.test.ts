import { once } from "../../server/features/rules/r20-once";
import { aCollectiveCase, aPersonCase } from "./facts";
import { breaches, judge, outcome } from "./judge";

test.each([
  ["a person, once", aPersonCase(), "passes"],
  ["a person, twice", aPersonCase({ nominatedElsewhere: true }), "breach"],
  ["a collective, once", aCollectiveCase(), "passes"],
  ["a collective, twice", aCollectiveCase({ nominatedElsewhere: true }), "breach"],
  ["a draft without a person", aPersonCase({ person: null }), "silent"],
])("%s", (_, facts, expected) => {
  expect(outcome(judge(once, facts))).toBe(expected);
});

test("the words do not tell where: no unit, seat, award or name", () => {
  const verdicts = judge(once, aPersonCase({ nominatedElsewhere: true }));
  expect(breaches(verdicts)).toEqual(["该对象在本次活动中已被推荐，同一对象只能推荐一次"]);
  expect(JSON.stringify(verdicts)).not.toMatch(/沈阳|李巧云|劳动模范|工信|通信/);
});

test.each([{ acrossSeats: false }, { acrossAwards: false }, { personBy: "NAME" }])("it cannot be loosened: %j", (changed) => {
  expect(() => judge(once, aPersonCase(), changed)).toThrow(Object.keys(changed)[0]);
});
