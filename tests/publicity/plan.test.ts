import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { aScene, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { aDraft, aRuledScene, does, publicity, strangers } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aRuledScene(desk);
});
afterEach(() => desk.setClock(NOW));

const PLAN = "query ($id: ID!, $startsOn: Date) { publicityPlan(campaignId: $id, startsOn: $startsOn) { today workingDays startsOn endsOn freeFrom deadline inTime latestStart earliestSubmission } }";
const plan = async (client: ApiClient, startsOn?: string, id = scene.campaign.id) => (await client.ask<{ publicityPlan: Record<string, unknown> }>(PLAN, { id, startsOn })).publicityPlan;

test("from today, where no day is given: too late on 2024-08-21 for a deadline of 08-26", async () => {
  expect(await plan(scene.contact)).toEqual({
    today: "2024-08-21", workingDays: 5, startsOn: "2024-08-21", endsOn: "2024-08-27", freeFrom: "2024-08-28",
    deadline: "2024-08-26", inTime: false, latestStart: "2024-08-19", earliestSubmission: "2024-08-28",
  });
});

test.each([
  ["2024-08-19", "2024-08-23", "2024-08-24", true],
  ["2024-08-20", "2024-08-26", "2024-08-27", false],
  ["2024-08-17", "2024-08-23", "2024-08-24", true],
  ["2024-01-31", "2024-02-05", "2024-02-06", true],
])("from %s it lasts to %s, and submission is free from %s", async (startsOn, endsOn, freeFrom, inTime) => {
  expect(await plan(scene.contact, startsOn)).toMatchObject({ startsOn, endsOn, freeFrom, inTime, latestStart: "2024-08-19", earliestSubmission: "2024-08-28" });
});

test("the latest start over Spring Festival: begun then it is over in time, begun a day later it is not", async () => {
  const other = await aScene(desk, { campaign: await desk.builders.aCampaign({ contactDeadline: "2024-02-19", materialsDeadline: "2024-02-20" }) });
  const from = (day: string) => plan(other.contact, day, other.campaign.id);
  expect(await from("2024-02-07")).toMatchObject({ latestStart: "2024-02-07", endsOn: "2024-02-19", freeFrom: "2024-02-20", inTime: true });
  expect(await from("2024-02-08")).toMatchObject({ latestStart: "2024-02-07", endsOn: "2024-02-20", freeFrom: "2024-02-21", inTime: false });
});

test("begun on the latest start, a nomination passes R05 on the deadline's day", async () => {
  const { id } = await aDraft(scene, { deliberatedOn: "2024-08-07" });
  const { latestStart, deadline } = await plan(scene.contact);
  await does(scene.contact, "openPublicity", publicity(id, { startsOn: latestStart }));
  const passes = async (day: string) => {
    desk.setClock(new Date(`${day}T09:00:00+08:00`));
    const { nomination } = await scene.contact.ask<{ nomination: { findings: { rule: string; verdict: string }[] } }>("query ($id: ID!) { nomination(id: $id) { findings { rule verdict } } }", { id });
    return nomination.findings.filter(({ rule }) => rule === "R05").map(({ verdict }) => verdict);
  };
  expect(await passes(String(deadline))).toEqual(["PASSED"]);
  expect(await passes("2024-08-23")).toEqual(["BROKEN"]);
});

test("a unit's own extension counts, for that unit alone; the newest", async () => {
  const { campaign, unit, office, contact } = await aRuledScene(desk);
  const other = await aScene(desk, { campaign });
  for (const until of ["2024-09-10", "2024-09-02"]) {
    await desk.owner.query("insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at) values ($1, $2, $3, 'MATERIALS', $4, '特殊情况', '办公室', clock_timestamp())", [campaign.id, unit.id, unit.seat, until]);
  }
  await desk.owner.query("insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at) values ($1, $2, $3, 'CONTACT', '2024-09-20', '特殊情况', '办公室', clock_timestamp())", [campaign.id, unit.id, unit.seat]);
  expect(await plan(contact, undefined, campaign.id)).toMatchObject({ deadline: "2024-09-02", latestStart: "2024-08-26", inTime: true });
  for (const client of [office, other.contact]) expect(await plan(client, undefined, campaign.id)).toMatchObject({ deadline: "2024-08-26", latestStart: "2024-08-19" });
});

