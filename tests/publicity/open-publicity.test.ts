import { createHash } from "node:crypto";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { act, aScene, personInput, type Scene } from "../nominations/scene";
import { NOW, useDesk } from "../support/desk";
import { aDraft, aRuledScene, aShownDraft, does, operation, publicity, refusal, strangers, written } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aRuledScene(desk);
});
afterEach(() => desk.setClock(NOW));

interface Shown {
  id: string;
  version: number;
  endsOn: string;
  state: string;
  voidReason: string | null;
  shown: Record<string, unknown>;
}
const ALL = "{ id version nominationId startsOn endsOn place evidence state voidReason recordedBy recordedAt shown shownHash }";
const open = (input: object) => does<Shown & { shownHash: string }>(scene.contact, "openPublicity", input, ALL);
const refused = (input: object) => refusal(scene.contact, "openPublicity", input);

test.each([
  ["2024-01-31", "2024-02-05", "the first day counts, and Sunday 02-04 is worked in exchange"],
  ["2024-02-08", "2024-02-20", "over Spring Festival, with Sunday 02-18 worked"],
  ["2024-04-28", "2024-05-07", "from a Sunday that is worked, over Labour Day"],
  ["2024-08-08", "2024-08-14", "over an ordinary weekend"],
  ["2024-08-10", "2024-08-16", "from a Saturday, which does not count"],
  ["2024-08-21", "2024-08-27", "from today"],
  ["2024-09-14", "2024-09-23", "to come: from a Saturday that is worked, over Mid-Autumn"],
  ["2024-09-29", "2024-10-10", "to come: over National Day"],
  ["2024-12-30", "2025-01-06", "to come: over New Year"],
])("from %s it lasts to %s where no last day is given: %s", async (startsOn, endsOn) => {
  const { id } = await aDraft(scene, { deliberatedOn: "2024-01-02" });
  await expect(open(publicity(id, { startsOn }))).resolves.toMatchObject({ startsOn, endsOn, state: "CURRENT" });
});

test.each([
  ["2024-02-05", "2024-02-05"],
  ["2024-02-07", "2024-02-07"],
  ["2024-03-29", "2024-03-29"],
])("a last day that is announced stands: %s", async (endsOn) => {
  const { id } = await aDraft(scene, { deliberatedOn: "2024-01-02" });
  await expect(open(publicity(id, { startsOn: "2024-01-31", endsOn }))).resolves.toMatchObject({ endsOn });
});

test("what is shown is frozen with its hash: basic facts and deeds, no ID number, no telephone", async () => {
  const input = personInput(scene, { name: "周样本" });
  const { id } = await act(scene.contact, "createNomination", input);
  await does(scene.contact, "recordProcedureStep", { nominationId: id, step: "COLLECTIVE_DELIBERATION", heldOn: "2024-08-07", place: "会议室", present: 9, resolution: "同意" });
  const told = await open(publicity(id, { place: " 厂区公告栏 " }));
  expect(told).toMatchObject({ nominationId: id, place: "厂区公告栏", evidence: "公示照片", recordedBy: scene.contactAccount.displayName, recordedAt: "2024-08-21T01:00:00+00:00", version: 1 });
  expect(told.shown).toEqual({
    name: "周样本", award: "劳动模范", workplace: scene.workplace.name, deeds: "该同志扎根一线。",
    person: { sex: "FEMALE", ethnicity: "汉族", birthMonth: input.person.birthDate.slice(0, 7), politicalStatus: "CPC_MEMBER", education: "BACHELOR", post: "班组长" },
  });
  const { rows } = await desk.owner.query<{ shown: string }>("select shown::text from publicities where id = $1", [told.id]);
  expect(told.shownHash).toBe(createHash("sha256").update(rows[0]?.shown ?? "").digest("hex"));
  expect(rows[0]?.shown).not.toMatch(/\d{8}|\*/);
});

test("a snapshot is frozen with it, which names the publicity by its hash", async () => {
  const { nomination, publicity: shown } = await aShownDraft(scene);
  const { rows } = await desk.owner.query("select occasion, taken_by, content->'publicity'->>'shownHash' = p.shown_hash as same from snapshots s join publicities p using (nomination_id) where s.nomination_id = $1 and p.id = $2", [nomination.id, shown.id]);
  expect(rows).toEqual([{ occasion: "PUBLICITY", taken_by: scene.contactAccount.displayName, same: true }]);
});

