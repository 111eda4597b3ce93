import { Role } from "../../server/features/accounts/role";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { aScene, type Scene } from "../nominations/scene";
import { blocked } from "./blocked";

const desk = useDesk({ tampers: "another's submission is played by a counter moved by hand" });
let scene: Scene;
beforeEach(async () => {
  scene = await aScene(desk, { places: 0 });
});

interface Line {
  unitId: string;
  awardId: string;
  places: number;
  version?: number | null;
}
interface Shown {
  id: string;
  places: number;
  used: number;
  free: number;
  version: number;
  unit: { id: string };
  entries: { movement: string; placesDelta: number; usedDelta: number; reason: string; actorName: string; occurredAt: string }[];
}

const ALLOCATE = `mutation ($input: AllocateQuotasInput!) { allocateQuotas(input: $input) { id places used free version unit { id } entries { movement placesDelta usedDelta reason actorName occurredAt } } }`;
const send = (allocations: Line[], fields: object = {}) => scene.office.send<{ allocateQuotas: Shown[] }>(ALLOCATE, { input: { campaignId: scene.campaign.id, reason: "首次分配", allocations, ...fields } });
const line = (places: number, fields: Partial<Line> = {}): Line => ({ unitId: scene.unit.id, awardId: scene.forPersons.id, places, ...fields });

async function allocate(...allocations: Line[]): Promise<Shown[]> {
  const { data, errors } = await send(allocations);
  expect(errors).toBeUndefined();
  return data?.allocateQuotas ?? [];
}

async function refused(allocations: Line[], fields: object = {}) {
  const before = await everything();
  const { errors = [] } = await send(allocations, fields);
  expect(await everything()).toEqual(before);
  expect(errors).toHaveLength(1);
  return errors[0];
}

const everything = async () => (await desk.owner.query("select (select json_agg(q order by id) from quotas q) q, (select json_agg(e order by id) from quota_entries e) e")).rows[0];

test("gives places and says in the ledger who gave how many, when and why", async () => {
  const [quota] = await allocate(line(4));
  expect(quota).toEqual({
    id: expect.any(String),
    places: 4,
    used: 0,
    free: 4,
    version: 2,
    unit: { id: scene.unit.id },
    entries: [{ movement: "ALLOCATED", placesDelta: 4, usedDelta: 0, reason: "首次分配", actorName: scene.officeAccount.displayName, occurredAt: "2024-08-21T01:00:00+00:00" }],
  });
});

test("many lines at once, answered in the order of the ids", async () => {
  const units = await Promise.all([1, 2, 3].map(() => desk.builders.aUnit()));
  const lines = [...units].reverse().flatMap(({ id }, i) => scene.campaign.awards.map((award) => line(i + 1, { unitId: id, awardId: award.id })));
  const quotas = await allocate(...lines);
  expect(quotas).toHaveLength(9);
  expect(quotas.map(({ unit }) => unit.id)).toEqual(units.flatMap(({ id }) => [id, id, id]).sort());
});

test("zero places are places: the unit is told that it has none", async () => {
  const [quota] = await allocate(line(0));
  expect(quota).toMatchObject({ places: 0, free: 0, version: 1, entries: [] });
  const { quotas } = await scene.contact.ask<{ quotas: { nodes: object[] } }>("{ quotas { nodes { places } } }");
  expect(quotas.nodes).toEqual([{ places: 0 }]);
});

test("another number is an adjustment, the same number is no line at all", async () => {
  await allocate(line(2));
  const [more] = await allocate(line(5, { version: 2 }));
  const [same] = await allocate(line(5, { version: 3 }));
  const [none] = await allocate(line(0, { version: 3 }));
  const [again] = await allocate(line(1, { version: 4 }));
  expect([more, same, none, again].map((quota) => [quota?.places, quota?.version])).toEqual([[5, 3], [5, 3], [0, 4], [1, 5]]);
  expect(again?.entries.map(({ movement, placesDelta }) => `${movement} ${placesDelta}`)).toEqual(["ALLOCATED 2", "ADJUSTED 3", "ADJUSTED -5", "ALLOCATED 1"]);
});

test("the time in the ledger is the domain clock's", async () => {
  desk.setClock(new Date("2024-08-22T08:30:00+08:00"));
  const [quota] = await allocate(line(1));
  desk.setClock(NOW);
  expect(quota?.entries[0]?.occurredAt).toBe("2024-08-22T00:30:00+00:00");
});

