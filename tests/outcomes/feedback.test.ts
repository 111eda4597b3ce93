import { Client } from "pg";
import { useDesk } from "../support/desk";
import { blocked } from "../quotas/blocked";
import { aSignedSlate, does, feedback, operation, refusal, report, type Scene, states, type ToldOutcome, type USUAL } from "./scene";

const desk = useDesk();
let scene: Scene<keyof typeof USUAL>;
beforeEach(async () => {
  scene = await aSignedSlate(desk);
  await does(scene.offices.a, "reportToNational", report(scene, { nominationIds: scene.ids("m1", "m2", "c1") }));
});

test("part of it may be recorded now and the rest later; a listed nominee may have a reason, too", async () => {
  const line = { nominationId: scene.nominees.m2.id, listed: true, reason: " 符合条件 " };
  const told = await does<ToldOutcome[]>(scene.offices.a, "recordFeedback", { campaignId: scene.campaign.id, document: " 国评办〔2024〕3号 ", lines: [line] });
  expect(told).toMatchObject([{ state: "LISTED", reason: "符合条件" }]);
  expect(told[0]?.events.at(-1)).toMatchObject({ fromState: "REPORTED", toState: "LISTED", document: "国评办〔2024〕3号", reason: "符合条件" });
  await does(scene.offices.b, "recordFeedback", feedback(scene, ["c1"], ["m1"]));
  expect(await states(desk, scene)).toMatchObject({ m1: "NOT_LISTED", m2: "LISTED", m3: "SELECTED", c1: "LISTED" });
});

test("all or nothing: every wrong line is named, and the right ones are not recorded either", async () => {
  const [m1, m2, m3, m4] = scene.ids("m1", "m2", "m3", "m4");
  const lines = [
    { nominationId: m2, listed: true },
    { nominationId: m1, listed: false, reason: "  " },
    { nominationId: m3, listed: true },
    { nominationId: m2?.toUpperCase(), listed: true },
    { nominationId: m4, listed: false },
    { nominationId: scene.slateId, listed: true },
  ];
  const { message, extensions } = await refusal(desk, scene.offices.a, "recordFeedback", { ...feedback(scene, []), lines });
  expect(message).toContain("第 2 行：未入围的须填写原因。");
  expect(extensions).toMatchObject({ code: "INVALID_INPUT", field: "lines.2.nominationId" });
  expect(extensions.fields?.map(({ field, message: told }) => `${field} ${told}`)).toEqual([
    expect.stringMatching(/^lines\.2\.nominationId .*现为“入选”，应为“初审已报”/),
    expect.stringMatching(/^lines\.3\.nominationId .*与第 1 行重复/),
    expect.stringMatching(/^lines\.4\.nominationId .*现为“未入选”/),
    expect.stringMatching(/^lines\.5\.nominationId .*不在本次活动的名单中/),
    expect.stringMatching(/^lines\.1\.reason /),
    expect.stringMatching(/^lines\.4\.reason /),
  ]);
});

test("another campaign's nominees, no lines, no document are refused", async () => {
  const other = await aSignedSlate(desk, { stood: { x: { award: 1, unit: "a", chosen: true } } });
  await does(other.offices.a, "reportToNational", report(other));
  const input = feedback(scene, ["m1"]);
  const field = async (fields: object) => (await refusal(desk, scene.offices.a, "recordFeedback", { ...input, ...fields })).extensions.field;
  expect(await field({ lines: [{ nominationId: other.nominees.x.id, listed: true }] })).toBe("lines.0.nominationId");
  expect(await field({ lines: [] })).toBe("lines");
  expect(await field({ lines: [{ nominationId: "x", listed: true }] })).toBe("lines.0.nominationId");
  expect(await field({ document: " " })).toBe("document");
});

test("two offices that record the same feedback at once: one does, the other is told what it is now", async () => {
  // Held up by a withdrawal, as it were, until both wait.
  const other = new Client({ connectionString: desk.ownerUrl });
  await other.connect();
  await other.query("begin");
  await other.query("select from outcomes where campaign_id = $1 for update", [scene.campaign.id]);
  const sending = [scene.offices.a, scene.offices.b].map((office) => office.send(operation("recordFeedback"), { input: feedback(scene, ["m1", "m2"], ["c1"]) }));
  await blocked(desk, 2);
  await other.end();
  const results = await Promise.all(sending);
  expect(results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual(["INVALID_INPUT", "OK"]);
  expect(results.flatMap(({ errors }) => errors ?? [])[0]).toMatchObject({ message: expect.stringContaining("现为“国家初审入围”，应为“初审已报”"), extensions: { field: "lines.0.nominationId" } });
  const { rows } = await desk.owner.query("select count(*)::int as steps from outcome_events e join outcomes o on o.id = e.outcome_id where o.campaign_id = $1 and e.to_state in ('LISTED', 'NOT_LISTED')", [scene.campaign.id]);
  expect(rows).toEqual([{ steps: 3 }]);
});

test("feedback against a withdrawal at once: whichever comes second is told", async () => {
  const { nominees, contacts, offices } = scene;
  const withdraw = contacts.a.send("mutation ($input: WithdrawNominationInput!) { withdrawNomination(input: $input) { id } }", { input: { id: nominees.m1.id, version: nominees.m1.version, reason: "本人放弃" } });
  const record = offices.b.send(operation("recordFeedback"), { input: feedback(scene, ["m1"]) });
  const [withdrawn, recorded] = await Promise.all([withdraw, record]);
  expect(withdrawn.errors).toBeUndefined(); // a listed nominee may still withdraw
  expect(recorded.errors?.[0]?.extensions.code ?? "OK").toMatch(/^(OK|INVALID_INPUT)$/);
  expect((await states(desk, scene)).m1).toBe("DROPPED");
});
