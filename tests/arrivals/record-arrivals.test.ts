import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { NOW, useDesk } from "../support/desk";
import { aScene } from "../nominations/scene";
import { anArrivalScene, type Arrival, type ArrivalScene, CHECKLIST, delivery, FORM, good, LIST, type Line, owedTo, RECORD, record, REMOVE, REPORT, TABLE } from "./scene";

const desk = useDesk();
let scene: ArrivalScene;
beforeAll(async () => {
  scene = await anArrivalScene(desk);
});
afterEach(async () => {
  desk.setClock(NOW);
  await desk.owner.query("delete from paper_arrivals");
});

const written = async () => (await desk.owner.query("select count(*)::int as n from paper_arrivals")).rows[0].n as number;
const paperOf = async (paper: string) => (await owedTo(scene.office, scene))[0]?.papers.find((one) => one.paper === paper);

describe("recording", () => {
  test("keeps who received what, of whom, on which day", async () => {
    const lines = [good(REPORT), good(FORM, 5, scene.nomination.id)];
    const [report, form] = await record(scene, lines, { arrivedOn: "2024-08-20", remark: "  专人送达 " });
    const common = { campaignId: scene.campaign.id, unitId: scene.unit.id, seat: "INDUSTRY", arrivedOn: "2024-08-20", receivedBy: scene.officeAccount.displayName, remark: "专人送达", removedAt: null, version: 1 };
    expect(report).toMatchObject({ ...common, nominationId: null, paper: REPORT, copies: 5, a4: true, sealed: true });
    expect(form).toMatchObject({ ...common, nominationId: scene.nomination.id, paper: FORM });
    expect(await written()).toBe(2);
  });

  test("three today and two tomorrow are five", async () => {
    await record(scene, [good(REPORT, 3)]);
    expect(await paperOf(REPORT)).toMatchObject({ required: 5, counted: 3, missing: 2, completeOn: null });
    desk.setClock(new Date("2024-08-22T09:00:00+08:00"));
    await record(scene, [good(REPORT, 2)], { arrivedOn: "2024-08-22" });
    expect(await paperOf(REPORT)).toMatchObject({ counted: 5, missing: 0, firstOn: "2024-08-21", lastOn: "2024-08-22", completeOn: "2024-08-22" });
  });

  test.each<[string, Partial<Line>, object]>([
    ["not sealed", { sealed: false }, { counted: 2, notInOrder: 3, unsealed: 3, missing: 3 }],
    ["not A4", { a4: false }, { counted: 2, notInOrder: 3, unsealed: 0, missing: 3 }],
    ["neither", { a4: false, sealed: false }, { counted: 2, notInOrder: 3, unsealed: 3, missing: 3 }],
    ["in order", {}, { counted: 5, notInOrder: 0, unsealed: 0, missing: 0 }],
  ])("copies that are %s", async (_, wrong, expected) => {
    await record(scene, [good(REPORT, 2)]);
    await record(scene, [{ ...good(REPORT, 3), ...wrong }]);
    expect(await paperOf(REPORT)).toMatchObject(expected);
  });

  test("where the campaign asks for no seal, what is not sealed counts", async () => {
    const lax = await anArrivalScene(desk, { changed: { sealed: false, paperCopies: 2 } });
    await record(lax, [{ ...good(REPORT, 2), sealed: false }]);
    expect((await owedTo(lax.office, lax))[0]?.papers[0]).toMatchObject({ required: 2, counted: 2, notInOrder: 0, unsealed: 0, missing: 0 });
  });

  test("what is returned, or more than enough, is recorded as it came", async () => {
    const returned = await desk.builders.aNomination({ ...scene, state: NominationState.RETURNED });
    const [form] = await record(scene, [good(FORM, 7, returned.id)]);
    expect(form).toMatchObject({ copies: 7 });
    await record(scene, [good(TABLE, 7)]);
    expect(await paperOf(TABLE)).toMatchObject({ counted: 7, missing: 0 });
  });

  test("goes on once the campaign is closed, and ends with its archive", async () => {
    const closed = await anArrivalScene(desk);
    const set = (state: CampaignState) => desk.owner.query("update campaigns set state = $2 where id = $1", [closed.campaign.id, state]);
    await set(CampaignState.CLOSED);
    const [one] = await record(closed, [good(REPORT, 1)]);
    await set(CampaignState.ARCHIVED);
    expect((await closed.office.refused(RECORD, { input: delivery(closed, [good(REPORT, 1)]) })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
    expect((await closed.office.refused(REMOVE, { input: { id: one?.id, version: 1, reason: "登记有误" } })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
    expect(await written()).toBe(1);
  });
});

describe("refused, with nothing written, naming the field, the value and the way to mend it:", () => {
  const ofOther = async () => (await anArrivalScene(desk)).nomination.id;
  const inState = async (state: NominationState) => (await desk.builders.aNomination({ ...scene, state, name: "李样本" })).id;
  const second = (line: Line): Line[] => [good(TABLE), line];

  test.each<[string, () => Promise<Line[]> | Line[], object, string, RegExp]>([
    ["a day to come", () => [good(REPORT)], { arrivedOn: "2024-08-22" }, "arrivedOn", /2024-08-22 晚于今天（2024-08-21）.*再登记。$/],
    ["a day before the campaign", () => [good(REPORT)], { arrivedOn: "2023-12-31" }, "arrivedOn", /2023-12-31 早于本次活动（2024-01-01 起）.*核对/],
    ["no copies", () => second(good(REPORT, 0)), {}, "lines.1.copies", /1 至 99 的整数/],
    ["a hundred copies", () => second(good(REPORT, 100)), {}, "lines.1.copies", /1 至 99 的整数/],
    ["no lines", () => [], {}, "lines", /至少登记一种/],
    ["201 lines", () => Array.from({ length: 201 }, () => good(REPORT)), {}, "lines", /最多登记 200 行/],
    ["a paper nobody asks for", () => second(good("身份证复印件")), {}, "lines.1.paper", /第 2 行：“身份证复印件”不是.*推荐单位.*应为“推荐工作报告”、“推荐对象汇总表”。$/],
    ["a unit's paper for a nomination", () => second(good(REPORT, 5, scene.nomination.id)), {}, "lines.1.paper", /第 2 行：“推荐工作报告”不是.*推荐对象.*应为“初审推荐登记表”。$/],
    ["a nomination's paper for the unit", () => second(good(FORM)), {}, "lines.1.paper", /“初审推荐登记表”不是.*推荐单位/],
    ["the same paper twice", () => [good(REPORT, 3), good(REPORT, 2)], {}, "lines.1.paper", /第 2 行：与第 1 行是同一种材料，请把份数合并/],
    ["another unit's nomination", async () => second(good(FORM, 5, await ofOther())), {}, "lines.1.nominationId", /第 2 行：没有找到该推荐对象.*重新选择。$/],
    ["a draft", async () => second(good(FORM, 5, await inState(NominationState.DRAFT))), {}, "lines.1.nominationId", /李样本为“草稿”，不需要纸质材料，请去掉该行。$/],
    ["a withdrawn one", async () => second(good(FORM, 5, await inState(NominationState.WITHDRAWN))), {}, "lines.1.nominationId", /李样本为“已放弃”/],
    ["a rejected one", async () => second(good(FORM, 5, await inState(NominationState.REJECTED))), {}, "lines.1.nominationId", /李样本为“审核未通过”/],
  ])("%s", async (_, lines, fields, field, message) => {
    const input = delivery(scene, await lines(), fields);
    const { extensions } = await scene.office.refused(RECORD, { input });
    expect({ code: extensions.code, field: extensions.field }).toEqual({ code: "INVALID_INPUT", field });
    expect(extensions.fields?.[0]?.message).toMatch(message);
    expect(await written()).toBe(0);
  });

  test("R17 that is off, and a campaign nobody knows", async () => {
    const without = await aScene(desk);
    const { extensions } = await without.office.refused(RECORD, { input: delivery(without, [good(REPORT)]) });
    expect(extensions).toMatchObject({ code: "INVALID_INPUT", field: "campaignId" });
    expect(extensions.fields?.[0]?.message).toMatch(/R17.*启用。$/);
    const unknown = { ...delivery(without, [good(REPORT)]), campaignId: without.unit.id };
    expect((await without.office.refused(RECORD, { input: unknown })).extensions.code).toBe("NOT_FOUND");
    expect(await written()).toBe(0);
  });
});

describe("taking off", () => {
  test("needs a reason, leaves the row as a trace, and counts no more", async () => {
    const [one] = await record(scene, [good(REPORT)]);
    for (const reason of ["", "误"]) expect((await scene.office.refused(REMOVE, { input: { id: one?.id, version: 1, reason } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "reason" });
    expect(await paperOf(REPORT)).toMatchObject({ counted: 5 });
    const { it } = await scene.office.ask<{ it: object }>(REMOVE, { input: { id: one?.id, version: 1, reason: " 份数有误 " } });
    expect(it).toEqual({ id: one?.id, version: 2, removedAt: "2024-08-21T01:00:00+00:00", removedBy: scene.officeAccount.displayName, removeReason: "份数有误" });
    expect(await paperOf(REPORT)).toMatchObject({ counted: 0, missing: 5, firstOn: null, completeOn: null });
    expect(await written()).toBe(1);
  });

  test("is done once, on the version that was seen", async () => {
    const [one] = await record(scene, [good(REPORT)]);
    const input = { id: one?.id, version: 1, reason: "份数有误" };
    expect((await scene.office.refused(REMOVE, { input: { ...input, version: 2 } })).extensions.code).toBe("CONFLICT");
    await scene.office.ask(REMOVE, { input });
    expect((await scene.office.refused(REMOVE, { input: { ...input, version: 2 } })).extensions).toMatchObject({ code: "WRONG_STATE", remedy: expect.stringContaining("重新登记收件") });
    const { rows } = await desk.owner.query("select version, remove_reason from paper_arrivals");
    expect(rows).toEqual([{ version: 2, remove_reason: "份数有误" }]);
  });
});

test("two who take the same line off at once: one does, the other is told that it is done", async () => {
  const [one] = await record(scene, [good(REPORT)]);
  const answers = await Promise.all(["份数有误", "重复登记"].map((reason) => scene.office.send(REMOVE, { input: { id: one?.id, version: 1, reason } })));
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "done").sort()).toEqual(["WRONG_STATE", "done"]);
});

describe("who may", () => {
  let theirs: ArrivalScene;
  let arrival: Arrival | undefined;
  beforeAll(async () => {
    theirs = await anArrivalScene(desk, { seat: Seat.COMMUNICATIONS });
  });
  beforeEach(async () => {
    [arrival] = await record(scene, [good(REPORT)]);
  });

  test("the unit's own office records and takes off; nobody else does", async () => {
    const input = delivery(scene, [good(TABLE)]);
    const taken = { id: arrival?.id, version: 1, reason: "份数有误" };
    for (const client of [scene.contact, scene.leadingGroup, scene.auditor]) {
      expect((await client.refused(RECORD, { input })).extensions.code).toBe("FORBIDDEN");
      expect((await client.refused(REMOVE, { input: taken })).extensions.code).toBe("FORBIDDEN");
    }
    expect((await theirs.office.refused(RECORD, { input })).extensions).toMatchObject({ code: "NOT_FOUND", field: "unitId" });
    expect((await theirs.office.refused(REMOVE, { input: taken })).extensions.code).toBe("NOT_FOUND");
    expect(await written()).toBe(1);
    await scene.office.ask(RECORD, { input });
    await scene.office.ask(REMOVE, { input: taken });
    expect(await written()).toBe(2);
  });

  test("its unit, its office and the auditor see it; another seat and another unit do not, the leading group asks in vain", async () => {
    const sibling = await aScene(desk, { campaign: scene.campaign });
    const sees = async (client: typeof scene.office) => (await client.ask<{ it: { totalCount: number } }>(LIST, { campaignId: scene.campaign.id })).it.totalCount;
    expect(await Promise.all([scene.contact, scene.office, scene.auditor, theirs.office, theirs.contact, sibling.contact].map(sees))).toEqual([1, 1, 1, 0, 0, 0]);
    const units = async (client: typeof scene.office) => (await owedTo(client, scene)).map(({ unitId }) => unitId);
    expect(await Promise.all([scene.contact, scene.office, scene.auditor].map(units))).toEqual([[scene.unit.id], [scene.unit.id], [scene.unit.id]]);
    expect(await Promise.all([theirs.office, theirs.contact, sibling.contact].map(units))).toEqual([[], [], []]);
    for (const query of [LIST, CHECKLIST]) expect((await scene.leadingGroup.refused(query, { campaignId: scene.campaign.id })).extensions.code).toBe("FORBIDDEN");
  });
});

describe("facts the database keeps by itself", () => {
  const insert = (fields: object) => {
    const row = { campaign_id: scene.campaign.id, unit_id: scene.unit.id, seat: "INDUSTRY", nomination_id: null, paper: REPORT, copies: 5, a4: true, sealed: true, arrived_on: "2024-08-21", received_by: "办公室", recorded_at: NOW, ...fields };
    return desk.owner.query(`insert into paper_arrivals (${Object.keys(row).join(", ")}) values (${Object.keys(row).map((_, i) => `$${i + 1}`).join(", ")})`, Object.values(row));
  };

  test.each<[string, () => Promise<object>, string]>([
    ["no copies", async () => ({ copies: 0 }), "paper_arrivals_copies_check"],
    ["a hundred", async () => ({ copies: 100 }), "paper_arrivals_copies_check"],
    ["half a removal", async () => ({ removed_at: NOW }), "paper_arrivals_removed_check"],
    ["the other seat", async () => ({ seat: "COMMUNICATIONS" }), "paper_arrivals_unit_id_seat_fkey"],
    ["another unit's nomination", async () => ({ nomination_id: (await anArrivalScene(desk)).nomination.id, campaign_id: (await anArrivalScene(desk)).campaign.id }), "paper_arrivals_own_campaign"],
    ["another unit's nomination in this campaign", async () => ({ nomination_id: (await desk.builders.aNomination({ campaign: scene.campaign, unit: await desk.builders.aUnit() })).id }), "paper_arrivals_nomination_id_unit_id_seat_fkey"],
  ])("%s", async (_, fields, constraint) => {
    await expect(insert(await fields())).rejects.toMatchObject({ constraint });
    expect(await written()).toBe(0);
  });

  test("what was taken off stays as it is", async () => {
    await insert({ removed_at: NOW, removed_by: "办公室", remove_reason: "份数有误" });
    await expect(desk.owner.query("update paper_arrivals set removed_at = null, removed_by = null, remove_reason = null")).rejects.toMatchObject({ constraint: "paper_arrivals_trace" });
  });
});
