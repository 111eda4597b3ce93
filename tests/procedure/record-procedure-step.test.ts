import { NominationState } from "../../server/features/nominations/nomination-state";
import { aScene, type Scene } from "../nominations/scene";
import { aDraft, aRuledScene, deliberation, does, findings, publicity, recommendation, refusal, setRules, strangers, written } from "../publicity/scene";
import { NOW, useDesk } from "../support/desk";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aRuledScene(desk);
});
afterEach(() => desk.setClock(NOW));

const ALL = "{ id nominationId step heldOn place present votesFor votesAgainst votesAbstain resolution evidence recordedBy recordedAt version }";
const record = (input: object) => does<Record<string, unknown> & { id: string; version: number }>(scene.contact, "recordProcedureStep", input, ALL);
const refused = (input: object) => refusal(scene.contact, "recordProcedureStep", input);

test("a step is put on record, dated by the domain clock and signed by whoever did it", async () => {
  const { id } = await aDraft(scene);
  expect(await record(recommendation(id, { place: " 公司礼堂 ", evidence: "  " }))).toEqual({
    id: expect.any(String), nominationId: id, step: "DEMOCRATIC_RECOMMENDATION", heldOn: "2024-08-05", place: "公司礼堂", present: 86,
    votesFor: 80, votesAgainst: 2, votesAbstain: 4, resolution: null, evidence: null, recordedBy: scene.contactAccount.displayName, recordedAt: "2024-08-21T01:00:00+00:00", version: 1,
  });
});

test("its record is put right as a whole; the nomination keeps one for each step", async () => {
  const { id } = await aDraft(scene);
  const first = await record(recommendation(id));
  await record(deliberation(id));
  const { votesFor: _f, votesAgainst: _a, votesAbstain: _n, ...withoutVotes } = recommendation(id) as Record<string, unknown>;
  expect(await record({ ...withoutVotes, heldOn: "2024-08-06", version: 1 })).toMatchObject({ id: first.id, heldOn: "2024-08-06", votesFor: null, votesAgainst: null, votesAbstain: null, version: 2 });
  const { rows } = await desk.owner.query("select step, version from procedure_records where nomination_id = $1 order by step desc", [id]);
  expect(rows).toEqual([{ step: "DEMOCRATIC_RECOMMENDATION", version: 2 }, { step: "COLLECTIVE_DELIBERATION", version: 1 }]);
});

test.each<[string, (id: string) => object]>([
  ["today", (id) => recommendation(id, { heldOn: "2024-08-21" })],
  ["everybody voted", (id) => recommendation(id, { present: 86 })],
  ["one who was present alone", (id) => recommendation(id, { present: 1, votesFor: 1, votesAgainst: 0, votesAbstain: 0 })],
  ["no votes counted", (id) => recommendation(id, { votesFor: null, votesAgainst: null, votesAbstain: null })],
  ["votes for alone", (id) => recommendation(id, { votesAgainst: null, votesAbstain: null })],
  ["none for, some against", (id) => recommendation(id, { votesFor: 0 })],
  ["a deliberation on the recommendation's day", (id) => deliberation(id, { heldOn: "2024-08-05" })],
])("taken: %s", async (_, input) => {
  const { id } = await aDraft(scene);
  const given = input(id);
  if ("resolution" in given) await record(recommendation(id));
  await expect(record(given)).resolves.toMatchObject({ version: 1 });
});

describe("refused by its field, and nothing written:", () => {
  test.each<[string, string, (id: string) => object, (id: string) => object]>([
    ["a meeting of tomorrow", "heldOn", recommendation, (id) => recommendation(id, { heldOn: "2024-08-22", version: 1 })],
    ["a deliberation before the recommendation", "heldOn", recommendation, (id) => deliberation(id, { heldOn: "2024-08-04" })],
    ["a recommendation after the deliberation", "heldOn", deliberation, (id) => recommendation(id, { heldOn: "2024-08-08" })],
    ["more votes than people", "votesFor", deliberation, (id) => recommendation(id, { present: 85 })],
    ["more against than people", "votesFor", deliberation, (id) => recommendation(id, { present: 3, votesFor: 0, votesAgainst: 4, votesAbstain: null })],
    ["votes against without votes for", "votesFor", deliberation, (id) => recommendation(id, { votesFor: null })],
    ["abstentions without votes for", "votesFor", deliberation, (id) => recommendation(id, { votesFor: null, votesAgainst: null })],
    ["a deliberation without resolution", "resolution", recommendation, (id) => deliberation(id, { resolution: null })],
    ["a deliberation with an empty resolution", "resolution", recommendation, (id) => deliberation(id, { resolution: "  " })],
    ["nobody present", "present", recommendation, (id) => deliberation(id, { present: 0 })],
    ["negative votes", "votesAgainst", deliberation, (id) => recommendation(id, { votesAgainst: -1 })],
    ["no place", "place", recommendation, (id) => deliberation(id, { place: " " })],
    ["a nomination that is no id", "nominationId", deliberation, () => recommendation("x")],
  ])("%s", async (_, field, before, input) => {
    const { id } = await aDraft(scene);
    await record(before(id));
    const rows = await written(desk);
    const { extensions } = await refused(input(id));
    expect(extensions).toMatchObject({ code: "INVALID_INPUT", field });
    expect(await written(desk)).toEqual(rows);
  });

  test("several fields at once", async () => {
    const { id } = await aDraft(scene);
    const { extensions } = await refused(deliberation(id, { heldOn: "2025-01-01", votesFor: 10, resolution: null }));
    expect(extensions.fields?.map(({ field }) => field)).toEqual(["heldOn", "votesFor", "resolution"]);
  });

  test("a day that is still to come in Shanghai, and not any more a minute later", async () => {
    const { id } = await aDraft(scene);
    desk.setClock(new Date("2024-08-21T23:59:30+08:00"));
    expect((await refused(recommendation(id, { heldOn: "2024-08-22" }))).extensions.field).toBe("heldOn");
    desk.setClock(new Date("2024-08-22T00:00:30+08:00"));
    await expect(record(recommendation(id, { heldOn: "2024-08-22" }))).resolves.toMatchObject({ version: 1 });
  });

  test("a deliberation moved behind the beginning of the publicity, until that is stopped", async () => {
    const { id } = await aDraft(scene, { deliberatedOn: "2024-08-07" });
    const shown = await does(scene.contact, "openPublicity", publicity(id));
    const late = deliberation(id, { heldOn: "2024-08-09", version: 1 });
    expect((await refused(late)).extensions).toMatchObject({ code: "INVALID_INPUT", field: "heldOn" });
    await expect(record(deliberation(id, { heldOn: "2024-08-08", version: 1 }))).resolves.toMatchObject({ version: 2 });
    await does(scene.contact, "stopPublicity", { ...shown, reason: "日期有误" });
    await expect(record({ ...late, version: 2 })).resolves.toMatchObject({ heldOn: "2024-08-09" });
  });
});

