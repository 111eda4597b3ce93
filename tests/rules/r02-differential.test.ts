import fc from "fast-check";
import { differential } from "../../server/features/rules/r02-differential";
import { aCampaignCase, anAward } from "./facts";
import { breaches, judge, outcome } from "./judge";

const ofPlaces = (provinceQuota: number, places: number) => aCampaignCase({ awards: [anAward({ provinceQuota, places })] });

test.each([
  ["fewer than the province reports", 4, 3, {}, "breach"],
  ["exactly as many: no difference", 4, 4, {}, "breach"],
  ["one more", 4, 5, {}, "passes"],
  ["none at all", 4, 0, {}, "breach"],
  ["an award of which the province reports none", 0, 0, {}, "silent"],
  ["exactly 120% where more is asked", 10, 12, { ratioAbovePercent: 120 }, "breach"],
  ["above 120%", 10, 13, { ratioAbovePercent: 120 }, "passes"],
  ["above 120% of 4, which is 4.8", 4, 5, { ratioAbovePercent: 120 }, "passes"],
])("%s (%d, %d places)", (_, quota, places, changed, expected) => {
  expect(outcome(judge(differential, ofPlaces(quota, places), changed))).toBe(expected);
});

test("the customary ratio is told and refuses nothing", () => {
  const below = judge(differential, ofPlaces(16, 19));
  expect(below).toMatchObject([{ passed: true, facts: { zh: expect.stringContaining("118.7%，低于惯例的 120%") } }]);
  expect(judge(differential, ofPlaces(10, 12))[0]?.facts.zh).not.toContain("惯例");
});

test("the remedy names the least number that would do", () => {
  const [verdict] = judge(differential, ofPlaces(12, 11));
  expect(verdict?.remedy?.zh).toContain("不少于 13 个");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 100, max: 300 }), (quota, ratioAbovePercent) => {
      const [refused] = judge(differential, ofPlaces(quota, 0), { ratioAbovePercent });
      const least = Number(/不少于 (\d+) 个/.exec(refused?.remedy?.zh ?? "")?.[1]);
      expect(outcome(judge(differential, ofPlaces(quota, least), { ratioAbovePercent }))).toBe("passes");
      expect(outcome(judge(differential, ofPlaces(quota, least - 1), { ratioAbovePercent }))).toBe("breach");
    }),
  );
});

test("every award is judged", () => {
  expect(breaches(judge(differential, aCampaignCase()))).toEqual([]);
  expect(judge(differential, aCampaignCase())).toHaveLength(3);
});
