import { Role } from "../../server/features/accounts/role";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { NOW, useDesk } from "../support/desk";

const desk = useDesk();
let campaign: Campaign & { awards: Award[] };
let industry: RecommendingUnit;
let comms: RecommendingUnit;
const { DRAFT, SUBMITTED, RETURNED, CANDIDATE, REJECTED, WITHDRAWN } = NominationState;

beforeAll(async () => {
  campaign = await desk.builders.aCampaign();
  industry = await desk.builders.aUnit({ position: 1 });
  comms = await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS, position: 2 });
  await desk.builders.aUnit({ position: 3 }); // a unit without anything
  const [forCollectives, forPersons] = campaign.awards;
  for (const [award, unit, places] of [[forCollectives, industry, 8], [forPersons, industry, 9], [forPersons, comms, 4]] as const) {
    if (award) await desk.builders.aQuota({ campaign, award, unit, places });
  }
  for (const state of [DRAFT, DRAFT, SUBMITTED, RETURNED, CANDIDATE, CANDIDATE, REJECTED, WITHDRAWN]) await desk.builders.aNomination({ campaign, unit: industry, state });
  for (const state of [DRAFT, SUBMITTED]) await desk.builders.aNomination({ campaign, unit: comms, state });
  await desk.builders.aNomination({ campaign, unit: industry, award: forCollectives, state: SUBMITTED });
  await desk.builders.aContact(campaign, comms);
  // Another campaign's numbers are not these.
  const other = await desk.builders.aCampaign();
  await desk.builders.aNomination({ campaign: other, unit: industry, state: SUBMITTED });
  await desk.builders.aContact(other, industry);
});
afterEach(() => desk.setClock(NOW));

const COUNTS = "places used draft submitted returned candidate rejected withdrawn";
const PROGRESS = `query ($id: ID!) { campaignProgress(campaignId: $id) { campaignId today workingDaysToContactDeadline workingDaysToMaterialsDeadline
  awards { code name provinceQuota placesIndustry placesCommunications ratio ${COUNTS} } units { unitId shortName contactRegistered ${COUNTS} } } }`;

interface Counts {
  places: number;
  used: number;
  draft: number;
  submitted: number;
  returned: number;
  candidate: number;
  rejected: number;
  withdrawn: number;
}
interface Progress {
  today: string;
  workingDaysToContactDeadline: number;
  workingDaysToMaterialsDeadline: number;
  awards: (Counts & { code: string; placesIndustry: number; placesCommunications: number; ratio: number })[];
  units: (Counts & { unitId: string; contactRegistered: boolean })[];
}
const progress = async (role: Role, fields: Parameters<typeof desk.builders.anAccount>[1] = {}) =>
  (await (await desk.as(await desk.builders.anAccount(role, fields))).ask<{ campaignProgress: Progress }>(PROGRESS, { id: campaign.id })).campaignProgress;
const counts = (numbers: Counts) => [numbers.places, numbers.used, numbers.draft, numbers.submitted, numbers.returned, numbers.candidate, numbers.rejected, numbers.withdrawn];

const TOTALS = [
  ["ADVANCED_COLLECTIVE", 8, 0, 0.667, [8, 1, 0, 1, 0, 0, 0, 0]],
  ["MODEL_WORKER", 9, 4, 0.813, [13, 4, 3, 2, 1, 2, 1, 1]],
  ["ADVANCED_WORKER", 0, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]],
];

test.each([
  [Role.OFFICE, Seat.INDUSTRY],
  [Role.OFFICE, Seat.COMMUNICATIONS],
  [Role.LEADING_GROUP, undefined],
  [Role.AUDITOR, undefined],
])("%s (%s) sees the totals of both seats, by award in the notice's order", async (role, seat) => {
  const { awards } = await progress(role, { seat });
  expect(awards.map((award) => [award.code, award.placesIndustry, award.placesCommunications, award.ratio, counts(award)])).toEqual(TOTALS);
});

