import { unitQuota } from "../../server/features/rules/r03-unit-quota";
import { aPersonCase } from "./facts";
import { breaches, judge, outcome } from "./judge";

test.each([
  ["a free place", { places: 3, used: 2, forfeited: 0 }, false, "passes"],
  ["the last place is taken", { places: 3, used: 3, forfeited: 0 }, false, "breach"],
  ["a forfeited place is not free", { places: 3, used: 2, forfeited: 1 }, false, "breach"],
  ["a place is free besides a forfeited one", { places: 3, used: 1, forfeited: 1 }, false, "passes"],
  ["zero places are lawful, and none is free", { places: 0, used: 0, forfeited: 0 }, false, "breach"],
  ["no places were given", null, false, "breach"],
  ["it holds the last place itself", { places: 1, used: 1, forfeited: 0 }, true, "passes"],
])("%s", (_, quota, holdsPlace, expected) => {
  expect(outcome(judge(unitQuota, aPersonCase({ quota, holdsPlace })))).toBe(expected);
});

test("the words name unit, award and numbers", () => {
  expect(breaches(judge(unitQuota, aPersonCase({ quota: { places: 3, used: 2, forfeited: 1 } })))).toEqual([
    "沈阳市的劳动模范名额 3 个，已用 2 个，被取消 1 个，没有空余名额",
  ]);
  expect(breaches(judge(unitQuota, aPersonCase({ quota: null })))).toEqual(["沈阳市没有分配到劳动模范名额"]);
});
