import { rankCeiling } from "../../server/features/rules/r08-rank-ceiling";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { aCollective, aCollectiveCase, aPerson, aPersonCase } from "./facts";
import { judge, outcome } from "./judge";

const cases: [AdministrativeRank | null, string][] = [
  [null, "silent"],
  [AdministrativeRank.NONE, "passes"],
  [AdministrativeRank.STAFF, "passes"],
  [AdministrativeRank.DEPUTY_SECTION, "passes"],
  [AdministrativeRank.SECTION, "passes"],
  [AdministrativeRank.DEPUTY_DIVISION, "passes"],
  [AdministrativeRank.DIVISION, "passes"],
  [AdministrativeRank.DEPUTY_DEPARTMENT, "breach"],
  [AdministrativeRank.DEPARTMENT, "breach"],
];

test.each(cases)("a person of %s: %s (副厅级 itself is barred)", (administrativeRank, expected) => {
  expect(outcome(judge(rankCeiling, aPersonCase({ person: aPerson({ administrativeRank }) })))).toBe(expected);
});

test.each(cases)("a collective of %s: %s", (administrativeRank, expected) => {
  expect(outcome(judge(rankCeiling, aCollectiveCase({ collective: aCollective({ administrativeRank }) })))).toBe(expected);
});

const deputyDepartment = aPerson({ administrativeRank: AdministrativeRank.DEPUTY_DEPARTMENT });

test.each([
  ["without 及以上 on the limit, 副厅级 passes", { inclusive: false }, "passes"],
  ["persons may be left out", { subjectKinds: ["COLLECTIVE"] }, "silent"],
  ["the limit is a setting", { barredFrom: "DEPARTMENT" }, "passes"],
])("%s", (_, changed, expected) => {
  expect(outcome(judge(rankCeiling, aPersonCase({ person: deputyDepartment }), changed))).toBe(expected);
});

test("a workshop of a 副厅级 company may take part: the rank is the collective's own", () => {
  const workplace = { name: "某集团", nature: WorkplaceNature.STATE_ENTERPRISE, administrativeRank: AdministrativeRank.DEPUTY_DEPARTMENT };
  expect(outcome(judge(rankCeiling, aCollectiveCase({ workplace })))).toBe("passes");
  expect(outcome(judge(rankCeiling, aPersonCase({ workplace })))).toBe("passes");
});

test("a verdict points at the field it is about", () => {
  expect(judge(rankCeiling, aPersonCase())[0]?.field).toBe("person.administrativeRank");
  expect(judge(rankCeiling, aCollectiveCase())[0]?.field).toBe("collective.administrativeRank");
});
