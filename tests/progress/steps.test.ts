import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { aDraft, aRuledScene, aShownDraft, deliberation, does, objection, publicity, recommendation } from "../publicity/scene";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { ask as askWaiver, aWaiverScene } from "../waivers/scene";

const desk = useDesk();
afterEach(() => desk.setClock(NOW));

const ASK = `query ($id: ID!) { campaignProgress(campaignId: $id) { resultsFrom deadlines { kind day count workingDays } awards { code listed }
    units { unitId contactDeadline materialsDeadline owesMaterials recommended deliberated inPublicity publicized publicityEndsOn objected } }
  myTasks(campaignId: $id) { kind count since } }`;
interface Answer {
  campaignProgress: {
    resultsFrom: string | null;
    deadlines: { kind: string; day: string; count: number; workingDays: number }[];
    awards: { code: string; listed: number | null }[];
    units: (Record<string, unknown> & { unitId: string })[];
  };
  myTasks: { kind: string; count: number; since: string | null }[];
}
const asked = (client: ApiClient, id: string) => client.ask<Answer>(ASK, { id });
const clientOf = async (role: Role, fields: Parameters<typeof desk.builders.anAccount>[1] = {}) => desk.as(await desk.builders.anAccount(role, fields));
const days = ({ campaignProgress }: Answer) => campaignProgress.deadlines.map(({ kind, day, count, workingDays }) => [kind, day, count, workingDays]);
const count = ({ myTasks }: Answer, kind: string) => myTasks.find((task) => task.kind === kind)?.count ?? 0;
const lists = async (client: ApiClient, filter: object) => (await client.ask<{ nominations: { totalCount: number } }>("query ($filter: NominationFilter) { nominations(filter: $filter) { totalCount } }", { filter })).nominations.totalCount;

test("a unit's steps, days and objections, to the office of its seat, to itself and to those above; lists filter by them", async () => {
  const scene = await aRuledScene(desk);
  const { id } = scene.campaign;
  const { publicity: over } = await aShownDraft(scene);
  await aDraft(scene);
  const running = await aDraft(scene);
  await does(scene.contact, "recordProcedureStep", recommendation(running.id));
  await does(scene.contact, "recordProcedureStep", deliberation(running.id, { heldOn: "2024-08-19" }));
  await does(scene.contact, "openPublicity", publicity(running.id, { startsOn: "2024-08-20" }));
  await does(scene.office, "recordObjection", objection(over.id));
  const line = {
    unitId: scene.unit.id, contactDeadline: "2024-08-16", materialsDeadline: "2024-08-26", owesMaterials: true,
    recommended: 2, deliberated: 2, inPublicity: 1, publicized: 1, publicityEndsOn: "2024-08-26", objected: 1,
  };
  // 26 August less five working days: a publicity had to begin on the 19th to be over on the 23rd.
  const lines = [["CONTACT", "2024-08-16", 1, 0], ["PUBLICITY_START", "2024-08-19", 1, 0], ["PUBLICITY_END", "2024-08-26", 1, 4], ["OBJECTION", "2024-08-26", 1, 4], ["MATERIALS", "2024-08-26", 1, 4]];
  for (const client of [scene.office, scene.contact, await clientOf(Role.AUDITOR)]) {
    const answer = await asked(client, id);
    expect(answer.campaignProgress.units.find(({ unitId }) => unitId === scene.unit.id)).toEqual(line);
    expect(days(answer)).toEqual(lines);
    expect(await lists(client, { campaignId: { eq: id }, inPublicity: { eq: true } })).toBe(1);
    expect(await lists(client, { campaignId: { eq: id }, openObjections: { gt: 0 } })).toBe(1);
  }
  expect((await asked(scene.office, id)).myTasks).toContainEqual({ kind: "OPEN_OBJECTIONS", count: 1, since: "2024-08-11T16:00:00.000Z" });
  expect(count(await asked(scene.contact, id), "OPEN_OBJECTIONS")).toBe(1);

  // The other seat, another unit, and the leading group, which sees no drafts, know nothing of it.
  const others = await clientOf(Role.OFFICE, { seat: Seat.COMMUNICATIONS });
  const stranger = await desk.builders.aUnit();
  for (const client of [others, await clientOf(Role.UNIT, { unit: stranger }), await clientOf(Role.LEADING_GROUP)]) {
    const answer = await asked(client, id);
    expect(days(answer).filter(([kind, , some]) => kind !== "CONTACT" && kind !== "MATERIALS" && some)).toEqual([]);
    expect(count(answer, "OPEN_OBJECTIONS")).toBe(0);
    expect(await lists(client, { openObjections: { gt: 0 } })).toBe(0);
  }
  expect((await asked(others, id)).campaignProgress.units.map(({ unitId }) => unitId)).not.toContain(scene.unit.id);

  // The day after its end a publicity is over.
  desk.setClock(new Date("2024-08-27T00:00:00+08:00"));
  expect((await asked(scene.office, id)).campaignProgress.units.find(({ unitId }) => unitId === scene.unit.id)).toMatchObject({ inPublicity: 0, publicized: 2, publicityEndsOn: null });
});

