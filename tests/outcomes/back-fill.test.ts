import type { SlateConstraint } from "../../server/features/slates/slate-problem";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { aSignedSlate, does, feedback, operation, refusal, report, type Scene, states, type ToldOutcome, type USUAL } from "./scene";

const desk = useDesk();

const ranked = async (campaignId: string, mode = "RANKED_RESERVE", enabled = true) => {
  await desk.owner.query("delete from rule_settings where campaign_id = $1 and rule = 'R23'", [campaignId]);
  await setRules(desk, campaignId, ["R23"], { R23: { mode } });
  await desk.owner.query("update rule_settings set enabled = $2 where campaign_id = $1 and rule = 'R23'", [campaignId, enabled]);
};
const backFill = (scene: { campaign: { id: string }; award(index: 0 | 1 | 2): { id: string } }, award: 0 | 1 | 2 = 1) => ({ campaignId: scene.campaign.id, awardId: scene.award(award).id, reason: "因未入围按候补顺序递补" });
const withdraw = ({ contacts, nominees }: Scene<keyof typeof USUAL>, key: "m1" | "m3" | "m5" | "c2") =>
  contacts.a.ask("mutation ($input: WithdrawNominationInput!) { withdrawNomination(input: $input) { id } }", { input: { id: nominees[key].id, version: nominees[key].version, reason: "本人放弃" } });
const disqualify = <Key extends string>({ offices, nominees }: Scene<Key>, key: Key, office: "a" | "b") =>
  offices[office].ask("mutation ($input: DisqualifyNominationInput!) { disqualifyNomination(input: $input) { id } }", { input: { id: nominees[key].id, version: nominees[key].version, reason: "经查实不符合条件" } });

describe("by R23", () => {
  let scene: Scene<keyof typeof USUAL>;
  beforeEach(async () => {
    scene = await aSignedSlate(desk);
    await does(scene.offices.a, "reportToNational", report(scene));
    await does(scene.offices.a, "recordFeedback", feedback(scene, ["m2", "m3", "c1"], ["m1"]));
  });
  const refused = (award: 0 | 1 | 2 = 1) => refusal(desk, scene.offices.b, "backFill", backFill(scene, award));

  test.each([
    ["is not set", undefined, false],
    ["says nobody follows", "NONE", true],
    ["is turned off", "RANKED_RESERVE", false],
  ])("nobody follows where it %s", async (_, mode, enabled) => {
    if (mode) await ranked(scene.campaign.id, mode, enabled);
    expect((await refused()).extensions).toMatchObject({ code: "RULES_BROKEN", findings: [{ rule: "R23", facts: "本次活动设定不递补" }] });
  });

  test("the first of the reserve takes the place, is reported with the rest of its stage, and the next one follows the next loss", async () => {
    await ranked(scene.campaign.id);
    const told = await does<ToldOutcome>(scene.offices.a, "backFill", { ...backFill(scene), document: " 辽评组〔2024〕递补 ", reason: " 按候补顺序递补 " });
    expect(told).toMatchObject({ nominationId: scene.nominees.m4.id, state: "SELECTED", reserve: null, reason: "按候补顺序递补", version: 2 });
    expect(told.events.at(-1)).toMatchObject({ fromState: "NOT_SELECTED", toState: "SELECTED", document: "辽评组〔2024〕递补", actorName: scene.officeAccounts.a.displayName });
    expect(await refused()).toMatchObject({ message: expect.stringContaining("未入围或放弃 1 个，已递补 1 个"), extensions: { code: "INVALID_INPUT", field: "awardId" } });
    expect(await does(scene.offices.b, "reportToNational", report(scene))).toMatchObject({ nominationIds: scene.ids("m4") });
    await does(scene.offices.b, "recordFeedback", feedback(scene, [], ["m4"]));
    expect(await does(scene.offices.b, "backFill", backFill(scene))).toMatchObject({ nominationId: scene.nominees.m5.id });
    await withdraw(scene, "m5");
    expect(await refused()).toMatchObject({ message: expect.stringContaining("没有候补的推荐对象"), extensions: { field: "awardId" } });
  });

  test("a place lost by a withdrawal is filled, one lost by a disqualification of either seat never (R18)", async () => {
    await ranked(scene.campaign.id);
    await does(scene.offices.a, "backFill", backFill(scene));
    await disqualify(scene, "m2", "b");
    expect(await refused()).toMatchObject({ message: expect.stringContaining("另有 1 个因取消资格收回，不得递补（R18）"), extensions: { field: "awardId" } });
    await withdraw(scene, "m3");
    expect(await does(scene.offices.a, "backFill", backFill(scene))).toMatchObject({ nominationId: scene.nominees.m5.id });
    expect((await refused()).extensions.field).toBe("awardId");
    expect(await states(desk, scene)).toMatchObject({ m1: "NOT_LISTED", m2: "DROPPED", m3: "DROPPED", m4: "SELECTED", m5: "SELECTED" });
  });

  test("whoever had no place loses none: a reserve that withdraws or is disqualified frees nothing", async () => {
    await ranked(scene.campaign.id);
    await disqualify(scene, "m4", "b");
    await withdraw(scene, "c2");
    expect(await does(scene.offices.a, "backFill", backFill(scene))).toMatchObject({ nominationId: scene.nominees.m5.id });
    expect((await refused(0)).extensions.field).toBe("awardId");
    expect((await refused(2)).extensions.field).toBe("awardId");
  });

  test("a place that the slate left open is not filled, whoever of the reserve withdraws", async () => {
    await ranked(scene.campaign.id);
    await does(scene.offices.a, "backFill", backFill(scene));
    await desk.owner.query("update awards set province_quota = 4 where id = $1", [scene.award(1).id]);
    expect((await refused()).extensions.field).toBe("awardId");
    await withdraw(scene, "m5");
    expect(await refused()).toMatchObject({ message: expect.stringContaining("未入围或放弃 1 个，已递补 1 个") });
  });

  test("an award of another campaign is refused, and of two at once one place takes one", async () => {
    await ranked(scene.campaign.id);
    const other = await desk.builders.aCampaign();
    expect((await refusal(desk, scene.offices.a, "backFill", { ...backFill(scene), awardId: other.awards[1]?.id })).extensions).toMatchObject({ code: "NOT_FOUND", field: "awardId" });
    const results = await Promise.all([scene.offices.a, scene.offices.b].map((office) => office.send(operation("backFill"), { input: backFill(scene) })));
    expect(results.map(({ errors }) => errors?.[0]?.extensions.field ?? "OK").sort()).toEqual(["OK", "awardId"]);
    expect(await states(desk, scene)).toMatchObject({ m4: "SELECTED", m5: "NOT_SELECTED" });
  });
});

