import { RuleKind } from "../../server/features/campaigns/rule-kind";
import { HonourState } from "../../server/features/honours/honour-state";
import { judgeBy } from "../../server/features/rules/evaluate";
import { revocation } from "../../server/features/rules/r19-revocation";
import { nominationRules } from "../../server/features/rules/registry";
import { aCollectiveCase, anHonour, aPersonCase } from "./facts";
import { breaches, judge, outcome, parametersOf } from "./judge";

const REVOKED = { state: HonourState.REVOKED, revokedOn: "2022-03-01" };

test.each([
  ["a person nobody honoured", aPersonCase(), "silent"],
  ["a collective nobody honoured", aCollectiveCase(), "silent"],
  ["a person whose honour stands", aPersonCase({ register: [anHonour()] }), "silent"],
  ["a person whose honour was revoked", aPersonCase({ register: [anHonour(REVOKED)] }), "breach"],
  ["a person with one that stands and one revoked", aPersonCase({ register: [anHonour(), anHonour(REVOKED)] }), "breach"],
  ["a person whose revoked honour had no treatment", aPersonCase({ register: [anHonour({ ...REVOKED, treatment: false })] }), "breach"],
  ["a collective whose honour was revoked", aCollectiveCase({ register: [anHonour(REVOKED)] }), "breach"],
])("%s: %3$s", (_, facts, expected) => {
  expect(outcome(judge(revocation, facts))).toBe(expected);
});

test("it names campaign and days, and the number by which the subject is known", () => {
  const register = [anHonour(), anHonour(REVOKED), anHonour({ ...REVOKED, campaignName: "2020年评选" })];
  expect(breaches(judge(revocation, aPersonCase({ register })))).toEqual(["荣誉登记簿载明该对象所获称号已被撤销：2019年评选（2019-05-01 授予，2022-03-01 撤销）、2020年评选（2019-05-01 授予，2022-03-01 撤销），不得再次推荐"]);
  expect(judge(revocation, aPersonCase({ register }))).toMatchObject([{ field: "person.idNumber" }]);
  expect(judge(revocation, aCollectiveCase({ register }))).toMatchObject([{ field: "collective.creditCode" }]);
});

test("a sanction stops at submission and approval, and no waiver opens the way", () => {
  const setting = { rule: "R19", title: "", article: "", source: "", kind: RuleKind.SANCTION, enabled: true, parameters: parametersOf("R19") };
  const judged = judgeBy(nominationRules, [setting])(aPersonCase({ register: [anHonour(REVOKED)] }), [{ rule: "R19", state: "GRANTED" as never }]);
  expect(judged).toMatchObject([{ rule: "R19", verdict: "BROKEN", stops: ["SUBMISSION", "APPROVAL"] }]);
});

test.each([{ recovered: { COLLECTIVE: ["PLAQUE"] } }, { recovered: { COLLECTIVE: [], PERSON: ["CUP"] } }, { treatmentStopped: null }])(
  "a wrong setting is named: %j",
  (changed) => {
    expect(() => judge(revocation, aPersonCase(), changed)).toThrow(Object.keys(changed)[0]);
  },
);
