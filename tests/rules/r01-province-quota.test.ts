import { provinceQuota } from "../../server/features/rules/r01-province-quota";
import { aCampaignCase, anAward } from "./facts";
import { breaches, judge, outcome } from "./judge";

test.each([
  ["exactly the notice's quota", 4, "passes"],
  ["fewer", 3, "passes"],
  ["none", 0, "passes"],
  ["one more", 5, "breach"],
])("a province quota of %s: %d %s", (_, quota, expected) => {
  expect(outcome(judge(provinceQuota, aCampaignCase({ awards: [anAward({ provinceQuota: quota })] })))).toBe(expected);
});

test("each award is compared with its own number: 12, 16 and 4", () => {
  expect(breaches(judge(provinceQuota, aCampaignCase()))).toEqual([]);
  const swapped = aCampaignCase({ awards: [anAward({ code: "ADVANCED_COLLECTIVE", name: "先进集体", provinceQuota: 16 })] });
  expect(breaches(judge(provinceQuota, swapped))).toEqual(["先进集体全省推荐名额设为 16 个，超过通知规定的 12 个"]);
});

test("an award without a number is not unlimited", () => {
  const unknown = aCampaignCase({ awards: [anAward({ code: "MEDAL", name: "奖章", provinceQuota: 1 })] });
  expect(breaches(judge(provinceQuota, unknown))).toEqual(["规则未规定奖章的全省推荐名额"]);
});
