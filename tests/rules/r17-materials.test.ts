import { materials } from "../../server/features/rules/r17-materials";
import { aCollectiveCase, aPersonCase } from "./facts";
import { judge } from "./judge";

test.each([
  ["a person", aPersonCase()],
  ["a collective", aCollectiveCase()],
])("papers of %s are ticked off elsewhere: nothing is judged here", (_, facts) => {
  expect(judge(materials, facts)).toEqual([]);
});

test.each([{ paperCopies: 0 }, { paperCopies: 2.5 }, { perUnit: [""] }, { sealed: "yes" }, { colour: "red" }])("a wrong setting is named: %j", (changed) => {
  expect(() => judge(materials, aPersonCase(), changed)).toThrow(Object.keys(changed)[0]);
});
