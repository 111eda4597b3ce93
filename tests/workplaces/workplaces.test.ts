import { creditCode } from "../../server/demonstration/invented-numbers";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import type { ApiClient } from "../support/api-client";
import { next } from "../support/builders";
import { useDesk } from "../support/desk";

const desk = useDesk();
let unit: Awaited<ReturnType<typeof desk.builders.aUnit>>;
let contact: ApiClient;
let stranger: ApiClient;
beforeAll(async () => {
  unit = await desk.builders.aUnit();
  contact = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit }));
  stranger = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS }) }));
});

const SHOWN = "{ id unitId seat name creditCode nature administrativeRank parentId parent { name } version }";
const CREATE = `mutation ($input: CreateWorkplaceInput!) { it: createWorkplace(input: $input) ${SHOWN} }`;
const UPDATE = `mutation ($input: UpdateWorkplaceInput!) { it: updateWorkplace(input: $input) ${SHOWN} }`;
const NOBODY = "01a204bf-0000-7000-8000-000000000000";
const { STATE_ENTERPRISE } = WorkplaceNature;

const fresh = (fields: object = {}) => ({ name: `示例重工有限公司${next()}`, creditCode: creditCode(STATE_ENTERPRISE, next()), nature: STATE_ENTERPRISE, ...fields });
const create = async (fields: object = {}, by = contact) => (await by.ask<{ it: { id: string; creditCode: string } }>(CREATE, { input: fresh(fields) })).it;

test("a unit enters a workplace of its own", async () => {
  const input = fresh({ name: " 示例重工有限公司 ", administrativeRank: "DIVISION" });
  await expect(create(input)).resolves.toEqual({ ...input, id: expect.any(String), name: "示例重工有限公司", unitId: unit.id, seat: Seat.INDUSTRY, parentId: null, parent: null, version: 1 });
});

test("a workplace has no rank unless one is given, and may belong to another one", async () => {
  const company = await create({ name: "集团公司" });
  await expect(create({ parentId: company.id })).resolves.toMatchObject({ administrativeRank: "NONE", parent: { name: "集团公司" } });
});

test("changing it changes what is given; null takes it out from under the other", async () => {
  const company = await create({ name: "集团公司" });
  const { id } = await create({ parentId: company.id });
  expect((await contact.ask(UPDATE, { input: { id, version: 1, name: " 新名称 ", nature: "PUBLIC_INSTITUTION" } })).it).toMatchObject({ name: "新名称", nature: "PUBLIC_INSTITUTION", parentId: company.id, version: 2 });
  expect((await contact.ask(UPDATE, { input: { id, version: 2, parentId: null, name: null } })).it).toMatchObject({ name: "新名称", parentId: null, version: 3 });
});

test.each<[string, object, string, RegExp]>([
  ["a wrong credit code", { creditCode: "91210100MA0000000X" }, "creditCode", /统一社会信用代码有误：须为 18 位数字或大写字母，且末位校验码正确。请对照证照核对。$/],
  ["an empty name", { name: "" }, "name", /姓名（名称）：请填写 1 至 200 个字/],
  ["a workplace above that is not there", { parentId: NOBODY }, "parentId", /上级所在单位不存在，或您无权使用。$/],
])("with %s it is refused, entered or changed", async (_, fields, field, message) => {
  const { id } = await create();
  for (const error of [await contact.refused(CREATE, { input: fresh(fields) }), await contact.refused(UPDATE, { input: { id, version: 1, ...fields } })]) {
    expect(error.message).toMatch(message);
    expect(error.extensions).toMatchObject({ code: "INVALID_INPUT", field });
  }
});

test("one credit code once a unit; another unit may have the same employer", async () => {
  const { creditCode: taken } = await create();
  const { id } = await create();
  for (const error of [await contact.refused(CREATE, { input: fresh({ creditCode: taken }) }), await contact.refused(UPDATE, { input: { id, version: 1, creditCode: taken } })]) {
    expect(error).toMatchObject({ message: "已存在相同的所在单位（统一社会信用代码）。", extensions: { code: "ALREADY_EXISTS", field: "creditCode" } });
  }
  await expect(create({ creditCode: taken }, stranger)).resolves.toMatchObject({ creditCode: taken });
});

test("nothing circular: a workplace is not above itself, however long the way", async () => {
  const top = await create();
  const middle = await create({ parentId: top.id });
  const bottom = await create({ parentId: middle.id });
  for (const parentId of [top.id, middle.id, bottom.id]) {
    expect((await contact.refused(UPDATE, { input: { id: top.id, version: 1, parentId } })).message).toBe("填写的内容有误：上级所在单位不能是其本身或下级。");
  }
});

test("another unit's is neither found nor usable", async () => {
  const { id } = await create({}, stranger);
  expect((await contact.refused(UPDATE, { input: { id, version: 1, name: "夺" } })).message).toBe("没有找到所在单位，或您无权查看。");
  expect((await contact.refused(CREATE, { input: fresh({ parentId: id }) })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "parentId" });
});

test("an older version conflicts", async () => {
  const { id } = await create();
  await contact.ask(UPDATE, { input: { id, version: 1, name: "一改" } });
  expect((await contact.refused(UPDATE, { input: { id, version: 1, name: "二改" } })).extensions.code).toBe("CONFLICT");
});

test.each([Role.OFFICE, Role.AUDITOR, Role.LEADING_GROUP])("%s reads and does not write", async (role) => {
  const { id } = await create();
  const client = await desk.as(await desk.builders.anAccount(role, { seat: role === Role.OFFICE ? Seat.INDUSTRY : undefined }));
  await expect(client.ask("query ($id: ID!) { workplace(id: $id) { id unit { id } } }", { id })).resolves.toEqual({ workplace: { id, unit: { id: unit.id } } });
  expect((await client.refused(CREATE, { input: fresh() })).extensions.code).toBe("FORBIDDEN");
  expect((await client.refused(UPDATE, { input: { id, version: 1, name: "夺" } })).extensions.code).toBe("FORBIDDEN");
});
