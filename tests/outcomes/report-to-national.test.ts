import { Role } from "../../server/features/accounts/role";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { aSignedSlate, does, feedback, operation, refusal, report, type Scene, states, TODAY, type USUAL, type Verb } from "./scene";

const desk = useDesk();
let scene: Scene<keyof typeof USUAL>;
beforeEach(async () => {
  scene = await aSignedSlate(desk);
});
const refused = (fields: object = {}) => refusal(desk, scene.offices.b, "reportToNational", report(scene, fields));

test("some of those due may be named; the others follow in a report of their own", async () => {
  await does(scene.offices.a, "reportToNational", report(scene, { nominationIds: scene.ids("m2", "c1") }));
  expect(await states(desk, scene)).toMatchObject({ m1: "SELECTED", m2: "REPORTED", m3: "SELECTED", c1: "REPORTED" });
  expect(await does(scene.offices.b, "reportToNational", report(scene))).toMatchObject({ nominationIds: scene.ids("m1", "m3") });
  expect(await refused()).toMatchObject({ message: expect.stringContaining("无可上报"), extensions: { code: "INVALID_INPUT", field: "stage" } });
});

test("each wrong line is named: of another state, twice, or not on the list", async () => {
  const [m1, m2, m4] = scene.ids("m1", "m2", "m4");
  await does(scene.offices.a, "reportToNational", report(scene, { nominationIds: [m2] }));
  const { extensions } = await refused({ nominationIds: [m4, m1, m2, m1?.toUpperCase(), scene.slateId] });
  expect(extensions.fields).toEqual([
    { field: "nominationIds.0", message: expect.stringContaining("现为“未入选”，应为“入选”") },
    { field: "nominationIds.2", message: expect.stringContaining("现为“初审已报”") },
    { field: "nominationIds.3", message: expect.stringContaining("与第 2 行重复") },
    { field: "nominationIds.4", message: expect.stringContaining("不在本次活动的名单中") },
  ]);
  expect((await refused({ nominationIds: [] })).extensions.field).toBe("nominationIds");
  expect((await refused({ stage: "FORMAL" })).extensions.field).toBe("stage");
  expect((await refused({ stage: "FORMAL", nominationIds: [m2] })).extensions.field).toBe("nominationIds.0");
});

test("a report is of a day that has come, after the list was made, under a number of its own", async () => {
  expect((await refused({ reportedOn: "2024-08-22" })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "reportedOn" });
  expect(await refused({ reportedOn: "2024-08-20" })).toMatchObject({ message: expect.stringContaining("早于名单形成日期（2024-08-21）"), extensions: { field: "reportedOn" } });
  await does(scene.offices.a, "reportToNational", report(scene, { document: "甲号", nominationIds: scene.ids("m1") }));
  expect((await refused({ document: " 甲号 " })).extensions).toMatchObject({ code: "ALREADY_EXISTS", field: "document" });
  expect((await refused({ document: " " })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "document" });
});

test("R01: the province never reports more of an award than its quota, those who stand already counted", async () => {
  await setRules(desk, scene.campaign.id, ["R01"]);
  await does(scene.offices.a, "reportToNational", report(scene, { nominationIds: scene.ids("m1") }));
  await does(scene.offices.a, "recordFeedback", feedback(scene, ["m1"]));
  await desk.owner.query("update awards set province_quota = 2 where id = $1", [scene.award(1).id]);
  expect(await refused()).toMatchObject({
    extensions: { code: "RULES_BROKEN", field: "nominationIds", findings: [{ rule: "R01", article: "一", facts: "劳动模范上报合计 3 个，超过全省推荐名额 2 个", remedy: "减少 1 个" }] },
  });
  await does(scene.offices.b, "reportToNational", report(scene, { nominationIds: scene.ids("m2", "c1") }));
  await desk.owner.query("update awards set province_quota = 3 where id = $1", [scene.award(1).id]);
});

test("whoever was not listed makes room again", async () => {
  await does(scene.offices.a, "reportToNational", report(scene, { nominationIds: scene.ids("m1", "m2") }));
  await does(scene.offices.a, "recordFeedback", feedback(scene, [], ["m1"]));
  await desk.owner.query("update awards set province_quota = 2 where id = $1", [scene.award(1).id]);
  await does(scene.offices.b, "reportToNational", report(scene, { nominationIds: scene.ids("m3") }));
});