describe("refused, and nothing written:", () => {
  test.each([
    ["none of a record that exists", undefined, { given: 0, current: 1 }],
    ["an older one", 3, { given: 3, current: 1 }],
  ])("another version: %s", async (_, version, { given, current }) => {
    const { id } = await aDraft(scene);
    await record(recommendation(id));
    const rows = await written(desk);
    const error = await refused(recommendation(id, { place: "他处", version }));
    expect(error).toMatchObject({ message: `内容已被他人修改：您打开的是第 ${given} 版，最新为第 ${current} 版。`, extensions: { code: "CONFLICT" } });
    expect(await written(desk)).toEqual(rows);
  });

  test("of three who record the same step at once two", async () => {
    const { id } = await aDraft(scene);
    const attempts = await Promise.allSettled([1, 2, 3].map(() => record(recommendation(id))));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test.each([NominationState.SUBMITTED, NominationState.CANDIDATE, NominationState.REJECTED, NominationState.WITHDRAWN])("for a nomination that is %s", async (state) => {
    const { campaign, unit, contact } = await aScene(desk);
    const { id } = await desk.builders.aNomination({ campaign, unit, state });
    const rows = await written(desk);
    const error = await refusal(contact, "recordProcedureStep", recommendation(id));
    expect(error.extensions.code).toBe("WRONG_STATE");
    expect(error.message).toMatch(/^当前状态为“(已报送|审核通过|审核未通过|已放弃)”，不能登记推荐程序。$/);
    expect(await written(desk)).toEqual(rows);
  });

  test("but for one that was returned it is recorded", async () => {
    const { campaign, unit, contact } = await aScene(desk);
    const { id } = await desk.builders.aNomination({ campaign, unit, state: NominationState.RETURNED });
    await expect(does(contact, "recordProcedureStep", recommendation(id))).resolves.toMatchObject({ version: 1 });
  });

  test("in a campaign that is over", async () => {
    const other = await aScene(desk);
    const { id } = await aDraft(other);
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [other.campaign.id]);
    expect((await refusal(other.contact, "recordProcedureStep", recommendation(id))).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });

  test("by another unit, as if it were not there; by the unit above; by any other role", async () => {
    const { id } = await aDraft(scene);
    const rows = await written(desk);
    const other = await aScene(desk, { campaign: scene.campaign });
    const nobody = await refusal(other.contact, "recordProcedureStep", recommendation("01a204bf-0000-7000-8000-000000000000"));
    expect(await refusal(other.contact, "recordProcedureStep", recommendation(id))).toEqual(nobody);
    expect(nobody.extensions.code).toBe("NOT_FOUND");
    await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [other.unit.id, scene.unit.id]);
    expect((await refusal(other.contact, "recordProcedureStep", recommendation(id))).extensions.code).toBe("FORBIDDEN");
    await desk.owner.query("update recommending_units set parent_id = null where id = $1", [scene.unit.id]);
    for (const client of [scene.office, ...(await strangers(desk)).map(([, one]) => one)]) {
      expect((await refusal(client, "recordProcedureStep", recommendation(id))).extensions.code).toBe("FORBIDDEN");
    }
    expect(await written(desk)).toEqual(rows);
  });
});

test("R04 is told from the record", async () => {
  const own = await aScene(desk);
  await setRules(desk, own.campaign.id);
  const { id } = await aDraft(own);
  expect(await findings(own.contact, id, "R04")).toEqual([
    { verdict: "BROKEN", facts: "没有民主推荐的记录" },
    { verdict: "BROKEN", facts: "没有领导班子集体研究审议的记录" },
  ]);
  await does(own.contact, "recordProcedureStep", recommendation(id));
  await does(own.contact, "recordProcedureStep", deliberation(id));
  await does(own.contact, "openPublicity", publicity(id));
  expect(await findings(own.contact, id, "R04")).toEqual([{ verdict: "PASSED", facts: "程序齐全有序：民主推荐 2024-08-05，领导班子集体研究审议 2024-08-07，单位公示 2024-08-08" }]);
});
