import { revocation } from "../../server/features/rules/r19-revocation";
import { aCollectiveCase, aPersonCase } from "./facts";
import { judge } from "./judge";

test.each([
  ["a person", aPersonCase()],
  ["a collective", aCollectiveCase()],
])("nothing is judged of %s before the conferment", (_, facts) => {
  expect(judge(revocation, facts)).toEqual([]);
});

test.each([{ recovered: { COLLECTIVE: ["PLAQUE"] } }, { recovered: { COLLECTIVE: [], PERSON: ["CUP"] } }, { treatmentStopped: null }])(
  "a wrong setting is named: %j",
  (changed) => {
    expect(() => judge(revocation, aPersonCase(), changed)).toThrow(Object.keys(changed)[0]);
  },
);
