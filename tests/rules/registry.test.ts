import { campaignRules, nominationRules, ruleIds } from "../../server/features/rules/registry";
import { RULES } from "../../server/presets/check-preset";
import { listPresets, loadPreset } from "../../server/presets/preset";
import { HonourState } from "../../server/features/honours/honour-state";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { ReviewDecision } from "../../server/features/nominations/review-decision";
import { ReviewGate } from "../../server/features/nominations/review-gate";
import { ReviewLevel } from "../../server/features/nominations/review-level";
import type { NominationFacts } from "../../server/features/rules/facts";
import type { Verdict } from "../../server/features/rules/verdict";
import { aCampaignCase, aCollectiveCase, anHonour, aPersonCase } from "./facts";
import { breaches, parametersOf } from "./judge";

const all = [...nominationRules, ...campaignRules];

test("R01 to R23 are registered, each once, in order", () => {
  expect(ruleIds).toEqual(RULES);
  for (const rules of [nominationRules, campaignRules]) expect(rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(listPresets())("preset %s:", (name) => {
  test.each(loadPreset(name).rules)("$rule $title parses, is of the rule's kind, and takes no parameter the rule does not know", ({ rule, kind, parameters }) => {
    const registered = all.find(({ id }) => id === rule);
    expect(registered?.parse(parameters)).toEqual(parameters);
    expect(registered?.kind).toBe(kind);
    expect(() => registered?.parse({ ...parameters, typo: 1 })).toThrow("typo");
  });
});

test.each(all.map((rule) => [rule.id, rule] as const))("%s refuses parameters that are left out, one by one", (id, rule) => {
  for (const key of Object.keys(parametersOf(id))) {
    expect(() => rule.parse({ ...parametersOf(id), [key]: undefined })).toThrow(key);
  }
});

const enabled = loadPreset("notice-2024-182").rules.filter((rule) => rule.enabled).map(({ rule }) => rule);

const judgeAll = (facts: NominationFacts): Verdict[] =>
  nominationRules.filter(({ id }) => enabled.includes(id)).flatMap((rule) => rule.verdicts(facts, parametersOf(rule.id)));

const approved = {
  state: NominationState.SUBMITTED,
  submittedOn: "2024-08-20",
  reviews: [{ level: ReviewLevel.OFFICE, decision: ReviewDecision.APPROVED, gates: Object.values(ReviewGate) }],
};

test.each([
  ["a person", aPersonCase()],
  ["a collective", aCollectiveCase()],
  ["a person, reviewed", aPersonCase(approved)],
])("%s passes every rule of the notice", (_, facts) => {
  expect(breaches(judgeAll(facts))).toEqual([]);
  expect(judgeAll(facts).length).toBeGreaterThan(8);
});

test("a campaign passes every rule of the notice", () => {
  expect(breaches(campaignRules.flatMap((rule) => rule.verdicts(aCampaignCase(), parametersOf(rule.id))))).toEqual([]);
});

test("`with` reads the settings once and judges many", () => {
  for (const rule of nominationRules) {
    const judge = rule.with(parametersOf(rule.id));
    for (const facts of [aPersonCase(), aCollectiveCase(), aPersonCase({ steps: [], publicity: null, quota: null })]) {
      expect(judge(facts)).toEqual(rule.verdicts(facts, parametersOf(rule.id)));
    }
  }
});

const bare: Partial<NominationFacts> = {
  nominationId: null,
  name: null,
  deeds: null,
  workplace: null,
  steps: [],
  publicity: null,
  quota: null,
  contactRegistered: false,
  nominatedElsewhere: true,
  register: [anHonour(), anHonour({ campaignName: "", state: HonourState.REVOKED, revokedOn: "2022-03-01" })],
  today: "2024-09-01",
};

test("an empty draft can be judged, and every breach says how to mend it, in both languages", () => {
  const verdicts = [aPersonCase(bare), aPersonCase({ ...bare, person: null }), aCollectiveCase(bare)].flatMap((facts) =>
    nominationRules.flatMap((rule) => rule.verdicts(facts, parametersOf(rule.id))),
  );
  for (const { passed, facts, remedy } of verdicts) {
    for (const text of passed ? [facts] : [facts, remedy]) {
      expect(text?.zh).toMatch(/^[^a-z{}]*\p{Script=Han}[^a-z{}]*$/u);
      expect(text?.en).toMatch(/[a-z]/);
      expect(text?.zh + String(text?.en)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  }
});
