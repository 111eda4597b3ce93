import fc from "fast-check";
import { divisionShare } from "../../server/features/rules/r09-division-share";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { aCampaignCase, anAward, MODEL_WORKER, standing } from "./facts";
import { breaches, judge, outcome } from "./judge";

const cadres = (count: number) => standing(count, { administrativeRank: AdministrativeRank.DIVISION });
const nominated = { base: "NOMINATED" };

/** `all` persons stand for 先进工作者, `division` of them of 处级. */
const of = (all: number, division: number) => aCampaignCase({ persons: [...standing(all - division), ...cadres(division)] });

test.each([
  ["20% of four is none: one is too many", 4, 1, "breach"],
  ["20% of four is none: none is right", 4, 0, "passes"],
  ["of five one: exactly 20%", 5, 1, "passes"],
  ["of five two are too many", 5, 2, "breach"],
  ["of nine one", 9, 1, "passes"],
  ["of nine two: 22%", 9, 2, "breach"],
  ["of ten two: exactly 20%", 10, 2, "passes"],
  ["of nobody none", 0, 0, "passes"],
])("nominated: %s", (_, all, division, expected) => {
  expect(outcome(judge(divisionShare, of(all, division), nominated))).toBe(expected);
});

test.each([
  ["of 4 places none, however many stand", 4, 20, 1, "breach"],
  ["of 4 places none", 4, 20, 0, "passes"],
  ["of 5 places one, however few stand", 5, 2, 1, "passes"],
  ["of 5 places one, so of two who stand one must go", 5, 30, 2, "breach"],
])("selected: %s", (_, provinceQuota, all, division, expected) => {
  const facts = { ...of(all, division), awards: [anAward({ provinceQuota })] };
  expect(outcome(judge(divisionShare, facts))).toBe(expected);
});

test("the denominator is 先进工作者 only, and so is the share", () => {
  const crowd = standing(100, { award: MODEL_WORKER.code });
  const heads = standing(9, { award: MODEL_WORKER.code, administrativeRank: AdministrativeRank.DIVISION });
  expect(outcome(judge(divisionShare, aCampaignCase({ persons: [...crowd, ...standing(3), ...cadres(1)] }), nominated))).toBe("breach");
  expect(outcome(judge(divisionShare, aCampaignCase({ persons: [...heads, ...standing(4)] }), nominated))).toBe("passes");
});

test("deputies are of 处级, too; section heads are not", () => {
  const one = (administrativeRank: AdministrativeRank) => aCampaignCase({ persons: [...standing(3), ...standing(1, { administrativeRank })] });
  expect(outcome(judge(divisionShare, one(AdministrativeRank.DEPUTY_DIVISION), nominated))).toBe("breach");
  expect(outcome(judge(divisionShare, one(AdministrativeRank.SECTION), nominated))).toBe("passes");
});

test("without 含, exactly 20% does not pass", () => {
  const strict = { ...nominated, inclusive: false };
  expect(outcome(judge(divisionShare, of(5, 1), strict))).toBe("breach");
  expect(outcome(judge(divisionShare, of(6, 1), strict))).toBe("passes");
  expect(outcome(judge(divisionShare, of(0, 0), strict))).toBe("passes");
});

test("the words give count, base, share and the most there may be", () => {
  expect(breaches(judge(divisionShare, of(6, 2), nominated))).toEqual(["已报送的先进工作者推荐对象中处级干部 2 名；推荐 6 名，不超过 20% 即最多 1 名"]);
});

test("a campaign without the award is not judged", () => {
  expect(judge(divisionShare, aCampaignCase({ awards: [] }))).toEqual([]);
});

test("property: it passes exactly where the share is within the percentage", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 60 }), fc.integer({ min: 0, max: 100 }), (all, some, maximumPercent) => {
      const division = Math.min(all, some);
      const within = division * 100 <= all * maximumPercent;
      expect(outcome(judge(divisionShare, of(all, division), { ...nominated, maximumPercent }))).toBe(within ? "passes" : "breach");
      const below = division * 100 < all * maximumPercent || division === 0;
      expect(outcome(judge(divisionShare, of(all, division), { ...nominated, maximumPercent, inclusive: false }))).toBe(below ? "passes" : "breach");
    }),
  );
});
