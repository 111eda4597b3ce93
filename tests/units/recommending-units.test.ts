import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { UnitKind } from "../../server/features/units/unit-kind";
import type { ApiClient } from "../support/api-client";
import { next } from "../support/builders";
import { useDesk } from "../support/desk";

const desk = useDesk();
let office: ApiClient;
let otherOffice: ApiClient;
beforeAll(async () => {
  office = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }));
  otherOffice = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
});

const SHOWN = "{ id code name shortName kind seat parentId parent { code } position version }";
const CREATE = `mutation ($input: CreateRecommendingUnitInput!) { it: createRecommendingUnit(input: $input) ${SHOWN} }`;
const UPDATE = `mutation ($input: UpdateRecommendingUnitInput!) { it: updateRecommendingUnit(input: $input) ${SHOWN} }`;
const REMOVE = "mutation ($input: ReferenceInput!) { it: removeRecommendingUnit(input: $input) }";
const NOBODY = "01a204bf-0000-7000-8000-000000000000";

interface Unit {
  id: string;
  code: string;
  parentId: string | null;
  version: number;
}
const fresh = (fields: object = {}) => ({ code: `made-${next()}`, name: "示例市工业和信息化局", shortName: "示例市", kind: UnitKind.CITY, ...fields });
const create = async (fields: object = {}, by = office) => (await by.ask<{ it: Unit }>(CREATE, { input: fresh(fields) })).it;
const update = async (input: object) => (await office.ask<{ it: Unit }>(UPDATE, { input })).it;
const count = async () => Number((await desk.owner.query("select count(*) from recommending_units")).rows[0].count);

describe("entering a unit", () => {
  test.each([Seat.INDUSTRY, Seat.COMMUNICATIONS])("makes it one of the office's own seat (%s)", async (seat) => {
    const input = fresh({ name: " 示例市工业和信息化局 ", shortName: " 示例市 ", position: 3 });
    const { it } = await (seat === Seat.INDUSTRY ? office : otherOffice).ask(CREATE, { input });
    expect(it).toEqual({ id: expect.any(String), code: input.code, name: "示例市工业和信息化局", shortName: "示例市", kind: "CITY", seat, parentId: null, parent: null, position: 3, version: 1 });
  });

  test.each(Object.values(UnitKind))("of the kind %s, below another one", async (kind) => {
    const above = await create();
    await expect(create({ kind, parentId: above.id })).resolves.toMatchObject({ kind, parentId: above.id, parent: { code: above.code } });
  });

  test.each<[string, object, string, string]>([
    ["a code of capitals", { code: "Shenyang" }, "code", "代码为 3 至 32 位小写字母、数字、点或短横线，以字母或数字开头，例如 shenyang。"],
    ["a code of two letters", { code: "sy" }, "code", "代码为 3 至 32 位小写字母、数字、点或短横线，以字母或数字开头，例如 shenyang。"],
    ["an empty name", { name: "　" }, "name", "姓名（名称）：请填写 1 至 200 个字，不含控制字符。"],
    ["a short name that is long", { shortName: "市".repeat(51) }, "shortName", "简称：请填写 1 至 50 个字，不含控制字符。"],
    ["a negative position", { position: -1 }, "position", "顺序或职务：须为 0 至 9999 的整数。"],
    ["a malformed unit above", { parentId: "x" }, "parentId", "上级：编号无效，请从列表中重新选择。"],
    ["a unit above that is not there", { parentId: NOBODY }, "parentId", "上级推荐单位不存在，或您无权使用。"],
  ])("with %s is refused", async (_, fields, field, message) => {
    const before = await count();
    const error = await office.refused(CREATE, { input: fresh(fields) });
    expect(error).toMatchObject({ message: `填写的内容有误：${message}`, extensions: { code: "INVALID_INPUT", field } });
    await expect(count()).resolves.toBe(before);
  });

  test("below one of the other seat is refused as if it were not there", async () => {
    const above = await create({}, otherOffice);
    expect((await office.refused(CREATE, { input: fresh({ parentId: above.id }) })).message).toBe("填写的内容有误：上级推荐单位不存在，或您无权使用。");
  });

  test("under a code that is taken, by whichever seat, is refused", async () => {
    const { code } = await create({}, otherOffice);
    const error = await office.refused(CREATE, { input: fresh({ code }) });
    expect(error).toMatchObject({ message: "已存在相同的推荐单位代码。", extensions: { code: "ALREADY_EXISTS", field: "code", remedy: "请使用已有的记录，或改用其他名称、代码。" } });
  });
});