describe("begun anew", () => {
  const ofNomination = async (id: string) => (await desk.owner.query("select state, void_reason, version from publicities where nomination_id = $1 order by recorded_at, id", [id])).rows;

  test("without a change, the one before is void and says so", async () => {
    const { nomination } = await aShownDraft(scene);
    await open(publicity(nomination.id, { startsOn: "2024-08-21" }));
    expect(await ofNomination(nomination.id)).toEqual([{ state: "VOIDED", void_reason: "重新公示", version: 2 }, { state: "CURRENT", void_reason: null, version: 1 }]);
  });

  test("after a change of what was shown, it says that", async () => {
    const { nomination } = await aShownDraft(scene);
    await act(scene.contact, "updateNomination", { ...nomination, deeds: "另一篇事迹" });
    await open(publicity(nomination.id, { startsOn: "2024-08-21" }));
    expect(await ofNomination(nomination.id)).toMatchObject([{ state: "VOIDED", void_reason: "公示内容有实质性变更，重新公示" }, { state: "CURRENT" }]);
  });

  const CHANGED = "公示内容已有实质性变更，重新公示不早于";

  test("after a change not before the day of the change, also where the one before was stopped or shown anew meanwhile", async () => {
    const { nomination, publicity: first } = await aShownDraft(scene);
    desk.setClock(new Date("2024-08-23T09:00:00+08:00"));
    await act(scene.contact, "updateNomination", { ...nomination, deeds: "另一篇事迹" });
    await does(scene.contact, "stopPublicity", { ...first, reason: "事迹有修改" });
    const early = publicity(nomination.id, { startsOn: "2024-08-22" });
    const rows = await written(desk);
    expect(await refused(early)).toMatchObject({ message: expect.stringContaining(`${CHANGED} 2024-08-23 开始`), extensions: { code: "INVALID_INPUT", field: "startsOn" } });
    expect(await written(desk)).toEqual(rows);
    await open(publicity(nomination.id, { startsOn: "2024-08-23" }));
    expect((await refused(early)).extensions.field).toBe("startsOn");
  });

  test("after the workplace was renamed not before the day it was last shown under its old name", async () => {
    const { nomination } = await aShownDraft(scene);
    const { name, id } = scene.workplace;
    await desk.owner.query("update workplaces set name = name || '（集团）' where id = $1", [id]);
    expect(await refused(publicity(nomination.id, { startsOn: "2024-08-20" }))).toMatchObject({ message: expect.stringContaining(`${CHANGED} 2024-08-21 开始`) });
    await desk.owner.query("update workplaces set name = $2 where id = $1", [id, name]);
    await expect(open(publicity(nomination.id, { startsOn: "2024-08-20" }))).resolves.toMatchObject({ state: "CURRENT" });
  });

  test("after a change of what is not shown the dates may be put right", async () => {
    const input = personInput(scene);
    const { id } = await act(scene.contact, "createNomination", input);
    await does(scene.contact, "recordProcedureStep", { nominationId: id, step: "COLLECTIVE_DELIBERATION", heldOn: "2024-08-07", place: "会议室", present: 9, resolution: "同意" });
    await open(publicity(id));
    desk.setClock(new Date("2024-08-23T09:00:00+08:00"));
    await act(scene.contact, "updateNomination", { id, version: 1, person: { ...input.person, tradeSince: "2010-01-01" } });
    await expect(open(publicity(id, { startsOn: "2024-08-09" }))).resolves.toMatchObject({ startsOn: "2024-08-09" });
  });

  test("by three at once, one counts", async () => {
    const { nomination } = await aShownDraft(scene);
    await Promise.all([1, 2, 3].map(() => open(publicity(nomination.id, { startsOn: "2024-08-21" }))));
    expect((await ofNomination(nomination.id)).map(({ state }: { state: string }) => state).sort()).toEqual(["CURRENT", "VOIDED", "VOIDED", "VOIDED"]);
  });
});

