import { breach } from "../../server/features/rules/r18-breach";
import { aPersonCase } from "./facts";
import { judge } from "./judge";

test.each([
  ["no places", null],
  ["none forfeited", { places: 3, used: 3, forfeited: 0 }],
])("%s: nothing is said", (_, quota) => {
  expect(judge(breach, aPersonCase({ quota }))).toEqual([]);
});

test("a forfeited place is told; it is no breach of this nomination", () => {
  const quota = { places: 3, used: 1, forfeited: 1 };
  expect(judge(breach, aPersonCase({ quota }))).toMatchObject([{ passed: true, facts: { zh: "沈阳市的劳动模范名额已被取消 1 个，不予递补" } }]);
  expect(judge(breach, aPersonCase({ quota }), { backFill: true })[0]?.facts.zh).toBe("沈阳市的劳动模范名额已被取消 1 个");
});
