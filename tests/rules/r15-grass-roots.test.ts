import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { grassRoots } from "../../server/features/rules/r15-grass-roots";
import { aCampaignCase, standing } from "./facts";
import { breaches, judge } from "./judge";

const of = (frontLine: number, heads: number, others: number) =>
  aCampaignCase({
    persons: [
      ...standing(frontLine, { identity: PersonIdentity.FRONT_LINE_WORKER }),
      ...standing(heads, { identity: PersonIdentity.ENTERPRISE_HEAD }),
      ...standing(others),
    ],
  });

const both = { frontLine: { enabled: true, minimumPercent: 60 }, enterpriseHeads: { enabled: true, maximumPercent: 20 } };

test("the notice gives no share: whatever it is, it is told and nothing more", () => {
  const verdicts = judge(grassRoots, of(0, 10, 0));
  expect(verdicts.map(({ facts }) => facts.zh)).toEqual([
    "已报送的个人 10 名，其中一线人员 0 名，占 0%",
    "已报送的个人 10 名，其中企业负责人 10 名，占 100%",
  ]);
  expect(breaches(verdicts)).toEqual([]);
});

test.each([
  ["exactly 60% and 20%", 6, 2, 2, 0],
  ["59% of the front line", 59, 0, 41, 1],
  ["21% of heads", 60, 21, 19, 1],
  ["both amiss", 0, 10, 0, 2],
])("where a campaign enables the shares: %s", (_, frontLine, heads, others, expected) => {
  expect(breaches(judge(grassRoots, of(frontLine, heads, others), both))).toHaveLength(expected);
});

test("each share is enabled by itself", () => {
  expect(breaches(judge(grassRoots, of(0, 10, 0), { frontLine: both.frontLine }))).toEqual(["已报送的个人 10 名，其中一线人员 0 名，占 0%，低于 60%"]);
  expect(breaches(judge(grassRoots, of(0, 10, 0), { enterpriseHeads: both.enterpriseHeads }))).toEqual([
    "已报送的个人 10 名，其中企业负责人 10 名，占 100%，高于 20%",
  ]);
});

test("skilled workers are of the front line", () => {
  const persons = standing(1, { identity: PersonIdentity.SKILLED_WORKER });
  expect(judge(grassRoots, aCampaignCase({ persons }))[0]?.facts.zh).toContain("一线人员 1 名");
});

test("of nobody nothing is said", () => {
  expect(judge(grassRoots, aCampaignCase(), both)).toEqual([]);
});