describe("changing a unit", () => {
  test("changes what is given and leaves the rest", async () => {
    const { id, code } = await create({ position: 7 });
    expect(await update({ id, version: 1, shortName: " 新简称 " })).toMatchObject({ code, name: "示例市工业和信息化局", shortName: "新简称", position: 7, version: 2 });
    expect(await update({ id, version: 2, kind: UnitKind.TELECOM, position: 0, name: null })).toMatchObject({ kind: "TELECOM", position: 0, name: "示例市工业和信息化局", version: 3 });
  });

  test("moves it below another one, and out again", async () => {
    const [above, unit] = [await create(), await create()];
    expect(await update({ id: unit.id, version: 1, parentId: above.id })).toMatchObject({ parentId: above.id, version: 2 });
    expect(await update({ id: unit.id, version: 2 })).toMatchObject({ parentId: above.id });
    expect(await update({ id: unit.id, version: 2, parentId: null })).toMatchObject({ parentId: null, version: 3 });
  });

  test("never closes a circle, however long", async () => {
    const top = await create();
    const middle = await create({ parentId: top.id });
    const bottom = await create({ parentId: middle.id });
    for (const parentId of [top.id, middle.id, bottom.id]) {
      const { message, extensions } = await office.refused(UPDATE, { input: { id: top.id, version: 1, parentId } });
      expect(message).toBe("填写的内容有误：上级推荐单位不能是其本身或下级。");
      expect(extensions).toMatchObject({ code: "INVALID_INPUT", field: "parentId" });
    }
    expect(await update({ id: bottom.id, version: 1, parentId: top.id })).toMatchObject({ parentId: top.id });
  });

  test("on an older version is a conflict", async () => {
    const { id } = await create();
    await update({ id, version: 1, name: "一改" });
    const error = await office.refused(UPDATE, { input: { id, version: 1, name: "二改" } });
    expect(error).toMatchObject({ message: "内容已被他人修改：您打开的是第 1 版，最新为第 2 版。", extensions: { code: "CONFLICT" } });
  });

  test("of the other seat is refused as if it were not there", async () => {
    const { id } = await create({}, otherOffice);
    const foreign = await office.refused(UPDATE, { input: { id, version: 1, name: "夺" } });
    expect(foreign).toEqual(await office.refused(UPDATE, { input: { id: NOBODY, version: 1, name: "夺" } }));
    expect(foreign).toMatchObject({ message: "没有找到推荐单位，或您无权查看。", extensions: { code: "NOT_FOUND" } });
  });
});

describe("removing a unit", () => {
  test("takes it away and answers its id", async () => {
    const { id } = await create();
    await expect(office.ask(REMOVE, { input: { id, version: 1 } })).resolves.toEqual({ it: id });
    await expect(office.ask("query ($id: ID!) { recommendingUnit(id: $id) { id } }", { id })).resolves.toEqual({ recommendingUnit: null });
    expect((await office.refused(REMOVE, { input: { id, version: 1 } })).extensions.code).toBe("NOT_FOUND");
  });

  test.each<[string, (unit: { id: string }) => Promise<unknown>]>([
    ["a quota", async (unit) => desk.builders.aQuota({ ...(await campaignAndAward()), unit: await full(unit) })],
    ["a contact", async (unit) => desk.builders.aContact(await desk.builders.aCampaign(), await full(unit))],
    ["an account", async (unit) => desk.builders.anAccount(Role.UNIT, { unit: await full(unit) })],
    ["a workplace", async (unit) => desk.builders.aWorkplace(await full(unit))],
    ["a unit below", (unit) => create({ parentId: unit.id })],
  ])("that %s points at is refused", async (_, use) => {
    const unit = await create();
    await use(unit);
    const error = await office.refused(REMOVE, { input: { id: unit.id, version: 1 } });
    expect(error).toMatchObject({ message: "该记录已有关联的数据（如名额、联系人、账号、推荐对象），不能删除。", extensions: { code: "IN_USE", remedy: "请先处理与它关联的数据。" } });
    await expect(office.ask("query ($id: ID!) { recommendingUnit(id: $id) { id } }", { id: unit.id })).resolves.toEqual({ recommendingUnit: { id: unit.id } });
  });

  test("on an older version is a conflict, of the other seat not found", async () => {
    const { id } = await create();
    await update({ id, version: 1, name: "一改" });
    expect((await office.refused(REMOVE, { input: { id, version: 1 } })).extensions.code).toBe("CONFLICT");
    expect((await otherOffice.refused(REMOVE, { input: { id, version: 2 } })).extensions.code).toBe("NOT_FOUND");
  });

  const full = async ({ id }: { id: string }) => {
    const { rows } = await desk.owner.query("select * from recommending_units where id = $1", [id]);
    return { ...rows[0], shortName: rows[0].short_name };
  };
  const campaignAndAward = async () => {
    const campaign = await desk.builders.aCampaign();
    const [award] = campaign.awards;
    if (!award) throw new Error("no award");
    return { campaign, award };
  };
});
