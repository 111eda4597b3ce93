import { createHash } from "node:crypto";
import { Role } from "../../server/features/accounts/role";
import { NOW, useDesk } from "../support/desk";
import { aSignedSlate, does, feedback, report, type Scene, states, type ToldOutcome, type USUAL } from "./scene";

const desk = useDesk();
afterAll(() => desk.setClock(NOW));
let scene: Scene<keyof typeof USUAL>;
beforeAll(async () => {
  scene = await aSignedSlate(desk, { campaign: { publicityStages: ["BEFORE_FIRST_REVIEW", "AFTER_FIRST_REVIEW"] as never } });
});

const at = (day: string) => desk.setClock(new Date(`${day}T10:00:00+08:00`));
const TOTALS = "query ($id: ID!) { outcomeTotals(campaignId: $id) { code name places candidates selected reported listed notListed formallyReported conferred notConferred revoked dropped } }";
const totals = async () => (await scene.offices.a.ask<{ outcomeTotals: Record<string, number | string>[] }>(TOTALS, { id: scene.campaign.id })).outcomeTotals;
const outcomeOf = async (key: keyof typeof USUAL) => {
  const query = "query ($id: ID!) { outcomes(filter: { nominationId: { eq: $id } }) { nodes { id nominationId name state reason reserve version events { fromState toState document reason actorName occurredAt } } } }";
  const { outcomes } = await scene.offices.a.ask<{ outcomes: { nodes: ToldOutcome[] } }>(query, { id: scene.nominees[key].id });
  return outcomes.nodes[0];
};

test("from the signatures every candidate of both seats has an outcome, with the reason and the first step", async () => {
  expect(await states(desk, scene)).toEqual({ m1: "SELECTED", m2: "SELECTED", m3: "SELECTED", m4: "NOT_SELECTED", m5: "NOT_SELECTED", c1: "SELECTED", c2: "NOT_SELECTED" });
  expect(await outcomeOf("m1")).toMatchObject({ version: 1, reserve: null, events: [{ fromState: null, toState: "SELECTED", actorName: scene.officeAccounts.b.displayName }] });
  expect(await outcomeOf("m5")).toMatchObject({ reserve: 2, reason: "差额票决未入选" });
  expect((await outcomeOf("c2"))?.reason).toBe("得票未过半数");
});

test("the list of both seats is shown before the first review: names, awards, workplaces, units, no more, frozen with a hash", async () => {
  const told = await does<{ id: string; shown: Record<string, string>[]; shownHash: string }>(scene.offices.b, "openProvincialPublicity", {
    campaignId: scene.campaign.id, stage: "BEFORE_FIRST_REVIEW", startsOn: "2024-08-22", endsOn: "2024-08-28", place: " 省厅门户网站 ", evidence: "公示公告第1号",
  });
  expect(told).toMatchObject({ place: "省厅门户网站", evidence: "公示公告第1号", stopReason: null, version: 1, recordedBy: scene.officeAccounts.b.displayName, recordedAt: "2024-08-21T01:00:00+00:00" });
  expect(told.shown.map(({ name }) => name)).toEqual((["c1", "m1", "m2", "m3"] as const).map((key) => scene.nominees[key].name));
  expect(told.shown[1]).toEqual({ nominationId: scene.nominees.m1.id, name: scene.nominees.m1.name, award: "劳动模范", workplace: expect.stringContaining("示例制造"), unit: scene.units.a.shortName });
  const { rows } = await desk.owner.query<{ shown: string }>("select shown::text from provincial_publicities where id = $1", [told.id]);
  expect(told.shownHash).toBe(createHash("sha256").update(rows[0]?.shown ?? "").digest("hex"));
});

test("all who were shown are reported once the publicity is over, whichever seat's office does it", async () => {
  at("2024-08-29");
  const told = await does<{ id: string; nominationIds: string[] }>(scene.offices.a, "reportToNational", report(scene, { document: " 辽评组〔2024〕初审号 ", reportedOn: "2024-08-29", note: " " }));
  expect(told).toMatchObject({ stage: "FIRST_REVIEW", document: "辽评组〔2024〕初审号", reportedOn: "2024-08-29", note: null, nominationIds: scene.ids("c1", "m1", "m2", "m3"), recordedBy: scene.officeAccounts.a.displayName });
  expect((await outcomeOf("m2"))?.events[1]).toEqual({
    fromState: "SELECTED", toState: "REPORTED", document: "辽评组〔2024〕初审号", reason: "上报国家初审（辽评组〔2024〕初审号）", actorName: scene.officeAccounts.a.displayName, occurredAt: "2024-08-29T02:00:00+00:00",
  });
});

test("the national office lists some and not others, with the reason the unit may see", async () => {
  at("2024-09-02");
  const told = await does<ToldOutcome[]>(scene.offices.b, "recordFeedback", feedback(scene, ["m1", "m2", "c1"], ["m3"]));
  expect(told.map(({ name, state, reason, version }) => [name, state, reason, version])).toEqual([
    [scene.nominees.c1.name, "LISTED", "国家初审入围", 3],
    [scene.nominees.m1.name, "LISTED", "国家初审入围", 3],
    [scene.nominees.m2.name, "LISTED", "国家初审入围", 3],
    [scene.nominees.m3.name, "NOT_LISTED", "名额调整", 3],
  ]);
});