describe("refused by its field, and nothing written:", () => {
  test.each<[string, string, object]>([
    ["one day short", "endsOn", { startsOn: "2024-01-31", endsOn: "2024-02-04" }],
    ["five days of which Saturday and Sunday are two", "endsOn", { startsOn: "2024-08-08", endsOn: "2024-08-13" }],
    ["over before it begins", "endsOn", { endsOn: "2024-08-07" }],
    ["the day before the deliberation", "startsOn", { startsOn: "2024-01-01" }],
    ["no place", "place", { place: " " }],
  ])("%s", async (_, field, fields) => {
    const { id } = await aDraft(scene, { deliberatedOn: "2024-01-02" });
    const rows = await written(desk);
    expect((await refused(publicity(id, fields))).extensions).toMatchObject({ code: "INVALID_INPUT", field });
    expect(await written(desk)).toEqual(rows);
  });

  test("without a record of the deliberation, which it names; the recommendation alone is not enough", async () => {
    const { id } = await aDraft(scene);
    await does(scene.contact, "recordProcedureStep", { nominationId: id, step: "DEMOCRATIC_RECOMMENDATION", heldOn: "2024-08-05", place: "礼堂", present: 9 });
    const error = await refused(publicity(id));
    expect(error).toMatchObject({ message: expect.stringContaining("领导班子集体研究审议"), extensions: { code: "INVALID_INPUT", field: "startsOn" } });
  });

  test("on the deliberation's day it is taken", async () => {
    const { id } = await aDraft(scene, { deliberatedOn: "2024-08-08" });
    await expect(open(publicity(id))).resolves.toMatchObject({ state: "CURRENT" });
  });

  test("without deeds there is nothing to show", async () => {
    const { id, version } = await aDraft(scene, { deliberatedOn: "2024-08-07" });
    await act(scene.contact, "updateNomination", { id, version, deeds: "  " });
    expect((await refused(publicity(id))).extensions).toMatchObject({ code: "INVALID_INPUT", field: "deeds" });
  });

  test("as the campaign sets R05: seven days are not five", async () => {
    const other = await aRuledScene(desk);
    await desk.owner.query("update rule_settings set parameters = parameters || '{\"workingDays\": 7}' where campaign_id = $1 and rule = 'R05'", [other.campaign.id]);
    const { id } = await aDraft(other, { deliberatedOn: "2024-01-02" });
    expect((await refusal(other.contact, "openPublicity", publicity(id, { startsOn: "2024-01-31", endsOn: "2024-02-06" }))).extensions.field).toBe("endsOn");
    await expect(does(other.contact, "openPublicity", publicity(id, { startsOn: "2024-01-31" }), "{ id version endsOn }")).resolves.toMatchObject({ endsOn: "2024-02-07" });
  });
});

describe("a year whose holidays are not known", () => {
  test.each([
    ["begins there", { startsOn: "2027-03-01" }],
    ["runs into it", { startsOn: "2026-12-29" }],
    ["is announced to last into it", { startsOn: "2026-12-01", endsOn: "2027-01-05" }],
  ])("is an error, not a guess: the publicity %s", async (_, fields) => {
    const { id } = await aDraft(scene, { deliberatedOn: "2024-01-02" });
    const rows = await written(desk);
    const error = await refused(publicity(id, fields));
    expect(error.extensions).toMatchObject({ code: "CALENDAR_UNKNOWN", field: "startsOn" });
    expect(error.message).toContain("2027 年");
    expect(await written(desk)).toEqual(rows);
  });

  test("until an office has entered it", async () => {
    await desk.owner.query("insert into calendar_years (year, holidays, make_up_days, source, entered_by, entered_at) values (2027, '{2027-01-01,2027-03-03}', '{2027-03-07}', '国办发明电', '办公室', now())");
    const { id } = await aDraft(scene, { deliberatedOn: "2024-01-02" });
    await expect(open(publicity(id, { startsOn: "2027-03-01" }))).resolves.toMatchObject({ endsOn: "2027-03-07" });
    await desk.owner.query("delete from calendar_years");
  });
});

