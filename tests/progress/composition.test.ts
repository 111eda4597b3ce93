import { idNumber } from "../../server/demonstration/invented-numbers";
import { Role } from "../../server/features/accounts/role";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { Sex } from "../../server/features/nominations/sex";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

const desk = useDesk();
const { DRAFT, SUBMITTED, CANDIDATE, REJECTED } = NominationState;
const { FRONT_LINE_WORKER, SKILLED_WORKER, ENTERPRISE_HEAD, CIVIL_SERVANT, INSTITUTION_STAFF } = PersonIdentity;
const { NONE, DEPUTY_DIVISION, DIVISION } = AdministrativeRank;
let campaign: Campaign & { awards: Award[] };
let industry: RecommendingUnit;
let comms: RecommendingUnit;

/** Five persons and a collective of the industry seat stand, two persons of the other; a draft and a rejected one do not. */
beforeAll(async () => {
  campaign = await desk.builders.aCampaign();
  industry = await desk.builders.aUnit({ position: 1 });
  comms = await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS, position: 2 });
  const [collectives, workers, cadres] = campaign.awards;
  let men = 0;
  const nominate = async (unit: RecommendingUnit, award: Award | undefined, state: NominationState, identity = FRONT_LINE_WORKER, administrativeRank = NONE, male = false) => {
    const man = { sex: Sex.MALE, birthDate: "1975-05-05", idNumber: idNumber("1975-05-05", Sex.MALE, ++men) };
    await desk.builders.aNomination({ campaign, unit, award, state, person: { identity, administrativeRank, ...(male && man) } });
  };
  await nominate(industry, workers, SUBMITTED);
  await nominate(industry, workers, SUBMITTED, FRONT_LINE_WORKER, NONE, true);
  await nominate(industry, workers, CANDIDATE, ENTERPRISE_HEAD, DIVISION, true);
  await nominate(industry, workers, DRAFT);
  await nominate(industry, cadres, SUBMITTED, CIVIL_SERVANT, DIVISION, true);
  await nominate(industry, cadres, SUBMITTED, CIVIL_SERVANT);
  await nominate(industry, collectives, SUBMITTED);
  await nominate(comms, workers, SUBMITTED, SKILLED_WORKER);
  await nominate(comms, workers, REJECTED, ENTERPRISE_HEAD);
  await nominate(comms, cadres, CANDIDATE, INSTITUTION_STAFF, DEPUTY_DIVISION);
  await setRules(desk, campaign.id, ["R08", "R09", "R15"]);
});

const ASK = `query ($id: ID!) { campaignComposition(campaignId: $id) { campaignId
  shares { dimension awardId key name own province } limits { measure rule count base percent most least holds } } }`;
interface Composition {
  shares: { dimension: string; awardId: string; key: string; name: string | null; own: number; province: number | null }[];
  limits: { measure: string; rule: string; count: number; base: number; percent: number | null; most: number | null; least: number | null; holds: boolean }[];
}
const clientOf = async (role: Role, fields: Parameters<typeof desk.builders.anAccount>[1] = {}) => desk.as(await desk.builders.anAccount(role, fields));
const composition = async (role: Role, fields: Parameters<typeof desk.builders.anAccount>[1] = {}, id = campaign.id) =>
  (await (await clientOf(role, fields)).ask<{ campaignComposition: Composition }>(ASK, { id })).campaignComposition;
/** "KEY own/province" of one dimension, all awards together, in the order of the alphabet. */
function told({ shares }: Composition, dimension: string): string[] {
  const sums = new Map<string, [number, number | null]>();
  for (const { key, name, own, province } of shares.filter((share) => share.dimension === dimension)) {
    const [ownSum, provinceSum] = sums.get(name ?? key) ?? [0, province === null ? null : 0];
    sums.set(name ?? key, [ownSum + own, province === null || provinceSum === null ? null : provinceSum + province]);
  }
  return [...sums].map(([key, [own, province]]) => `${key} ${own}/${province}`).sort();
}
const limits = ({ limits: all }: Composition) => all.map(({ measure, count, base, most, least, holds }) => [measure, count, base, most, least, holds]);

test.each([
  [Seat.INDUSTRY, ["CIVIL_SERVANT 2/2", "ENTERPRISE_HEAD 1/1", "FRONT_LINE_WORKER 2/2", "INSTITUTION_STAFF 0/1", "SKILLED_WORKER 0/1"], ["FEMALE 2/4", "MALE 3/3"], ["COMMUNICATIONS 0/2", "INDUSTRY 6/6"]],
  [Seat.COMMUNICATIONS, ["CIVIL_SERVANT 0/2", "ENTERPRISE_HEAD 0/1", "FRONT_LINE_WORKER 0/2", "INSTITUTION_STAFF 1/1", "SKILLED_WORKER 1/1"], ["FEMALE 2/4", "MALE 0/3"], ["COMMUNICATIONS 2/2", "INDUSTRY 0/6"]],
])("the office of %s has its own numbers beside those of both seats, and no unit of the other", async (seat, identities, sexes, fields) => {
  const answer = await composition(Role.OFFICE, { seat });
  expect(told(answer, "IDENTITY")).toEqual(identities);
  expect(told(answer, "SEX")).toEqual(sexes);
  expect(told(answer, "FIELD")).toEqual(fields);
  const [unit, count] = seat === Seat.INDUSTRY ? [industry, 6] : [comms, 2];
  expect(told(answer, "UNIT")).toEqual([`${unit.shortName} ${count}/null`]);
});