describe("the rules of the whole list hold", () => {
  const STOOD = {
    x: { award: 1, unit: "a", chosen: true },
    y: { award: 1, unit: "b", chosen: true },
    first: { award: 1, unit: "a", reserve: 1 },
    second: { award: 1, unit: "b", reserve: 2 },
    team: { award: 0, unit: "b", chosen: true },
  } as const;
  type Key = keyof typeof STOOD;
  const lost = async (constraints: (id: (key: Key) => string) => SlateConstraint[]) => {
    const scene = await aSignedSlate<Key>(desk, { stood: STOOD, constraints });
    await ranked(scene.campaign.id);
    await does(scene.offices.a, "reportToNational", report(scene));
    await does(scene.offices.a, "recordFeedback", feedback(scene, ["y", "team"], ["x"]));
    return scene;
  };
  const both = (first: string, second: string): SlateConstraint => ({ kind: "NOT_BOTH", rule: "R06", first, second });
  const share = (of: string[], among: string[], maximumPercent: number): SlateConstraint => ({ kind: "SHARE_AT_MOST", rule: "R09", of, among, maximumPercent, inclusive: true });

  test.each<[string, (id: (key: Key) => string) => SlateConstraint[], Key]>([
    ["none bind", () => [], "first"],
    ["the first would stand with a collective of the same workplace", (id) => [both(id("team"), id("first"))], "second"],
    ["the same workplace's nominee has dropped out", (id) => [both(id("x"), id("first"))], "first"],
    ["with the first there would be too many of a rank", (id) => [share([id("first")], [id("x"), id("y"), id("first"), id("second")], 20)], "second"],
    ["there are too many of a rank already, and the first is none of them", (id) => [share([id("y")], [id("x"), id("y"), id("first"), id("second")], 20)], "first"],
    ["with the first there would be too few of the front line", (id) => [{ kind: "SHARE_AT_LEAST", rule: "R15", of: [id("y"), id("second")], among: [id("x"), id("y"), id("first"), id("second")], minimumPercent: 60 }], "second"],
  ])("where %s", async (_, constraints, key) => {
    const scene = await lost(constraints);
    const told = await does<ToldOutcome>(scene.offices.b, "backFill", backFill(scene));
    expect(told.nominationId).toBe(scene.nominees[key].id);
    expect(told.reason).toMatch(key === "second" ? /^因未入围按候补顺序递补（候补第 1 名因 R\d\d 未递补）$/ : /^因未入围按候补顺序递补$/);
  });

  test("with nobody of the reserve: the place stays empty", async () => {
    const scene = await lost((id) => [both(id("team"), id("first")), share([id("second")], [id("y"), id("second")], 20)]);
    expect((await refusal(desk, scene.offices.b, "backFill", backFill(scene))).extensions).toMatchObject({ code: "RULES_BROKEN", field: "awardId", findings: [{ rule: "R06" }, { rule: "R09" }] });
  });
});

test.each([
  ["withdrew", "free"],
  ["was disqualified", "forfeited"],
])("whoever %s between the slate's composition and the second signature had a place to lose", async (_, kind) => {
  const scene = await aSignedSlate<keyof typeof USUAL>(desk, { beforeSigning: (one) => (kind === "free" ? withdraw(one, "m1") : disqualify(one, "m1", "a")) });
  await ranked(scene.campaign.id);
  expect((await states(desk, scene)).m1).toBe("DROPPED");
  if (kind === "free") expect(await does(scene.offices.b, "backFill", backFill(scene))).toMatchObject({ nominationId: scene.nominees.m4.id });
  else expect((await refusal(desk, scene.offices.b, "backFill", backFill(scene))).extensions).toMatchObject({ code: "INVALID_INPUT", field: "awardId" });
});