describe("stopped", () => {
  test("it is void and says why", async () => {
    const { publicity: shown } = await aShownDraft(scene);
    const told = await does(scene.contact, "stopPublicity", { ...shown, reason: " 张贴有误 " }, "{ id state voidReason version }");
    expect(told).toEqual({ id: shown.id, state: "VOIDED", voidReason: "张贴有误", version: 2 });
    const again = await refusal(scene.contact, "stopPublicity", { id: shown.id, version: 2, reason: "再撤一次" });
    expect(again).toMatchObject({ message: "当前状态为“作废”，不能撤下公示。", extensions: { code: "WRONG_STATE" } });
  });

  test.each<[string, object, string]>([
    ["an older version", { version: 7 }, "CONFLICT"],
    ["no reason", { reason: " " }, "INVALID_INPUT"],
    ["one that is not there", { id: "01a204bf-0000-7000-8000-000000000000" }, "NOT_FOUND"],
  ])("but not with %s", async (_, fields, code) => {
    const { publicity: shown } = await aShownDraft(scene);
    const rows = await written(desk);
    expect((await refusal(scene.contact, "stopPublicity", { ...shown, reason: "张贴有误", ...fields })).extensions.code).toBe(code);
    expect(await written(desk)).toEqual(rows);
  });
});

describe("who and when:", () => {
  test.each([NominationState.SUBMITTED, NominationState.CANDIDATE, NominationState.REJECTED, NominationState.WITHDRAWN])("not for a nomination that is %s", async (state) => {
    const { campaign, unit, contact } = await aScene(desk);
    const { id } = await desk.builders.aNomination({ campaign, unit, state });
    const { rows } = await desk.owner.query(
      "insert into publicities (nomination_id, unit_id, seat, starts_on, ends_on, place, shown, shown_hash, recorded_by, recorded_at) select id, unit_id, seat, '2024-08-08', '2024-08-14', '公告栏', '{}', encode(sha256('{}'), 'hex'), '', now() from nominations where id = $1 returning id, version",
      [id],
    );
    const before = await written(desk);
    expect(await refusal(contact, "openPublicity", publicity(id))).toMatchObject({ message: expect.stringMatching(/，不能公示。$/), extensions: { code: "WRONG_STATE" } });
    expect(await refusal(contact, "stopPublicity", { ...rows[0], reason: "撤下" })).toMatchObject({ message: expect.stringMatching(/，不能撤下公示。$/), extensions: { code: "WRONG_STATE" } });
    expect(await written(desk)).toEqual(before);
  });

  test("again for one that was returned", async () => {
    const { campaign, unit, contact } = await aScene(desk);
    const { id } = await desk.builders.aNomination({ campaign, unit, state: NominationState.RETURNED });
    await does(contact, "recordProcedureStep", { nominationId: id, step: "COLLECTIVE_DELIBERATION", heldOn: "2024-08-07", place: "会议室", present: 9, resolution: "同意" });
    await expect(does(contact, "openPublicity", publicity(id))).resolves.toMatchObject({ version: 1 });
  });

  test("not in a campaign that is over", async () => {
    const other = await aRuledScene(desk);
    const { nomination, publicity: shown } = await aShownDraft(other);
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [other.campaign.id]);
    expect((await refusal(other.contact, "openPublicity", publicity(nomination.id))).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
    expect((await refusal(other.contact, "stopPublicity", { ...shown, reason: "撤下" })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });

  test("not another unit, which cannot tell it from none; not the unit above; no other role", async () => {
    const { nomination, publicity: shown } = await aShownDraft(scene);
    const rows = await written(desk);
    const other = await aScene(desk, { campaign: scene.campaign });
    const stop = { ...shown, reason: "撤下" };
    const missing = "01a204bf-0000-7000-8000-000000000000";
    expect(await refusal(other.contact, "openPublicity", publicity(nomination.id))).toEqual(await refusal(other.contact, "openPublicity", publicity(missing)));
    expect(await refusal(other.contact, "stopPublicity", stop)).toEqual(await refusal(other.contact, "stopPublicity", { ...stop, id: missing }));
    await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [other.unit.id, scene.unit.id]);
    const others = [other.contact, scene.office, ...(await strangers(desk)).map(([, client]) => client)];
    for (const client of others) {
      expect((await refusal(client, "openPublicity", publicity(nomination.id))).extensions.code).toBe("FORBIDDEN");
      expect((await refusal(client, "stopPublicity", stop)).extensions.code).toBe("FORBIDDEN");
    }
    await desk.owner.query("update recommending_units set parent_id = null where id = $1", [scene.unit.id]);
    expect(await written(desk)).toEqual(rows);
  });

  test("nobody who is not signed in", async () => {
    expect((await desk.anybody.refused(operation("openPublicity", "{ id }"), { input: publicity("01a204bf-0000-7000-8000-000000000000") })).extensions.code).toBe("UNAUTHENTICATED");
  });
});
