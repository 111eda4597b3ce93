import { NominationState } from "../../server/features/nominations/nomination-state";
import { NOW, useDesk } from "../support/desk";
import { aScene, act, operation, personInput, quotaOf, type Scene, TOLD, type Told, written } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk, { places: 20 });
});
afterEach(() => desk.setClock(NOW));

const draft = (of = scene, fields: object = {}) => act(of.contact, "createNomination", personInput(of, fields));
const refused = ({ id, version }: Pick<Told, "id" | "version">, of = scene) => of.contact.refused(operation("submitNomination"), { input: { id, version } });

test("takes a place, dates it, and writes ledger and history", async () => {
  const of = await aScene(desk, { places: 2 });
  const { id, version, name } = await draft(of);
  desk.setClock(new Date("2024-08-23T10:20:30+08:00"));
  const submitted = await act(of.contact, "submitNomination", { id, version });
  expect(submitted).toMatchObject({ state: "SUBMITTED", version: 2, submittedAt: "2024-08-23T02:20:30+00:00", decidedAt: null, reviews: [] });
  expect(submitted.events.at(-1)).toEqual({ act: "SUBMITTED", fromState: "DRAFT", toState: "SUBMITTED", actorName: of.contactAccount.displayName, reason: null });
  expect(await quotaOf(desk, of.unit.id, of.forPersons.id)).toEqual({ places: 2, used: 1, ledgerPlaces: 2, ledgerUsed: 1 });
  const { rows } = await desk.owner.query("select movement, places_delta, used_delta, actor_name, reason, occurred_at from quota_entries where nomination_id = $1", [id]);
  expect(rows).toEqual([{ movement: "USED", places_delta: 0, used_delta: 1, actor_name: of.contactAccount.displayName, reason: `报送：${name}`, occurred_at: new Date("2024-08-23T02:20:30Z") }]);
});

describe("R16, the deadline is the end of its day in Shanghai:", () => {
  test.each(["2024-08-26T00:00:00+08:00", "2024-08-26T12:00:00+08:00", "2024-08-26T23:59:59+08:00", "2024-08-26T15:59:59.999Z", "2024-08-27T07:00:00+16:00".replace("+16:00", "+15:30")])(
    "%s passes",
    async (now) => {
      const it = await draft();
      desk.setClock(new Date(now));
      await expect(act(scene.contact, "submitNomination", { id: it.id, version: it.version })).resolves.toMatchObject({ state: "SUBMITTED" });
    },
  );

  test.each(["2024-08-27T00:00:00+08:00", "2024-08-26T16:00:00Z", "2024-08-27T09:00:00+08:00", "2025-01-01T00:00:00+08:00"])("%s is late", async (now) => {
    const it = await draft();
    desk.setClock(new Date(now));
    const before = await written(desk);
    const error = await refused(it);
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date(now));
    expect(error).toMatchObject({
      message: "已过初审材料报送截止日期 2024-08-26。",
      extensions: {
        code: "DEADLINE_PASSED",
        remedy: "如有特殊情况，请联系领导小组办公室办理延期。",
        findings: [{ rule: "R16", article: "三（五）", facts: `截止日期 2024-08-26，今天 ${today}。`, remedy: "向领导小组办公室申请延期。" }],
      },
    });
    expect(await written(desk)).toEqual(before);
  });

  test("it is the campaign's own", async () => {
    const of = await aScene(desk);
    await desk.owner.query("update campaigns set contact_deadline = '2024-08-01', materials_deadline = '2024-08-20' where id = $1", [of.campaign.id]);
    expect((await refused(await draft(of), of)).message).toBe("已过初审材料报送截止日期 2024-08-20。");
  });
});