test("an office sees its own seat's units only", async () => {
  const { units } = await progress(Role.OFFICE, { seat: Seat.COMMUNICATIONS });
  expect(units.map((unit) => [unit.unitId, unit.contactRegistered, counts(unit)])).toEqual([[comms.id, true, [4, 1, 1, 1, 0, 0, 0, 0]]]);
});

test("those above the seats see all units, in the tables' order; the leading group without drafts", async () => {
  const { units } = await progress(Role.AUDITOR);
  expect(units.map((unit) => [unit.contactRegistered, counts(unit)])).toEqual([
    [false, [17, 4, 2, 2, 1, 2, 1, 1]],
    [true, [4, 1, 1, 1, 0, 0, 0, 0]],
    [false, [0, 0, 0, 0, 0, 0, 0, 0]],
  ]);
  const seen = (await progress(Role.LEADING_GROUP)).units;
  expect(seen.map(({ draft, withdrawn, submitted }) => [draft, withdrawn, submitted])).toEqual([[0, 0, 2], [0, 0, 1], [0, 0, 0]]);
});

test("a unit sees its own numbers, as totals too", async () => {
  const { awards, units } = await progress(Role.UNIT, { unit: comms });
  expect(units.map(({ unitId }) => unitId)).toEqual([comms.id]);
  expect(awards.map((award) => [award.code, counts(award)])).toEqual([
    ["ADVANCED_COLLECTIVE", [0, 0, 0, 0, 0, 0, 0, 0]],
    ["MODEL_WORKER", [4, 1, 1, 1, 0, 0, 0, 0]],
    ["ADVANCED_WORKER", [0, 0, 0, 0, 0, 0, 0, 0]],
  ]);
});

test.each([
  ["2024-08-15T09:00:00+08:00", "2024-08-15", 2, 8],
  ["2024-08-16T23:59:59+08:00", "2024-08-16", 1, 7], // the day itself counts
  ["2024-08-17T00:00:00+08:00", "2024-08-17", 0, 6], // a Saturday
  ["2024-08-21T09:00:00+08:00", "2024-08-21", 0, 4],
  ["2024-08-24T09:00:00+08:00", "2024-08-24", 0, 1], // a Saturday: only the Monday is left
  ["2024-08-26T15:59:59Z", "2024-08-26", 0, 1],
  ["2024-08-26T16:00:00Z", "2024-08-27", 0, 0], // midnight in Shanghai
  ["2030-01-01T09:00:00+08:00", "2030-01-01", 0, 0], // past deadlines need no calendar
])("at %s it is %s and %d and %d working days are left", async (now, today, contact, materials) => {
  desk.setClock(new Date(now));
  const { today: said, workingDaysToContactDeadline, workingDaysToMaterialsDeadline } = await progress(Role.OFFICE);
  expect([said, workingDaysToContactDeadline, workingDaysToMaterialsDeadline]).toEqual([today, contact, materials]);
});

test("days in a year whose holidays are not known are not guessed", async () => {
  desk.setClock(new Date("2031-12-30T09:00:00+08:00"));
  const { id } = await desk.builders.aCampaign({ contactDeadline: "2031-12-31", materialsDeadline: "2032-01-05" });
  const office = await desk.as(await desk.builders.anAccount(Role.OFFICE));
  const error = await office.refused(PROGRESS, { id });
  expect(error).toMatchObject({ message: "工作日历中还没有 2031 年的放假安排，无法计算工作日。", extensions: { code: "CALENDAR_UNKNOWN", remedy: "请由领导小组办公室在“工作日历”中录入该年度放假安排。" } });
});

test.each(["01a204bf-0000-7000-8000-000000000000", "x", "", "a\u0000b"])("a campaign “%s” is not found", async (id) => {
  const office = await desk.as(await desk.builders.anAccount(Role.OFFICE));
  expect((await office.refused(PROGRESS, { id })).extensions).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
});
