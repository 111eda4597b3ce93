import { applied, changesBetween, same } from "../../admin/shared/form/changes";
import { type Difference, sideOf, threeWay, threeWayOfDraft } from "../../admin/shared/form/threeWay";

const FIELDS = ["name", "deeds", "person", "reviewLevels"];
const WAS = { id: "1", version: 1, name: "样本某", deeds: "旧", person: { post: "班长", sex: "MALE", honours: null, idNumberMasked: "2199**********0021" }, reviewLevels: ["OFFICE"], events: [1] };
const theirs = (changes: object) => applied({ ...WAS, version: 2, events: [1, 2] }, changes as Record<string, unknown>);
const mine = (changes: object) => applied(WAS, changes as Record<string, unknown>);
const told = (differences: Difference[]) => Object.fromEntries(differences.map((difference) => [difference.path, sideOf(difference) ?? "CHOOSE"]));

const CASES: [string, object, object, object][] = [
  ["nobody changed anything of the form", {}, {}, {}],
  ["one side each", { deeds: "新" }, { "person.post": "主任" }, { deeds: "theirs", "person.post": "mine" }],
  ["both the same field", { "person.post": "书记" }, { "person.post": "主任" }, { "person.post": "CHOOSE" }],
  ["both to the same end", { deeds: "新" }, { deeds: "新" }, {}],
  ["a list is one field", { reviewLevels: ["UNIT", "OFFICE"] }, {}, { reviewLevels: "theirs" }],
  ["nothing, null and an empty text are the same", { "person.honours": "" }, { "person.honours": undefined }, {}],
  ["emptied by one", {}, { deeds: "" }, { deeds: "mine" }],
  ["a secret others changed is known by its mask", { "person.idNumberMasked": "3199**********0022" }, {}, { "person.idNumber": "theirs" }],
  ["a secret both changed", { "person.idNumberMasked": "3199**********0022" }, { "person.idNumber": "219999198504010021" }, { "person.idNumber": "CHOOSE" }],
];

test.each(CASES)("%s", (_what, byThem, byMe, expected) => {
  // An untouched secret has a path in the form, with nothing in it.
  expect(told(threeWay(WAS, theirs(byThem), mine({ "person.idNumber": "", ...byMe }), FIELDS))).toEqual(expected);
});

test("a draft is merged field by field with what others made of the record since", () => {
  const differences = threeWayOfDraft({ deeds: "旧", name: "样本某" }, theirs({ deeds: "他人写的" }), { deeds: "我写的", name: "样本改" });
  expect(told(differences)).toEqual({ deeds: "CHOOSE", name: "mine" });
});

test("what changed is told by paths, without passwords, and can be put onto other values, which stay whole", () => {
  const before = { name: "甲", password: "Old-1", person: { post: "班长", list: [1] } };
  const now = { name: "甲", password: "New-1", person: { post: "主任", list: [1, 2] }, remark: "" };
  expect(changesBetween(before, now)).toEqual({ "person.post": "主任", "person.list": [1, 2] });
  expect(applied(before, { "person.post": "主任" })).toEqual({ ...before, person: { post: "主任", list: [1] } });
  expect(before.person.post).toBe("班长");
  expect([same(null, ""), same(0, null), same(false, null)]).toEqual([true, false, false]);
});