describe("refused, all lines or none, naming the line:", () => {
  test("below what is used, with the number", async () => {
    const { campaign, unit } = scene;
    for (let i = 0; i < 2; i += 1) await desk.builders.aNomination({ campaign, unit, award: scene.forPersons, state: NominationState.SUBMITTED });
    const { rows } = await desk.owner.query("select version from quotas where unit_id = $1", [unit.id]);
    const error = await refused([line(9, { awardId: scene.forCollectives.id }), line(1, { version: rows[0].version })]);
    expect(error).toMatchObject({
      message: "名额不能少于已使用的数量（2 个）。",
      extensions: {
        code: "QUOTA_BELOW_USE",
        field: "allocations.1.places",
        fields: [{ field: "allocations.1.places", message: "不能少于已使用的 2 个。" }],
        remedy: "请填写不少于已用数量的名额，或先退回已报送的推荐对象。",
      },
    });
  });

  test("an older version, or none where there is a quota already", async () => {
    await allocate(line(2));
    for (const version of [1, 3, undefined, null]) {
      const error = await refused([line(7, { awardId: scene.forCollectives.id }), line(3, { version })]);
      expect(error?.extensions).toMatchObject({ code: "CONFLICT", field: "allocations.1.version", fields: [{ field: "allocations.1.places", message: "该名额已被他人修改，请刷新后再改。" }] });
    }
  });

  test.each([
    ["as it is", (id: string) => id],
    ["in capitals", (id: string) => id.toUpperCase()],
  ])("the same unit and award twice, the second time %s", async (_, written) => {
    const error = await refused([line(1), line(2, { awardId: scene.forCollectives.id }), line(3, { unitId: written(scene.unit.id) })]);
    expect(error).toMatchObject({ message: "填写的内容有误：第 3 行与前面重复：同一单位、同一称号只能填一次。", extensions: { code: "INVALID_INPUT", field: "allocations.2" } });
  });

  test("a unit of the other seat, whose existence is not given away", async () => {
    const other = await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS });
    const foreign = await refused([line(1), line(1, { unitId: other.id })]);
    const nobody = await refused([line(1), line(1, { unitId: "01a204bf-0000-7000-8000-000000000000" })]);
    expect(foreign).toEqual(nobody);
    expect(foreign).toMatchObject({ message: "没有找到推荐单位，或您无权查看。", extensions: { code: "NOT_FOUND", field: "allocations.1.unitId" } });
  });

  test("an award of another campaign", async () => {
    const other = await desk.builders.aCampaign();
    const error = await refused([line(1, { awardId: other.awards[0]?.id ?? "" })]);
    expect(error).toMatchObject({ message: "没有找到称号，或您无权查看。", extensions: { code: "NOT_FOUND", field: "allocations.0.awardId" } });
  });

  test.each([
    [-1, "第 1 行名额：须为 0 至 999 的整数。"],
    [1_000, "第 1 行名额：须为 0 至 999 的整数。"],
  ])("%d places", async (places, message) => {
    const error = await refused([line(places)]);
    expect(error).toMatchObject({ message: `填写的内容有误：${message}`, extensions: { code: "INVALID_INPUT", field: "allocations.0.places" } });
  });

  test.each<[string, number, string]>([
    ["no line", 0, "请至少修改一个名额。"],
    ["too many lines", 501, "一次最多修改 500 个名额，请分批办理。"],
  ])("%s", async (_, length, message) => {
    const error = await refused(Array.from({ length }, () => line(1)));
    expect(error).toMatchObject({ extensions: { code: "INVALID_INPUT", field: "allocations", fields: [{ message }] } });
  });

  test("without a reason", async () => {
    expect((await refused([line(1)], { reason: " " }))?.message).toBe("填写的内容有误：理由：请填写 1 至 200 个字，不含控制字符。");
  });

  test.each(["CLOSED", "ARCHIVED"])("in a campaign that is %s", async (state) => {
    await desk.owner.query("update campaigns set state = $2 where id = $1", [scene.campaign.id, state]);
    expect((await refused([line(1)]))?.extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });

  test.each([Role.UNIT, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR, Role.LEADING_GROUP])("by %s", async (role) => {
    const client = role === Role.UNIT ? scene.contact : await desk.as(await desk.builders.anAccount(role));
    const error = await client.refused(ALLOCATE, { input: { campaignId: scene.campaign.id, reason: "首次分配", allocations: [line(1)] } });
    expect(error.extensions.code).toBe("FORBIDDEN");
  });
});

