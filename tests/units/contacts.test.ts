import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";

const desk = useDesk();
let campaignId: string;
let unit: Awaited<ReturnType<typeof desk.builders.aUnit>>;
let contact: ApiClient;
let office: ApiClient;
let otherOffice: ApiClient;
beforeAll(async () => {
  campaignId = (await desk.builders.aCampaign()).id;
  unit = await desk.builders.aUnit();
  contact = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit }));
  office = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }));
  otherOffice = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
});

const SHOWN = "{ id campaignId unitId seat name post officePhone mobileMasked fax email remark registeredAt version }";
const REGISTER = `mutation ($input: RegisterContactInput!) { it: registerContact(input: $input) ${SHOWN} }`;
const UPDATE = `mutation ($input: UpdateContactInput!) { it: updateContact(input: $input) ${SHOWN} }`;
const REMOVE = "mutation ($input: ReferenceInput!) { it: removeContact(input: $input) }";
const NOBODY = "01a204bf-0000-7000-8000-000000000000";

const fresh = (fields: object = {}) => ({ campaignId, name: "张样本", post: "科长", officePhone: "024-12345678", mobile: "13900000001", email: "contact@example.cn", ...fields });
const register = async (fields: object = {}, by = contact) => (await by.ask<{ it: { id: string; version: number } }>(REGISTER, { input: fresh(fields) })).it;
const count = async () => Number((await desk.owner.query("select count(*) from unit_contacts")).rows[0].count);

describe("registering a contact", () => {
  test("a unit registers its own", async () => {
    await expect(register({ name: " 张样本 ", fax: "024-12345679", remark: " " })).resolves.toEqual({
      id: expect.any(String),
      campaignId,
      unitId: unit.id,
      seat: Seat.INDUSTRY,
      name: "张样本",
      post: "科长",
      officePhone: "024-12345678",
      mobileMasked: "139****0001",
      fax: "024-12345679",
      email: "contact@example.cn",
      remark: null,
      registeredAt: "2024-08-21T01:00:00+00:00",
      version: 1,
    });
  });

  test("an office registers for a unit of its seat", async () => {
    await expect(register({ unitId: unit.id }, office)).resolves.toMatchObject({ unitId: unit.id });
  });

  test("a late one is taken", async () => {
    desk.setClock(new Date("2024-09-01T09:00:00+08:00"));
    await expect(register()).resolves.toMatchObject({ registeredAt: "2024-09-01T01:00:00+00:00" });
    desk.setClock(NOW);
  });

  test.each(["024-12345678", "0411-1234567", "12345678", "1234567", "024-12345678-801", "13900000001"])("%s is a telephone number", async (officePhone) => {
    await expect(register({ officePhone })).resolves.toMatchObject({ officePhone });
  });

  test.each<[string, object, string, string]>([
    ["a telephone of letters", { officePhone: "024-abcdefg" }, "officePhone", "办公电话：电话须为区号加号码（如 024-12345678）或 11 位手机号。"],
    ["a telephone that is too short", { officePhone: "12345" }, "officePhone", "办公电话：电话须为区号加号码（如 024-12345678）或 11 位手机号。"],
    ["a mobile number that is none", { mobile: "12900000001" }, "mobile", "手机号须为 11 位数字，以 13 至 19 开头。"],
    ["a mail address that is none", { email: "somebody@" }, "email", "电子邮箱格式有误，例如 name@example.cn。"],
    ["a fax of letters", { fax: "fax" }, "fax", "传真：电话须为区号加号码（如 024-12345678）或 11 位手机号。"],
    ["an empty name", { name: "" }, "name", "姓名（名称）：请填写 1 至 50 个字，不含控制字符。"],
    ["an empty post", { post: "\t" }, "post", "职务：请填写 1 至 100 个字，不含控制字符。"],
    ["a remark that is too long", { remark: "备".repeat(201) }, "remark", "备注：不超过 200 个字，不含控制字符。"],
  ])("with %s is refused", async (_, fields, field, message) => {
    const before = await count();
    const error = await contact.refused(REGISTER, { input: fresh(fields) });
    expect(error).toMatchObject({ message: `填写的内容有误：${message}`, extensions: { code: "INVALID_INPUT", field } });
    await expect(count()).resolves.toBe(before);
  });

  test("in English, too", async () => {
    const { errors } = await contact.send(REGISTER, { input: fresh({ mobile: "1", email: "x" }) }, { "accept-language": "en" });
    expect(errors?.[0]?.message).toBe("Something in the input is not right: a mobile number has 11 digits and begins with 13 to 19. the mail address is not right, e.g. name@example.cn.");
    expect(errors?.[0]?.extensions.remedy).toBe("Mend the fields named and try again.");
  });

  test("by an office that names no unit is refused", async () => {
    expect(await office.refused(REGISTER, { input: fresh() })).toMatchObject({ message: "填写的内容有误：请选择推荐单位。", extensions: { code: "INVALID_INPUT", field: "unitId" } });
  });

  test.each<[string, () => ApiClient, (seat: Seat) => Promise<string>]>([
    ["a unit of the other seat, by an office", () => office, async () => (await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS })).id],
    ["another unit, by a unit", () => contact, async () => (await desk.builders.aUnit()).id],
    ["a unit that is not there", () => office, () => Promise.resolve(NOBODY)],
  ])("for %s is refused as if it were not there", async (_, by, of) => {
    const error = await by().refused(REGISTER, { input: fresh({ unitId: await of(Seat.COMMUNICATIONS) }) });
    expect(error).toMatchObject({ message: "没有找到推荐单位，或您无权查看。", extensions: { code: "NOT_FOUND", field: "unitId" } });
  });

  test("for the unit below, which is seen but another's, is refused", async () => {
    const below = await desk.builders.aUnit({ parentId: unit.id });
    expect((await contact.refused(REGISTER, { input: fresh({ unitId: below.id }) })).extensions.code).toBe("FORBIDDEN");
  });

  test.each<[string, () => Promise<string>, string]>([
    ["that is not there", () => Promise.resolve(NOBODY), "NOT_FOUND"],
    ["that is over", async () => (await desk.builders.aCampaign({ state: "CLOSED" as never })).id, "CAMPAIGN_NOT_OPEN"],
  ])("in a campaign %s is refused", async (_, id, code) => {
    expect((await contact.refused(REGISTER, { input: fresh({ campaignId: await id() }) })).extensions).toMatchObject({ code, field: "campaignId" });
  });
});

