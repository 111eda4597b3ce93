import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { priorConsent } from "../../server/features/rules/r22-prior-consent";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { aCollectiveCase, aPerson, aPersonCase } from "./facts";
import { judge } from "./judge";

const { DIVISION, DEPUTY_DIVISION, SECTION, DEPUTY_DEPARTMENT, NONE } = AdministrativeRank;
const { ENTERPRISE_HEAD, ENTERPRISE_MANAGER } = PersonIdentity;

test.each([
  [SECTION, ENTERPRISE_MANAGER, []],
  [DEPUTY_DIVISION, ENTERPRISE_MANAGER, ["person.administrativeRank"]],
  [DIVISION, ENTERPRISE_MANAGER, ["person.administrativeRank"]],
  [DEPUTY_DEPARTMENT, ENTERPRISE_MANAGER, []],
  [NONE, ENTERPRISE_HEAD, ["person.identity"]],
  [DIVISION, ENTERPRISE_HEAD, ["person.administrativeRank", "person.identity"]],
  [null, null, []],
])("rank %s, identity %s: consent needed at %j", (administrativeRank, identity, expected) => {
  const verdicts = judge(priorConsent, aPersonCase({ person: aPerson({ administrativeRank, identity }) }));
  expect(verdicts.map(({ field }) => field)).toEqual(expected);
  for (const verdict of verdicts) expect(verdict).toMatchObject({ passed: false, remedy: { zh: "取得办公室同意并在备注中说明" } });
});

test("collectives need none", () => {
  expect(judge(priorConsent, aCollectiveCase())).toEqual([]);
});