test("the campaign's own R05 counts; five days where it sets none", async () => {
  const { campaign, contact } = await aRuledScene(desk);
  await desk.owner.query("update rule_settings set parameters = parameters || '{\"workingDays\": 7}' where campaign_id = $1 and rule = 'R05'", [campaign.id]);
  expect(await plan(contact, "2024-08-12", campaign.id)).toMatchObject({ workingDays: 7, endsOn: "2024-08-20", latestStart: "2024-08-15" });
  const bare = await aScene(desk);
  expect(await plan(bare.contact, "2024-08-12", bare.campaign.id)).toMatchObject({ workingDays: 5, endsOn: "2024-08-16" });
});

test.each(["2027-01-04", "2026-12-29", "0001-01-01"])("a year that is not known is an error, not a guess: %s", async (startsOn) => {
  expect((await scene.contact.refused(PLAN, { id: scene.campaign.id, startsOn })).extensions.code).toBe("CALENDAR_UNKNOWN");
});

test.each(["x", "01a204bf-0000-7000-8000-000000000000"])("there is no campaign “%s”", async (id) => {
  expect((await scene.contact.refused(PLAN, { id })).extensions).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
});

test("units, offices of both seats, the auditor and the leading group may ask; nobody else", async () => {
  const { office } = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
  for (const client of [scene.office, office]) await expect(plan(client)).resolves.toMatchObject({ deadline: "2024-08-26" });
  for (const [role, client] of await strangers(desk)) {
    const { errors } = await client.send(PLAN, { id: scene.campaign.id });
    const may = role === Role.AUDITOR || role === Role.LEADING_GROUP;
    expect([role, errors?.[0]?.extensions.code]).toEqual([role, may ? undefined : "FORBIDDEN"]);
  }
});

describe("the clock of a publicity", () => {
  const CLOCK = "query ($id: ID!) { publicityClock(id: $id) { today workingDays gone left freeFrom days { day kind } } }";
  interface Clock {
    gone: number;
    left: number;
    freeFrom: string;
    workingDays: number;
    days: { day: string; kind: string }[];
  }
  const clock = async (client: ApiClient, id: string) => (await client.ask<{ publicityClock: Clock | null }>(CLOCK, { id })).publicityClock;

  test("working days gone and left on each day, the weekend skipped, and none of it for strangers", async () => {
    const { id: nominationId } = await aDraft(scene, { deliberatedOn: "2024-08-07" });
    const { id } = await does(scene.contact, "openPublicity", publicity(nominationId, { startsOn: "2024-08-19", endsOn: "2024-08-26" }));
    const on = async (day: string) => {
      desk.setClock(new Date(`${day}T09:00:00+08:00`));
      const { gone, left } = (await clock(scene.contact, id)) ?? { gone: -1, left: -1 };
      return [gone, left];
    };
    expect([await on("2024-08-18"), await on("2024-08-19"), await on("2024-08-20"), await on("2024-08-25"), await on("2024-08-26"), await on("2024-08-27")]).toEqual([[0, 6], [0, 6], [1, 5], [5, 1], [5, 1], [6, 0]]);
    desk.setClock(NOW);
    const told = await clock(scene.office, id);
    expect(told).toMatchObject({ workingDays: 6, freeFrom: "2024-08-27" });
    expect(told?.days.map(({ kind }) => kind)).toEqual(["WORKDAY", "WORKDAY", "WORKDAY", "WORKDAY", "WORKDAY", "WEEKEND", "WEEKEND", "WORKDAY"]);
    const other = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
    expect([await clock(other.contact, id), await clock(other.office, id)]).toEqual([null, null]);
  });

  test("over Spring Festival a Sunday is worked and counts, and weekdays are holidays", async () => {
    const { id: nominationId } = await aDraft(scene, { deliberatedOn: "2024-01-30" });
    const { id } = await does(scene.contact, "openPublicity", publicity(nominationId, { startsOn: "2024-02-04", endsOn: "2024-02-19" }));
    const told = await clock(scene.contact, id);
    expect(told?.days.slice(0, 7).map(({ kind }) => kind)).toEqual(["MAKE_UP", "WORKDAY", "WORKDAY", "WORKDAY", "WORKDAY", "WORKDAY", "WEEKEND"]);
    expect(told?.days.filter(({ kind }) => kind === "HOLIDAY").length).toBeGreaterThan(3);
    expect(told).toMatchObject({ left: 0, gone: told?.workingDays });
  });
});
