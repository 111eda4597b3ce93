import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { consultation } from "../../server/features/rules/r21-consultation";
import { aCollectiveCase, aPerson, aPersonCase } from "./facts";
import { breaches, judge } from "./judge";

test.each([
  ["a collective", aCollectiveCase(), "须征求意见的部门：纪检监察、公安、人力资源社会保障、生态环境、应急管理、税务、市场监管"],
  ["a person", aPersonCase(), "须征求意见的部门：组织人事、纪检监察、公安"],
  [
    "the head of an enterprise",
    aPersonCase({ person: aPerson({ identity: PersonIdentity.ENTERPRISE_HEAD }) }),
    "须征求意见的部门：纪检监察、公安、人力资源社会保障、生态环境、应急管理、税务、市场监管、工商联",
  ],
])("%s has a list of its own", (_, facts, expected) => {
  expect(breaches(judge(consultation, facts))).toEqual([expected]);
});

test("nobody to ask, or a draft without a person: nothing is said", () => {
  expect(judge(consultation, aPersonCase(), { departments: { COLLECTIVE: [], PERSON: [], ENTERPRISE_HEAD: [] } })).toEqual([]);
  expect(judge(consultation, aPersonCase({ person: null }))).toEqual([]);
});
