import { NOW, useDesk } from "../support/desk";
import { aDocument, aSignedSlate, does, formallyReported, operation, refusal, report, type Scene, states, TODAY, type USUAL } from "./scene";

const desk = useDesk();
afterEach(() => desk.setClock(NOW));
let scene: Scene<keyof typeof USUAL>;
beforeEach(async () => {
  scene = await aSignedSlate(desk);
  await formallyReported(scene);
});

type Key = keyof typeof USUAL;
const given = (key: Key, certificateNumber?: string) => ({ nominationId: scene.nominees[key].id, conferred: true, certificateNumber });
const conferment = (lines: object[], fields: object = {}) => ({ campaignId: scene.campaign.id, document: aDocument(), conferredOn: TODAY, lines, ...fields });
const refused = (lines: object[], fields: object = {}) => refusal(desk, scene.offices.a, "recordConferment", conferment(lines, fields));

test("a certificate's number is needed, once a campaign; whoever is not given the title has a reason and no number", async () => {
  await does(scene.offices.b, "recordConferment", conferment([given("m1", "A-1")]));
  const lines = [given("m2", " A-1 "), given("m3", " B-1 "), given("c1", "B-1"), given("c1"), { nominationId: scene.nominees.m2.id, conferred: false, certificateNumber: "C-1" }];
  const { extensions } = await refused(lines);
  expect(extensions.code).toBe("INVALID_INPUT");
  expect(extensions.fields?.map(({ field, message }) => `${field} ${message}`)).toEqual([
    expect.stringMatching(/^lines\.3\.nominationId .*与第 3 行重复/),
    expect.stringMatching(/^lines\.4\.nominationId .*与第 1 行重复/),
    expect.stringMatching(/^lines\.0\.certificateNumber .*A-1 已登记/),
    expect.stringMatching(/^lines\.2\.certificateNumber .*B-1 与第 2 行重复/),
    expect.stringMatching(/^lines\.3\.certificateNumber .*请填写/),
    expect.stringMatching(/^lines\.4\.reason .*须填写原因/),
    expect.stringMatching(/^lines\.4\.certificateNumber .*没有证书编号/),
  ]);
});

test("the same number in another campaign is another certificate", async () => {
  await does(scene.offices.a, "recordConferment", conferment([given("m1", "A-1")]));
  const first = scene;
  scene = await aSignedSlate(desk);
  await formallyReported(scene);
  await does(scene.offices.a, "recordConferment", conferment([given("m1", "A-1")]));
  const { rows } = await desk.owner.query("select count(*)::int from honours where certificate_number = 'A-1' and campaign_id in ($1, $2)", [first.campaign.id, scene.campaign.id]);
  expect(rows).toEqual([{ count: 2 }]);
});

test("the decision is of a day that has come, after the formal report", async () => {
  expect(await refused([given("m1", "A-1")], { conferredOn: "2024-08-22" })).toMatchObject({ extensions: { code: "INVALID_INPUT", field: "conferredOn" } });
  expect(await refused([given("m1", "A-1")], { conferredOn: "2024-08-20" })).toMatchObject({ message: expect.stringContaining("早于正式推荐材料上报日期（2024-08-21）"), extensions: { field: "conferredOn" } });
});

test("only whoever was formally reported is given a title", async () => {
  expect((await refused([given("m4", "A-1")])).extensions).toMatchObject({ field: "lines.0.nominationId" });
  await does(scene.offices.a, "recordConferment", conferment([given("m1", "A-1")]));
  expect(await refused([given("m1", "A-2")])).toMatchObject({ message: expect.stringContaining("现为“已授予”"), extensions: { field: "lines.0.nominationId" } });
});

test("after it nobody withdraws or is disqualified: only a revocation is left (R19)", async () => {
  await does(scene.offices.a, "recordConferment", conferment([given("m1", "A-1")]));
  const { id, version } = scene.nominees.m1;
  const input = { id, version, reason: "本人放弃" };
  expect((await scene.contacts.a.refused("mutation ($input: WithdrawNominationInput!) { withdrawNomination(input: $input) { id } }", { input })).extensions.code).toBe("TITLE_CONFERRED");
  expect((await scene.offices.a.refused("mutation ($input: DisqualifyNominationInput!) { disqualifyNomination(input: $input) { id } }", { input })).extensions.code).toBe("TITLE_CONFERRED");
  expect((await states(desk, scene)).m1).toBe("CONFERRED");
});

test("two offices that give the same number at once: one does, the other is told", async () => {
  const results = await Promise.all(
    [scene.offices.a.send(operation("recordConferment"), { input: conferment([given("m1", "A-1")]) }), scene.offices.b.send(operation("recordConferment"), { input: conferment([given("m2", "A-1")]) })],
  );
  expect(results.map(({ errors }) => errors?.[0]?.extensions.field ?? "OK").sort()).toEqual(["OK", "lines.0.certificateNumber"]);
});

test("a formal report after the first one takes those who came later", async () => {
  expect((await refusal(desk, scene.offices.a, "reportToNational", report(scene, { stage: "FORMAL" }))).extensions.field).toBe("stage");
});