describe("R03, no more than the unit's places:", () => {
  const R03 = {
    code: "QUOTA_EXCEEDED",
    remedy: "可先放弃一个已报送的推荐对象以释放名额，或联系领导小组办公室调整名额。",
    findings: [{ rule: "R03", article: "一", facts: "本单位该称号没有空余名额。", remedy: "放弃一个已报送的推荐对象，或申请调整名额。" }],
  };

  test.each([
    ["all are used", 1],
    ["none were ever given", 0],
  ])("refused where %s", async (_, places) => {
    const of = await aScene(desk, { places });
    if (places > 0) {
      const { id, version } = await draft(of);
      await act(of.contact, "submitNomination", { id, version });
    }
    const it = await draft(of);
    const before = await written(desk);
    const error = await refused(it, of);
    expect(error.message).toBe("名额不足：本单位该称号的名额已用完或未分配。");
    expect(error.extensions).toEqual(R03);
    expect(await written(desk)).toEqual(before);
  });

  test("refused where zero were given", async () => {
    const of = await aScene(desk, { places: 0 });
    await desk.builders.aQuota({ campaign: of.campaign, award: of.forPersons, unit: of.unit, places: 0 });
    expect((await refused(await draft(of), of)).extensions).toEqual(R03);
  });

  test("places for another award do not count", async () => {
    const of = await aScene(desk, { places: 0 });
    await desk.builders.aQuota({ campaign: of.campaign, award: of.forCollectives, unit: of.unit, places: 5 });
    expect((await refused(await draft(of), of)).extensions.code).toBe("QUOTA_EXCEEDED");
  });

  test("one that was withdrawn makes room", async () => {
    const of = await aScene(desk, { places: 1 });
    const first = await draft(of);
    const { id, version } = await act(of.contact, "submitNomination", { id: first.id, version: first.version });
    const second = await draft(of);
    expect((await refused(second, of)).extensions.code).toBe("QUOTA_EXCEEDED");
    await act(of.contact, "withdrawNomination", { id, version, reason: "本人放弃" });
    await expect(act(of.contact, "submitNomination", { id: second.id, version: second.version })).resolves.toMatchObject({ state: "SUBMITTED" });
  });
});

describe("refused, and nothing written:", () => {
  test.each(["", " ", "\n\t　\n"])("empty deeds “%s”", async (deeds) => {
    const it = await draft(scene, { deeds });
    const before = await written(desk);
    const error = await refused(it);
    expect(error).toMatchObject({ message: "填写的内容有误：请先填写主要事迹再报送。", extensions: { code: "INVALID_INPUT", field: "deeds" } });
    expect(await written(desk)).toEqual(before);
  });

  test("a second submission", async () => {
    const { id, version } = await draft();
    const first = await act(scene.contact, "submitNomination", { id, version });
    const before = await written(desk);
    expect((await refused({ id, version })).extensions.code).toBe("CONFLICT");
    const error = await refused(first);
    expect(error).toMatchObject({ message: "当前状态为“已报送”，不能报送。", extensions: { code: "WRONG_STATE", remedy: "请刷新页面查看最新状态。当前可以办理：退回修改、审核通过、审核不通过、放弃、推荐单位审核通过、取消资格、撤回报送。" } });
    expect(await written(desk)).toEqual(before);
  });

  test("two submissions at the same moment: one counts", async () => {
    const of = await aScene(desk, { places: 5 });
    const { id, version } = await draft(of);
    const results = await Promise.all(Array.from({ length: 5 }, () => of.contact.send(operation("submitNomination"), { input: { id, version } })));
    expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await quotaOf(desk, of.unit.id, of.forPersons.id)).toMatchObject({ used: 1, ledgerUsed: 1 });
  });

  test.each([NominationState.CANDIDATE, NominationState.REJECTED, NominationState.WITHDRAWN])("one that is %s", async (state) => {
    const { campaign, unit } = scene;
    expect((await refused(await desk.builders.aNomination({ campaign, unit, state }) as unknown as Told)).extensions.code).toBe("WRONG_STATE");
  });

  test("another unit's", async () => {
    const of = await aScene(desk, { campaign: scene.campaign });
    expect((await refused(await draft(of))).extensions.code).toBe("NOT_FOUND");
  });

  test("in a campaign that is over", async () => {
    const of = await aScene(desk);
    const it = await draft(of);
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [of.campaign.id]);
    expect((await refused(it, of)).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });
});

test("the answer is read under the caller's own rights, with everything that was asked for", async () => {
  const { id, version } = await draft();
  const { it } = await scene.contact.ask<{ it: { unit: { quotas: { used: number }[] } } }>(`${operation("submitNomination", "{ ...T unit { shortName quotas { used places } } }")} fragment T on Nomination ${TOLD}`, { input: { id, version } });
  expect(it).toMatchObject({ state: "SUBMITTED", unit: { shortName: scene.unit.shortName } });
});
