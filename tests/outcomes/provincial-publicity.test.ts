import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { setRules } from "../support/set-rules";
import { NOW, useDesk } from "../support/desk";
import { aSignedSlate, does, feedback, refusal, report, type Scene, type USUAL } from "./scene";

const desk = useDesk();
let scene: Scene<keyof typeof USUAL>;
beforeAll(async () => {
  scene = await aSignedSlate(desk, { campaign: { publicityStages: ["BEFORE_FIRST_REVIEW"] as never } });
});
afterEach(() => desk.setClock(NOW));

const publicity = (fields: object = {}) => ({ campaignId: scene.campaign.id, stage: "BEFORE_FIRST_REVIEW", startsOn: "2024-08-22", endsOn: "2024-08-28", place: "省厅门户网站", ...fields });
const refused = (fields: object) => refusal(desk, scene.offices.a, "openProvincialPublicity", publicity(fields));

test.each([
  [{ endsOn: "2024-08-27" }, "endsOn", "不少于 5 个工作日，自 2024-08-22 起最早至 2024-08-28"],
  [{ startsOn: "2024-09-14", endsOn: "2024-09-22" }, "endsOn", "最早至 2024-09-23"], // a Saturday worked, over Mid-Autumn
  [{ startsOn: "2024-08-28", endsOn: "2024-08-22" }, "endsOn", "最早至 2024-09-03"],
  [{ startsOn: "2024-08-20" }, "startsOn", "名单于 2024-08-21 方才形成"],
  [{ stage: "AFTER_FIRST_REVIEW" }, "stage", "未设国家初审后公示"],
  [{ place: " " }, "place", "1 至 200"],
])("refused, and nothing is written: %p", async (fields, field, message) => {
  expect(await refused(fields)).toMatchObject({ message: expect.stringContaining(message), extensions: { code: "INVALID_INPUT", field } });
});

test("a year nobody knows is told, not guessed", async () => {
  expect((await refused({ startsOn: "2029-12-28", endsOn: "2030-02-01" })).extensions).toMatchObject({ code: "CALENDAR_UNKNOWN", field: "startsOn" });
});

test("R05 of the campaign says how many working days", async () => {
  const { campaign, offices } = await aSignedSlate(desk, { stood: { c: { award: 0, unit: "b", chosen: true } }, campaign: { publicityStages: ["BEFORE_FIRST_REVIEW"] as never } });
  await setRules(desk, campaign.id, ["R05"], { R05: { workingDays: 7 } });
  const input = publicity({ campaignId: campaign.id });
  expect(await refusal(desk, offices.a, "openProvincialPublicity", input)).toMatchObject({ message: expect.stringContaining("最早至 2024-08-30"), extensions: { field: "endsOn" } });
  await does(offices.a, "openProvincialPublicity", { ...input, endsOn: "2024-08-30" });
  await desk.owner.query("delete from rule_settings where campaign_id = $1", [campaign.id]); // the nominations were submitted without it
});

test("one stands at a time; taken down with a reason it makes room for another", async () => {
  const first = await does<{ id: string; version: number }>(scene.offices.a, "openProvincialPublicity", publicity());
  expect((await refused({})).extensions).toMatchObject({ code: "ALREADY_EXISTS", field: "stage" });
  const stop = { id: first.id, version: 1, reason: " 名单有误 " };
  const stopping = (input: object) => refusal(desk, scene.offices.b, "stopProvincialPublicity", input);
  expect((await stopping({ ...stop, reason: " " })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "reason" });
  expect((await stopping({ ...stop, version: 2 })).extensions.code).toBe("CONFLICT");
  expect((await stopping({ ...stop, id: scene.campaign.id })).extensions.code).toBe("NOT_FOUND");
  expect(await does(scene.offices.b, "stopProvincialPublicity", stop)).toEqual({ id: first.id, version: 2, stopReason: "名单有误" });
  expect((await stopping({ ...stop, version: 2 })).extensions.code).toBe("WRONG_STATE");
  await does(scene.offices.b, "openProvincialPublicity", publicity());
});