describe("changing and removing a contact", () => {
  test.each<[string, () => ApiClient]>([
    ["its unit", () => contact],
    ["its office", () => office],
  ])("%s changes what is given; null clears fax and remark", async (_, by) => {
    const { id } = await register({ fax: "024-12345679", remark: "备注" });
    expect((await by().ask(UPDATE, { input: { id, version: 1, name: " 李样本 ", mobile: null } })).it).toMatchObject({ name: "李样本", mobileMasked: "139****0001", fax: "024-12345679", remark: "备注", version: 2 });
    expect((await by().ask(UPDATE, { input: { id, version: 2, fax: null, remark: null, email: "new@example.cn" } })).it).toMatchObject({ fax: null, remark: null, email: "new@example.cn", version: 3 });
  });

  test("removing answers its id", async () => {
    const { id } = await register();
    await expect(contact.ask(REMOVE, { input: { id, version: 1 } })).resolves.toEqual({ it: id });
    expect((await contact.refused(REMOVE, { input: { id, version: 1 } })).message).toBe("没有找到联系人，或您无权查看。");
  });

  test.each([
    ["changing", UPDATE, { name: "王样本" }],
    ["removing", REMOVE, {}],
  ])("%s: an older version conflicts, the other office and other units do not find it, a campaign that is over keeps it", async (_, text, fields) => {
    const campaign = await desk.builders.aCampaign();
    const { id } = await register({ campaignId: campaign.id });
    await contact.ask(UPDATE, { input: { id, version: 1, name: "李样本" } });
    const stranger = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() }));
    const code = async (by: ApiClient, version: number) => (await by.refused(text, { input: { id, version, ...fields } })).extensions.code;
    expect(await code(contact, 1)).toBe("CONFLICT");
    expect(await code(otherOffice, 2)).toBe("NOT_FOUND");
    expect(await code(stranger, 2)).toBe("NOT_FOUND");
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [campaign.id]);
    expect(await code(contact, 2)).toBe("CAMPAIGN_NOT_OPEN");
    const { rows } = await desk.owner.query("select name, version from unit_contacts where id = $1", [id]);
    expect(rows).toEqual([{ name: "李样本", version: 2 }]);
  });
});