test("late is who has places and submitted nothing by the own last day, an extension counted", async () => {
  const campaign = await desk.builders.aCampaign({ resultsFrom: "2024-12-01" });
  const [late, extended, submitted, without] = [await desk.builders.aUnit(), await desk.builders.aUnit(), await desk.builders.aUnit(), await desk.builders.aUnit()];
  const [award] = campaign.awards;
  if (!award) throw new Error("no award");
  for (const unit of [late, extended]) await desk.builders.aQuota({ campaign, award, unit, places: 1 });
  await desk.builders.aNomination({ campaign, unit: submitted, state: NominationState.SUBMITTED });
  await desk.builders.aNomination({ campaign, unit: late, award });
  await desk.owner.query(
    "insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at) values ($1, $2, 'INDUSTRY', 'MATERIALS', '2024-08-28', '洪水', '办公室', now())",
    [campaign.id, extended.id],
  );
  const office = await clientOf(Role.OFFICE);
  expect(count(await asked(office, campaign.id), "LATE_MATERIALS")).toBe(0);
  desk.setClock(new Date("2024-08-26T23:59:59+08:00"));
  expect(count(await asked(office, campaign.id), "LATE_MATERIALS")).toBe(0);
  desk.setClock(new Date("2024-08-27T00:00:00+08:00"));
  const answer = await asked(office, campaign.id);
  expect(count(answer, "LATE_MATERIALS")).toBe(1);
  expect(answer.campaignProgress.units.filter(({ owesMaterials }) => owesMaterials).map(({ unitId, materialsDeadline }) => [unitId, materialsDeadline])).toEqual([[late.id, "2024-08-26"], [extended.id, "2024-08-28"]]);
  expect(days(answer).filter(([kind]) => kind === "MATERIALS")).toEqual([["MATERIALS", "2024-08-26", 1, 0], ["MATERIALS", "2024-08-28", 1, 2]]);
  expect(answer.campaignProgress.resultsFrom).toBe("2024-12-01");
  // A unit has its own day alone.
  expect(days(await asked(await clientOf(Role.UNIT, { unit: extended }), campaign.id)).filter(([kind]) => kind === "MATERIALS")).toEqual([["MATERIALS", "2024-08-28", 1, 2]]);
  expect(count(await asked(await clientOf(Role.OFFICE, { seat: Seat.COMMUNICATIONS }), campaign.id), "LATE_MATERIALS")).toBe(0);
  desk.setClock(new Date("2024-08-29T00:00:00+08:00"));
  expect(count(await asked(office, campaign.id), "LATE_MATERIALS")).toBe(2);
  expect(without.id).not.toBe(late.id);
});

test("a waiver waits for whom the rule names: R06 for the leading group, and only for as long as nobody has decided", async () => {
  const scene = await aWaiverScene(desk);
  const { id } = scene.campaign;
  expect(count(await asked(scene.leadingGroup, id), "DECIDE_WAIVERS")).toBe(0);
  const waiver = await askWaiver(scene);
  // The leading group decides once the nomination has reached it: it sees no drafts.
  expect(count(await asked(scene.office, id), "DECIDE_WAIVERS")).toBe(0);
  await desk.owner.query("update rule_settings set parameters = parameters || '{\"waivedBy\": \"OFFICE\"}' where campaign_id = $1 and rule = 'R06'", [id]);
  expect(count(await asked(scene.office, id), "DECIDE_WAIVERS")).toBe(1);
  expect(count(await asked(await clientOf(Role.OFFICE, { seat: Seat.COMMUNICATIONS }), id), "DECIDE_WAIVERS")).toBe(0);
  await scene.office.ask("mutation ($input: DecideWaiverInput!) { decideWaiver(input: $input) { id } }", { input: { id: waiver.id, version: waiver.version, grant: false, opinion: "不同意豁免。" } });
  expect(count(await asked(scene.office, id), "DECIDE_WAIVERS")).toBe(0);
});

test("nobody is listed before there is a slate", async () => {
  const { id } = await desk.builders.aCampaign();
  expect((await asked(await clientOf(Role.OFFICE), id)).campaignProgress.awards.map(({ listed }) => listed)).toEqual([null, null, null]);
});