test("two offices that open one at once: one stands, the other is told", async () => {
  const { campaign, offices } = await aSignedSlate(desk, { stood: { c: { award: 0, unit: "b", chosen: true } }, campaign: { publicityStages: ["BEFORE_FIRST_REVIEW"] as never } });
  const text = "mutation ($input: OpenProvincialPublicityInput!) { openProvincialPublicity(input: $input) { id } }";
  const results = await Promise.all([offices.a, offices.b].map((office) => office.send(text, { input: publicity({ campaignId: campaign.id }) })));
  expect(results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual(["ALREADY_EXISTS", "OK"]);
});

describe("a report waits for it", () => {
  const STAGES = { publicityStages: ["BEFORE_FIRST_REVIEW", "AFTER_FIRST_REVIEW"] as never };
  const STOOD = { x: { award: 1, unit: "a", chosen: true }, y: { award: 1, unit: "b", chosen: true } } as const;
  let other: Scene<"x" | "y">;
  const reporting = (fields: object = {}) => refusal(desk, other.offices.a, "reportToNational", report(other, fields));

  test("to be there, to be over, and to have shown everybody", async () => {
    other = await aSignedSlate(desk, { stood: STOOD, campaign: STAGES });
    expect(await reporting()).toMatchObject({ message: expect.stringContaining("尚无有效的初审上报前公示"), extensions: { code: "INVALID_INPUT", field: "stage" } });
    const told = await does<{ id: string; version: number }>(other.offices.b, "openProvincialPublicity", publicity({ campaignId: other.campaign.id }));
    desk.setClock(new Date("2024-08-28T23:59:00+08:00"));
    expect(await reporting({ reportedOn: "2024-08-28" })).toMatchObject({ message: expect.stringContaining("至 2024-08-28，期满后方可上报"), extensions: { code: "INVALID_INPUT", field: "reportedOn" } });
    desk.setClock(new Date("2024-08-29T09:00:00+08:00"));
    expect((await reporting({ reportedOn: "2024-08-28" })).extensions.field).toBe("reportedOn");
    await desk.owner.query("update provincial_publicities set shown = jsonb_path_query_array(shown, '$[0]') where id = $1", [told.id]);
    expect(await reporting({ reportedOn: "2024-08-29" })).toMatchObject({ message: expect.stringContaining(`未包括：${other.nominees.y.name}。`), extensions: { code: "INVALID_INPUT", field: "nominationIds" } });
    await does(other.offices.a, "reportToNational", report(other, { reportedOn: "2024-08-29", nominationIds: other.ids("x") }));
    await does(other.offices.a, "stopProvincialPublicity", { id: told.id, version: told.version, reason: "重新公示" });
    expect((await reporting({ reportedOn: "2024-08-29" })).extensions.field).toBe("stage");
  });

  test("after the first review as before it", async () => {
    desk.setClock(new Date("2024-08-29T09:00:00+08:00"));
    await does(other.offices.a, "recordFeedback", feedback(other, ["x"]));
    const after = publicity({ campaignId: other.campaign.id, stage: "AFTER_FIRST_REVIEW" });
    expect(await refusal(desk, other.offices.a, "openProvincialPublicity", { ...after, startsOn: "2024-08-28", endsOn: "2024-09-09" })).toMatchObject({ extensions: { field: "startsOn" } });
    expect(await reporting({ stage: "FORMAL", reportedOn: "2024-08-29" })).toMatchObject({ message: expect.stringContaining("尚无有效的国家初审后公示"), extensions: { field: "stage" } });
  });
});

test("nobody to show, and campaigns in preparation or archived, are refused", async () => {
  const { campaign, offices } = await aSignedSlate(desk, { stood: { c: { award: 0, unit: "b" } }, campaign: { publicityStages: ["BEFORE_FIRST_REVIEW"] as never } });
  const input = publicity({ campaignId: campaign.id });
  expect(await refusal(desk, offices.a, "openProvincialPublicity", input)).toMatchObject({ message: expect.stringContaining("无可公示"), extensions: { field: "stage" } });
  for (const state of [CampaignState.DRAFT, CampaignState.ARCHIVED]) {
    const { id } = await desk.builders.aCampaign({ state });
    expect((await refusal(desk, offices.a, "openProvincialPublicity", { ...input, campaignId: id })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  }
  expect((await refusal(desk, offices.a, "openProvincialPublicity", { ...input, campaignId: scene.slateId })).extensions).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
});