test("those listed are shown again, and formally reported after it", async () => {
  const told = await does<{ shown: { nominationId: string }[] }>(scene.offices.a, "openProvincialPublicity", {
    campaignId: scene.campaign.id, stage: "AFTER_FIRST_REVIEW", startsOn: "2024-09-03", endsOn: "2024-09-09", place: "省厅门户网站",
  });
  expect(told.shown.map(({ nominationId }) => nominationId)).toEqual(scene.ids("c1", "m1", "m2"));
  at("2024-09-10");
  await does(scene.offices.b, "reportToNational", report(scene, { stage: "FORMAL", reportedOn: "2024-09-10" }));
  expect(await states(desk, scene)).toMatchObject({ m1: "FORMALLY_REPORTED", m2: "FORMALLY_REPORTED", c1: "FORMALLY_REPORTED", m3: "NOT_LISTED" });
});

test("the conferment enters the register of honours with certificate and document; whoever is not given the title is told why", async () => {
  at("2024-10-10");
  const told = await does<ToldOutcome[]>(scene.offices.a, "recordConferment", {
    campaignId: scene.campaign.id, document: "人社部发〔2024〕9号", conferredOn: "2024-10-08",
    lines: [
      { nominationId: scene.nominees.m1.id.toUpperCase(), conferred: true, certificateNumber: " LM-001 " },
      { nominationId: scene.nominees.c1.id, conferred: true, certificateNumber: "JT-001" },
      { nominationId: scene.nominees.m2.id, conferred: false, reason: " 复审未通过 " },
    ],
  });
  expect(told.map(({ state, reason }) => [state, reason])).toEqual([["CONFERRED", "授予称号，证书编号 JT-001"], ["CONFERRED", "授予称号，证书编号 LM-001"], ["NOT_CONFERRED", "复审未通过"]]);
  const { rows } = await desk.owner.query("select holder_name, certificate_number, conferred_on::text, document, unit_id from honours where campaign_id = $1 order by certificate_number", [scene.campaign.id]);
  expect(rows).toEqual([
    { holder_name: scene.nominees.c1.name, certificate_number: "JT-001", conferred_on: "2024-10-08", document: "人社部发〔2024〕9号", unit_id: scene.units.b.id },
    { holder_name: scene.nominees.m1.name, certificate_number: "LM-001", conferred_on: "2024-10-08", document: "人社部发〔2024〕9号", unit_id: scene.units.a.id },
  ]);
  expect((await outcomeOf("m1"))?.events.map(({ fromState, toState }) => [fromState, toState])).toEqual([
    [null, "SELECTED"], ["SELECTED", "REPORTED"], ["REPORTED", "LISTED"], ["LISTED", "FORMALLY_REPORTED"], ["FORMALLY_REPORTED", "CONFERRED"],
  ]);
});

test("totals count whoever got that far, the same for everybody who sees both seats", async () => {
  const none = { selected: 0, reported: 0, listed: 0, notListed: 0, formallyReported: 0, conferred: 0, notConferred: 0, revoked: 0, dropped: 0 };
  const expected = [
    { code: "ADVANCED_COLLECTIVE", name: "先进集体", places: 1, candidates: 2, ...none, selected: 1, reported: 1, listed: 1, formallyReported: 1, conferred: 1 },
    { code: "MODEL_WORKER", name: "劳动模范", places: 3, candidates: 5, ...none, selected: 3, reported: 3, listed: 2, notListed: 1, formallyReported: 2, conferred: 1, notConferred: 1 },
    { code: "ADVANCED_WORKER", name: "先进工作者", places: 0, candidates: 0, ...none },
  ];
  expect(await totals()).toEqual(expected);
  for (const role of [Role.AUDITOR, Role.LEADING_GROUP]) expect((await (await desk.as(await desk.builders.anAccount(role))).ask(TOTALS, { id: scene.campaign.id })).outcomeTotals).toEqual(expected);
  const own = await scene.contacts.a.ask<{ outcomeTotals: object[] }>(TOTALS, { id: scene.campaign.id });
  expect(own.outcomeTotals[1]).toMatchObject({ candidates: 3, selected: 2, conferred: 1, notListed: 1 });
  for (const id of ["01a204bf-0000-7000-8000-000000000000", "x"]) expect((await scene.offices.a.refused(TOTALS, { id })).extensions).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
});

test("publicities and reports are listed; a nomination tells what became of it", async () => {
  const query = `query ($id: ID!) { provincialPublicities(filter: { campaignId: { eq: $id } }) { totalCount nodes { stage } } nationalReports(filter: { campaignId: { eq: $id } }) { nodes { stage reportedOn } } }`;
  expect(await scene.offices.b.ask(query, { id: scene.campaign.id })).toEqual({
    provincialPublicities: { totalCount: 2, nodes: [{ stage: "BEFORE_FIRST_REVIEW" }, { stage: "AFTER_FIRST_REVIEW" }] },
    nationalReports: { nodes: [{ stage: "FIRST_REVIEW", reportedOn: "2024-08-29" }, { stage: "FORMAL", reportedOn: "2024-09-10" }] },
  });
  const ofNomination = "query ($id: ID!) { nomination(id: $id) { outcome { state awardName unitName events { toState } } } }";
  expect(await scene.contacts.a.ask(ofNomination, { id: scene.nominees.m3.id })).toEqual({
    nomination: { outcome: { state: "NOT_LISTED", awardName: "劳动模范", unitName: scene.units.a.shortName, events: [{ toState: "SELECTED" }, { toState: "REPORTED" }, { toState: "NOT_LISTED" }] } },
  });
});