test("an open objection holds a nominee, also one of the other seat, until it is closed", async () => {
  const { nominees } = scene;
  const { id: nomination, unitId, seat } = nominees.m1;
  const publicity = await desk.owner.query(
    `insert into publicities (nomination_id, unit_id, seat, starts_on, ends_on, place, shown, shown_hash, recorded_by, recorded_at)
       select $1, $2, $3, '2024-08-08', '2024-08-14', '公告栏', shown, encode(sha256(convert_to(shown::text, 'UTF8')), 'hex'), '测试', '2024-08-08' from app.shown($1) shown returning id`,
    [nomination, unitId, seat],
  );
  const objection = await desk.owner.query(
    `insert into objections (publicity_id, nomination_id, unit_id, seat, received_on, objector_kind, objector_name, content, recorded_by, recorded_at)
       values ($1, $2, $3, $4, '2024-08-12', 'PERSON', '钱举报', '反映其从业时间不足', '测试', '2024-08-12') returning id`,
    [publicity.rows[0].id, nomination, unitId, seat],
  );
  const error = await refused(); // the communications seat's office does not see the industry seat's objections
  expect(error).toMatchObject({ message: expect.stringContaining(`异议尚未办结或已查实，不能上报：${nominees.m1.name}。`), extensions: { code: "INVALID_INPUT", field: "nominationIds" } });
  expect(JSON.stringify(error)).not.toContain("从业时间");
  await does(scene.offices.b, "reportToNational", report(scene, { nominationIds: scene.ids("m2") }));
  const closing = { id: objection.rows[0].id, version: 1, handling: "经核实，从业时间符合条件。", outcome: "NOT_UPHELD" };
  await scene.offices.a.ask("mutation ($input: CloseObjectionInput!) { closeObjection(input: $input) { id } }", { input: closing });
  await does(scene.offices.b, "reportToNational", report(scene));
});

test("whoever withdraws or is disqualified after the selection drops out and is not reported", async () => {
  const { contacts, offices, nominees } = scene;
  const nomination = ({ id, version }: { id: string; version: number }) => ({ id, version, reason: "本人放弃" });
  await contacts.a.ask("mutation ($input: WithdrawNominationInput!) { withdrawNomination(input: $input) { id } }", { input: nomination(nominees.m1) });
  await offices.b.ask("mutation ($input: DisqualifyNominationInput!) { disqualifyNomination(input: $input) { id } }", { input: nomination(nominees.m2) });
  expect(await states(desk, scene)).toMatchObject({ m1: "DROPPED", m2: "DROPPED" });
  expect((await refused({ nominationIds: scene.ids("m1") })).extensions.field).toBe("nominationIds.0");
  expect(await does(offices.a, "reportToNational", report(scene))).toMatchObject({ nominationIds: scene.ids("c1", "m3") });
});

const INPUTS = (): Record<Verb, object> => ({
  openProvincialPublicity: { campaignId: scene.campaign.id, stage: "BEFORE_FIRST_REVIEW", startsOn: "2024-08-22", endsOn: "2024-08-28", place: "网站" },
  stopProvincialPublicity: { id: scene.slateId, version: 1, reason: "有误" },
  reportToNational: report(scene),
  recordFeedback: feedback(scene, ["m1"]),
  recordConferment: { campaignId: scene.campaign.id, document: "甲", conferredOn: TODAY, lines: [{ nominationId: scene.nominees.m1.id, conferred: false, reason: "无" }] },
  backFill: { campaignId: scene.campaign.id, awardId: scene.award(1).id, reason: "递补" },
  setResultsDate: { campaignId: scene.campaign.id, version: 1, resultsFrom: TODAY },
});

test("all of it is the offices' alone, in a campaign that runs or is closed", async () => {
  for (const role of Object.values(Role).filter((one) => one !== Role.OFFICE)) {
    const client = role === Role.UNIT ? scene.contacts.a : await desk.as(await desk.builders.anAccount(role));
    for (const [verb, input] of Object.entries(INPUTS())) expect([role, verb, (await client.refused(operation(verb as Verb), { input })).extensions.code]).toEqual([role, verb, "FORBIDDEN"]);
  }
  for (const state of [CampaignState.DRAFT, CampaignState.ARCHIVED]) {
    await desk.owner.query("update campaigns set state = $2 where id = $1", [scene.campaign.id, state]);
    for (const [verb, input] of Object.entries(INPUTS()).filter(([one]) => one !== "stopProvincialPublicity")) {
      expect([state, verb, (await refusal(desk, scene.offices.a, verb as Verb, input)).extensions.code]).toEqual([state, verb, "CAMPAIGN_NOT_OPEN"]);
    }
  }
  await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [scene.campaign.id]);
  await does(scene.offices.a, "reportToNational", report(scene));
});
