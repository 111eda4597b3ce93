import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
let campaignId: string;
let office: ApiClient;
let otherOffice: ApiClient;
beforeAll(async () => {
  campaignId = (await desk.builders.aCampaign()).id;
  office = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }));
  otherOffice = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
});

const SHOWN = "{ id campaignId body seat name position organization post phoneMasked rank version }";
const CREATE = `mutation ($input: CreateOfficeMemberInput!) { it: createOfficeMember(input: $input) ${SHOWN} }`;
const UPDATE = `mutation ($input: UpdateOfficeMemberInput!) { it: updateOfficeMember(input: $input) ${SHOWN} }`;
const REMOVE = "mutation ($input: ReferenceInput!) { it: removeOfficeMember(input: $input) }";
const NOBODY = "01a204bf-0000-7000-8000-000000000000";

const fresh = (fields: object = {}) => ({ campaignId, body: "OFFICE", name: "孙样本", position: "STAFF", organization: "省工业和信息化厅", post: "四级调研员", ...fields });
const create = async (fields: object = {}, by = office) => (await by.ask<{ it: { id: string } }>(CREATE, { input: fresh(fields) })).it;
const count = async () => Number((await desk.owner.query("select count(*) from office_members")).rows[0].count);

describe("entering a member", () => {
  test.each([
    ["of the office, without naming the seat", {}, Seat.INDUSTRY],
    ["of the office, naming its own seat", { seat: Seat.INDUSTRY }, Seat.INDUSTRY],
    ["of the leading group", { body: "LEADING_GROUP", position: "LEADER" }, null],
    ["of the leading group, which has no seat", { body: "LEADING_GROUP", position: "MEMBER", seat: Seat.COMMUNICATIONS }, null],
  ])("%s", async (_, fields, seat) => {
    const input = fresh({ ...fields, name: " 孙样本 ", post: "四级调研员 ", rank: 2 });
    await expect(create({ ...input, phone: "024-12345678" })).resolves.toEqual({ ...input, id: expect.any(String), name: "孙样本", post: "四级调研员", phoneMasked: "024*****5678", seat, version: 1 });
  });

  test("of the other seat is refused", async () => {
    const before = await count();
    const error = await office.refused(CREATE, { input: fresh({ seat: Seat.COMMUNICATIONS }) });
    expect(error).toMatchObject({ message: "您的账号无权执行此操作。", extensions: { code: "FORBIDDEN", remedy: "如确需办理，请联系有权限的人员。" } });
    await expect(count()).resolves.toBe(before);
  });

  test.each<[string, object, string, RegExp]>([
    ["an empty name", { name: " " }, "name", /^填写的内容有误：姓名（名称）：请填写 1 至 50 个字/],
    ["no organisation", { organization: "" }, "organization", /^填写的内容有误：所在机关（单位）：请填写 1 至 100 个字/],
    ["a telephone of letters", { phone: "phone" }, "phone", /^填写的内容有误：联系电话：电话须为/],
    ["a rank below zero", { rank: -1 }, "rank", /^填写的内容有误：排序：须为 0 至 9999 的整数。$/],
  ])("with %s is refused", async (_, fields, field, message) => {
    const error = await office.refused(CREATE, { input: fresh(fields) });
    expect(error.message).toMatch(message);
    expect(error.extensions).toMatchObject({ code: "INVALID_INPUT", field });
  });

  test.each<[string, () => Promise<string>, string, string]>([
    ["that is not there", () => Promise.resolve(NOBODY), "NOT_FOUND", "没有找到评选推荐活动，或您无权查看。"],
    ["that is over", async () => (await desk.builders.aCampaign({ state: "CLOSED" as never })).id, "CAMPAIGN_NOT_OPEN", "本次评选推荐活动尚未开始或已经结束，不能办理。"],
  ])("in a campaign %s is refused", async (_, id, code, message) => {
    const error = await office.refused(CREATE, { input: fresh({ campaignId: await id() }) });
    expect(error).toMatchObject({ message, extensions: { code, field: "campaignId" } });
  });

  test("in a campaign that is being prepared is possible", async () => {
    const { id } = await desk.builders.aCampaign({ state: "DRAFT" as never });
    await expect(create({ campaignId: id })).resolves.toMatchObject({ campaignId: id });
  });
});

describe("changing a member", () => {
  test("changes what is given; null clears the telephone", async () => {
    const { id } = await create({ phone: "024-12345678" });
    expect((await office.ask(UPDATE, { input: { id, version: 1, name: " 周样本 ", position: "DIRECTOR" } })).it).toMatchObject({ name: "周样本", position: "DIRECTOR", phoneMasked: "024*****5678", version: 2 });
    expect((await office.ask(UPDATE, { input: { id, version: 2, phone: null, rank: 5, post: null } })).it).toMatchObject({ phoneMasked: null, rank: 5, post: "四级调研员", version: 3 });
  });

  test("either office changes the leading group's", async () => {
    const { id } = await create({ body: "LEADING_GROUP", position: "MEMBER" });
    expect((await otherOffice.ask(UPDATE, { input: { id, version: 1, post: "副厅长" } })).it).toMatchObject({ post: "副厅长" });
  });
});

test("removing answers the id and takes the member off the list", async () => {
  const { id } = await create();
  await expect(office.ask(REMOVE, { input: { id, version: 1 } })).resolves.toEqual({ it: id });
  await expect(office.ask("query ($id: ID!) { officeMember(id: $id) { id } }", { id })).resolves.toEqual({ officeMember: null });
});

test.each([
  ["changing", UPDATE, { name: "吴样本" }],
  ["removing", REMOVE, {}],
])("%s: an older version conflicts, the other office's member is seen but not touched, a campaign that is over keeps its members", async (_, text, fields) => {
  const campaign = await desk.builders.aCampaign();
  const { id } = await create({ campaignId: campaign.id });
  await office.ask(UPDATE, { input: { id, version: 1, rank: 9 } });
  const code = async (by: ApiClient, version: number) => (await by.refused(text, { input: { id, version, ...fields } })).extensions.code;
  expect(await code(office, 1)).toBe("CONFLICT");
  await expect(otherOffice.ask("query ($id: ID!) { officeMember(id: $id) { id } }", { id })).resolves.toEqual({ officeMember: { id } });
  expect(await code(otherOffice, 2)).toBe("FORBIDDEN");
  await desk.owner.query("update campaigns set state = 'ARCHIVED' where id = $1", [campaign.id]);
  expect(await code(office, 2)).toBe("CAMPAIGN_NOT_OPEN");
  expect((await office.refused(text, { input: { id: NOBODY, version: 1, ...fields } })).message).toBe("没有找到领导小组或办公室成员，或您无权查看。");
});
