import { SubjectKind } from "../../server/features/campaigns/subject-kind";
import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { constraintsOf, type SlateFacts, type SlateSetting } from "../../server/features/slates/slate-constraints";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { parametersOf } from "../rules/judge";

/** The notice's setting of a rule, with some parameters changed. */
const set = (rule: string, changed: object = {}, enabled = true): SlateSetting => ({ rule, enabled, parameters: { ...parametersOf(rule), ...changed } });

const person = (id: string, facts: Partial<SlateFacts> = {}): SlateFacts => ({
  id,
  awardCode: "ADVANCED_WORKER",
  subjectKind: SubjectKind.PERSON,
  rank: AdministrativeRank.SECTION,
  identity: PersonIdentity.CIVIL_SERVANT,
  workplaceRoot: `root of ${id}`,
  workplaceCode: `code of ${id}`,
  waived: [],
  ...facts,
});

const collective = (id: string, facts: Partial<SlateFacts> = {}): SlateFacts =>
  person(id, { awardCode: "ADVANCED_COLLECTIVE", subjectKind: SubjectKind.COLLECTIVE, rank: null, identity: null, ...facts });

const division = { rank: AdministrativeRank.DIVISION };
const nominated = { ADVANCED_WORKER: 7, MODEL_WORKER: 30 };

test("R09: of those chosen of its award, by the campaign's ranks, share and inclusiveness", () => {
  const candidates = [
    person("a", division),
    person("b", { rank: AdministrativeRank.DEPUTY_DIVISION }),
    person("c"),
    person("d", { rank: null }),
    person("e", { ...division, awardCode: "MODEL_WORKER" }),
    collective("x", { ...division, awardCode: "ADVANCED_WORKER" }),
  ];
  const share = { kind: "SHARE_AT_MOST", rule: "R09", of: ["a", "b"], among: ["a", "b", "c", "d"], maximumPercent: 20, inclusive: true };
  expect(constraintsOf([set("R09")], candidates, nominated)).toEqual([share]);
  expect(constraintsOf([set("R09", { base: "NOMINATED", inclusive: false, maximumPercent: 25, ranks: ["DIVISION"] })], candidates, nominated)).toEqual([
    { ...share, of: ["a"], maximumPercent: 25, inclusive: false, total: 7 },
  ]);
  expect(() => constraintsOf([set("R09", { base: "NOMINATED" })], candidates, {})).toThrow("How many were nominated for ADVANCED_WORKER");
});

test("R09 binds nobody where nobody of the rank stands", () => {
  expect(constraintsOf([set("R09")], [person("a"), person("b")], nominated)).toEqual([]);
});

const site = { workplaceRoot: "group", workplaceCode: "plant" };
const shop = { workplaceRoot: "group", workplaceCode: "workshop" };

test.each<[string, SlateFacts[], boolean, string[]]>([
  ["one workplace", [collective("x", site), person("p", site)], false, ["x-p"]],
  ["a workshop and its company, which are one", [collective("x", site), person("p", shop)], true, ["x-p"]],
  ["a workshop and its company, which are two", [collective("x", site), person("p", shop)], false, []],
  ["workplaces that have nothing to do with each other", [collective("x", site), person("p")], true, []],
  ["two persons, or two collectives", [collective("x", site), collective("y", site)], true, []],
  ["two persons", [person("p", site), person("q", site)], true, []],
  ["each collective with each person, whatever the award", [person("p", { ...site, awardCode: "MODEL_WORKER" }), collective("x", site), person("q", shop), collective("y", shop)], true, ["x-p", "x-q", "y-p", "y-q"]],
  ["a waiver of the person", [collective("x", site), person("p", { ...site, waived: ["R06"] }), person("q", site)], true, ["x-q"]],
  ["a waiver of the collective", [collective("x", { ...site, waived: ["R06"] }), person("p", site)], true, []],
  ["a waiver of another rule", [collective("x", { ...site, waived: ["R07"] }), person("p", site)], true, ["x-p"]],
])("R06: %s", (_, candidates, parentIsSameWorkplace, pairs) => {
  const constraints = constraintsOf([set("R06", { parentIsSameWorkplace })], candidates, nominated);
  expect(constraints).toEqual(pairs.map((pair) => ({ kind: "NOT_BOTH", rule: "R06", first: pair.slice(0, 1), second: pair.slice(2) })));
});

const crowd = [
  person("a", { identity: PersonIdentity.FRONT_LINE_WORKER, awardCode: "MODEL_WORKER" }),
  person("b", { identity: PersonIdentity.SKILLED_WORKER }),
  person("c", { identity: PersonIdentity.ENTERPRISE_HEAD, awardCode: "MODEL_WORKER" }),
  person("d", { identity: null }),
  collective("x"),
];
const line = { kind: "SHARE_AT_LEAST", rule: "R15", of: ["a", "b"], among: ["a", "b", "c", "d"], minimumPercent: 60 };
const heads = { kind: "SHARE_AT_MOST", rule: "R15", of: ["c"], among: ["a", "b", "c", "d"], maximumPercent: 20, inclusive: true };
const lineOn = { frontLine: { enabled: true, minimumPercent: 60 } };
const headsOn = { enterpriseHeads: { enabled: true, maximumPercent: 20 } };

test.each<[string, SlateSetting, SlateFacts[], object[]]>([
  ["both shares", set("R15", { ...lineOn, ...headsOn }), crowd, [line, heads]],
  ["the front line alone", set("R15", lineOn), crowd, [line]],
  ["the heads alone", set("R15", headsOn), crowd, [heads]],
  ["as the notice has it: neither", set("R15"), crowd, []],
  ["the rule turned off, its shares on", set("R15", { ...lineOn, ...headsOn }, false), crowd, []],
  ["nobody of the front line stands: nobody can be chosen", set("R15", lineOn), [person("c")], [{ ...line, of: [], among: ["c"] }]],
  ["collectives only", set("R15", { ...lineOn, ...headsOn }), [collective("x")], []],
])("R15: %s", (_, setting, candidates, constraints) => {
  expect(constraintsOf([setting], candidates, nominated)).toEqual(constraints);
});

test("rules that are turned off, not set, or not of the slate bind nobody", () => {
  const candidates = [collective("x", site), person("p", { ...site, ...division })];
  expect(constraintsOf([], candidates, nominated)).toEqual([]);
  expect(constraintsOf([set("R06", {}, false), set("R09", {}, false), set("R12"), set("R07")], candidates, nominated)).toEqual([]);
  expect(constraintsOf([set("R09"), set("R06")], candidates, nominated).map(({ rule }) => rule)).toEqual(["R06", "R09"]);
});

test.each([
  ["R06", { parentIsSameWorkplace: "yes" }],
  ["R09", { maximumPercent: 12.5 }],
  ["R09", { base: "ELECTED" }],
  ["R15", { frontLine: { enabled: true, minimumPercent: 101 } }],
])("parameters are read by the rule itself: %s %j is refused", (rule, changed) => {
  expect(() => constraintsOf([set(rule, changed)], crowd, nominated)).toThrow();
});