test("ranks and natures count persons and collectives alike", async () => {
  const answer = await composition(Role.OFFICE, { seat: Seat.INDUSTRY });
  expect(told(answer, "RANK")).toEqual(["DEPUTY_DIVISION 0/1", "DIVISION 2/2", "NONE 4/5"]);
  expect(told(answer, "NATURE")).toEqual(["PRIVATE_ENTERPRISE 6/8"]);
});

test.each([Role.LEADING_GROUP, Role.AUDITOR])("%s has both seats and every unit", async (role) => {
  const answer = await composition(role);
  expect(told(answer, "IDENTITY")).toEqual(["CIVIL_SERVANT 2/2", "ENTERPRISE_HEAD 1/1", "FRONT_LINE_WORKER 2/2", "INSTITUTION_STAFF 1/1", "SKILLED_WORKER 1/1"]);
  expect(told(answer, "UNIT")).toEqual([`${comms.shortName} 2/2`, `${industry.shortName} 6/6`].sort());
});

test("a unit counts nothing but its own, and is told only what binds each nominee", async () => {
  const answer = await composition(Role.UNIT, { unit: comms });
  expect(told(answer, "IDENTITY")).toEqual(["INSTITUTION_STAFF 1/null", "SKILLED_WORKER 1/null"]);
  expect(told(answer, "FIELD")).toEqual(["COMMUNICATIONS 2/null"]);
  expect(told(answer, "UNIT")).toEqual([`${comms.shortName} 2/null`]);
  expect(limits(answer)).toEqual([["BARRED_RANK", 0, 2, 0, null, true]]);
  const elsewhere = await composition(Role.UNIT, { unit: await desk.builders.aUnit() });
  expect(elsewhere.shares).toEqual([]);
});

test("the rules' limits are those of both seats: none of 4 may be of division rank, shares that are off are only counted", async () => {
  for (const seat of [Seat.INDUSTRY, Seat.COMMUNICATIONS]) {
    expect(limits(await composition(Role.OFFICE, { seat }))).toEqual([
      ["BARRED_RANK", 0, 8, 0, null, true],
      ["DIVISION_CADRES", 2, 4, 0, null, false],
      ["FRONT_LINE", 3, 7, null, null, true],
      ["ENTERPRISE_HEADS", 1, 7, null, null, true],
    ]);
  }
});

test("a share that is set binds, as the campaign sets it: at least 60 % of 7 are 5, at most 20 % one; of those nominated, none of 3 cadres", async () => {
  await desk.owner.query(
    `update rule_settings set parameters = parameters || case rule when 'R15' then '{"frontLine": {"enabled": true, "minimumPercent": 60}, "enterpriseHeads": {"enabled": true, "maximumPercent": 20}}'::jsonb
       when 'R09' then '{"base": "NOMINATED", "maximumPercent": 70}'::jsonb else '{"barredFrom": "DIVISION"}'::jsonb end where campaign_id = $1`,
    [campaign.id],
  );
  expect(limits(await composition(Role.LEADING_GROUP))).toEqual([
    ["BARRED_RANK", 2, 8, 0, null, false],
    ["DIVISION_CADRES", 2, 3, 2, null, true],
    ["FRONT_LINE", 3, 7, null, 5, false],
    ["ENTERPRISE_HEADS", 1, 7, 1, null, true],
  ]);
  await desk.owner.query("update rule_settings set enabled = false where campaign_id = $1", [campaign.id]);
  expect(limits(await composition(Role.LEADING_GROUP))).toEqual([]);
});

test.each([Role.INTEGRATION, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR])("%s is refused", async (role) => {
  expect((await (await clientOf(role)).refused(ASK, { id: campaign.id })).extensions).toMatchObject({ code: "FORBIDDEN" });
});

test("a campaign that is not there is not found; one where nobody stands is empty; nobody reads without signing in", async () => {
  const office = await clientOf(Role.OFFICE);
  for (const id of ["01a204bf-0000-7000-8000-000000000000", "x"]) expect((await office.refused(ASK, { id })).extensions).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
  const { id } = await desk.builders.aCampaign();
  expect(await composition(Role.OFFICE, {}, id)).toMatchObject({ shares: [], limits: [] });
  expect((await desk.anybody.refused(ASK, { id })).extensions).toMatchObject({ code: "UNAUTHENTICATED" });
});
