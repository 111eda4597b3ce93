import { personRecord } from "../../server/features/rules/r11-person-record";
import { ADVANCED_WORKER, aCollectiveCase, aPerson, aPersonCase } from "./facts";
import { breaches, judge, outcome } from "./judge";

test.each([
  ["nothing declared", null, "passes"],
  ["an empty declaration", "", "passes"],
  ["white space", " \n", "passes"],
  ["a problem, however old", "2003年受党内警告处分", "breach"],
])("%s", (_, misconduct, expected) => {
  expect(outcome(judge(personRecord, aPersonCase({ person: aPerson({ misconduct }) })))).toBe(expected);
  expect(outcome(judge(personRecord, aPersonCase({ award: ADVANCED_WORKER, person: aPerson({ misconduct }) })))).toBe(expected);
});

test("what is declared is told", () => {
  expect(breaches(judge(personRecord, aPersonCase({ person: aPerson({ misconduct: "失职" }) })))).toEqual(["申报有失职渎职或违纪违法问题：失职"]);
});

test("collectives and other awards are not asked", () => {
  expect(judge(personRecord, aCollectiveCase())).toEqual([]);
  expect(judge(personRecord, aPersonCase(), { awards: ["ADVANCED_WORKER"] })).toEqual([]);
});