test("before the campaign opens places are given, and no unit sees them yet", async () => {
  const campaign = await desk.builders.aCampaign({ state: CampaignState.DRAFT });
  const [award] = campaign.awards;
  const input = { campaignId: campaign.id, reason: "首次分配", allocations: [{ unitId: scene.unit.id, awardId: award?.id, places: 2 }] };
  await scene.office.ask(ALLOCATE, { input });
  const seenBy = async (client: ApiClient) => (await client.ask<{ quotas: { totalCount: number } }>("query ($id: ID!) { quotas(filter: { campaignId: { eq: $id } }) { totalCount } }", { id: campaign.id })).quotas.totalCount;
  expect([await seenBy(scene.office), await seenBy(scene.contact)]).toEqual([1, 0]);
});

describe("adjusting one quota", () => {
  const ADJUST = "mutation ($input: AdjustQuotaInput!) { adjustQuota(input: $input) { places version entries { movement placesDelta reason } } }";
  const adjust = (input: object) => scene.office.ask(ADJUST, { input });

  test("changes its places with a reason", async () => {
    const [quota] = await allocate(line(2));
    expect(await adjust({ id: quota?.id, version: 2, places: 3, reason: " 增加一个 " })).toEqual({
      adjustQuota: { places: 3, version: 3, entries: [expect.anything(), { movement: "ADJUSTED", placesDelta: 1, reason: "增加一个" }] },
    });
  });

  test.each<[string, object, string, RegExp]>([
    ["an older version", { version: 1 }, "CONFLICT", /^内容已被他人修改：您打开的是第 1 版，最新为第 2 版。$/],
    ["a quota that is not there", { id: "01a204bf-0000-7000-8000-000000000000" }, "NOT_FOUND", /^没有找到推荐名额，或您无权查看。$/],
    ["fewer than none", { places: -1 }, "INVALID_INPUT", /^填写的内容有误：名额：须为 0 至 999 的整数。$/],
    ["no reason", { reason: "" }, "INVALID_INPUT", /^填写的内容有误：理由：请填写/],
  ])("is refused with %s", async (_, fields, code, message) => {
    const [quota] = await allocate(line(2));
    const before = await everything();
    const error = await scene.office.refused(ADJUST, { input: { id: quota?.id, version: 2, places: 3, reason: "调整", ...fields } });
    expect(error.extensions.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(await everything()).toEqual(before);
  });

  test("is refused below what is used", async () => {
    const { campaign, unit } = scene;
    await desk.builders.aNomination({ campaign, unit, award: scene.forPersons, state: NominationState.CANDIDATE });
    const { rows } = await desk.owner.query("select id, version from quotas where unit_id = $1", [unit.id]);
    const error = await scene.office.refused(ADJUST, { input: { ...rows[0], places: 0, reason: "收回" } });
    expect(error).toMatchObject({ message: "名额不能少于已使用的数量（1 个）。", extensions: { code: "QUOTA_BELOW_USE", field: "places" } });
  });

  test("is refused below what is used, also where a submission slips in between", async () => {
    const [quota] = await allocate(line(1));
    // As a submission whose transaction is not yet committed: it holds the counter's row.
    await desk.owner.query("begin");
    await desk.owner.query("update quotas set used = 1 where id = $1", [quota?.id]);
    const adjusting = scene.office.refused(ADJUST, { input: { id: quota?.id, version: 2, places: 0, reason: "收回" } });
    await blocked(desk);
    await desk.owner.query("commit");
    expect((await adjusting).extensions).toMatchObject({ code: "QUOTA_BELOW_USE", field: "places", fields: [{ message: "刚有推荐对象报送，名额不能少于已使用的数量。" }] });
  });

  test("is the seat's own", async () => {
    const [quota] = await allocate(line(2));
    const other = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
    expect((await other.refused(ADJUST, { input: { id: quota?.id, version: 2, places: 3, reason: "调整" } })).extensions.code).toBe("NOT_FOUND");
  });

  test("is refused once the campaign is over", async () => {
    const [quota] = await allocate(line(2));
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [scene.campaign.id]);
    expect((await scene.office.refused(ADJUST, { input: { id: quota?.id, version: 2, places: 3, reason: "调整" } })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });
});
