import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { transact } from "../../server/database/transaction";
import { act, aScene, type Scene } from "../nominations/scene";
import { aShownDraft, does, objection } from "../publicity/scene";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
const ID_NUMBER = "219999198504010021";
const MOBILE = "13900000028";
const OBJECTOR = "13900000029";
const CONTACT = "13900000030";
const MEMBER = "024-90000031";
const REVEAL = "mutation ($input: RevealPersonalDataInput!) { it: revealPersonalData(input: $input) { recordId field value } }";
const reason = "核对登记表与身份证件";

type Made = { it: { id: string } };
let scene: Scene;
let people: Record<string, ApiClient>;
let nominationId: string;
let collectiveId: string;
/** Records with a number of each kind, those of nobody's seat last. */
let ids: Record<"nomination" | "collective" | "contact" | "objection" | "member" | "otherMember" | "leader", string>;

beforeAll(async () => {
  const city = await desk.builders.aUnit();
  scene = await aScene(desk);
  await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [city.id, scene.unit.id]);
  const as = async (role: Role, fields: object = {}) => desk.as(await desk.builders.anAccount(role, fields));
  people = {
    "unit above": await as(Role.UNIT, { unit: city }),
    "other unit": await as(Role.UNIT, { unit: await desk.builders.aUnit() }),
    "other office": await as(Role.OFFICE, { seat: Seat.COMMUNICATIONS }),
    auditor: await as(Role.AUDITOR),
    "leading group": await as(Role.LEADING_GROUP),
    integration: await as(Role.INTEGRATION),
    "system administrator": await as(Role.SYSTEM_ADMINISTRATOR),
    "security administrator": await as(Role.SECURITY_ADMINISTRATOR),
  };
  const [forCollectives] = scene.campaign.awards;
  const person = { idNumber: ID_NUMBER, mobile: MOBILE, birthDate: "1985-04-01" };
  nominationId = (await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state: NominationState.SUBMITTED, person })).id;
  collectiveId = (await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, award: forCollectives })).id;
  const registered = { campaignId: scene.campaign.id, name: "张样本", post: "科长", officePhone: "024-12345678", mobile: CONTACT, email: "a@example.cn" };
  const contact = (await scene.contact.ask<Made>("mutation ($input: RegisterContactInput!) { it: registerContact(input: $input) { id } }", { input: registered })).it;
  const { nomination, publicity } = await aShownDraft(scene);
  const objected = await does(scene.office, "recordObjection", objection(publicity.id, { objectorContact: OBJECTOR }));
  await act(scene.contact, "submitNomination", nomination);
  const member = async (by: ApiClient | undefined, fields: object) =>
    (await by?.ask<Made>("mutation ($input: CreateOfficeMemberInput!) { it: createOfficeMember(input: $input) { id } }", { input: { campaignId: scene.campaign.id, name: "孙样本", position: "STAFF", organization: "省厅", post: "处长", phone: MEMBER, ...fields } }))?.it.id ?? "";
  ids = {
    nomination: nominationId,
    collective: collectiveId,
    contact: contact.id,
    objection: objected.id,
    member: await member(scene.office, { body: "OFFICE" }),
    otherMember: await member(people["other office"], { body: "OFFICE" }),
    leader: await member(scene.office, { body: "LEADING_GROUP", position: "LEADER" }),
  };
});

const looks = async () => Number((await desk.owner.query("select count(*) as looks from reveals")).rows[0].looks);
const lastEvent = async () => (await desk.owner.query("select outcome, code, subject_type, subject_id, detail from audit_events where action = 'revealPersonalData' order by id desc limit 1")).rows[0];

test.each(["contact", "office"] as const)("the %s sees a number in full, and the trail says why and whose, without it", async (who) => {
  for (const [of, field, value] of [
    ["nomination", "ID_NUMBER", ID_NUMBER],
    ["nomination", "MOBILE", MOBILE],
    ["collective", "PHONE", expect.stringMatching(/^[\d-]{7,}$/)],
    ["contact", "CONTACT_MOBILE", CONTACT],
    ["member", "MEMBER_PHONE", MEMBER],
    ...(who === "office" ? ([["leader", "MEMBER_PHONE", MEMBER], ["objection", "OBJECTOR_CONTACT", OBJECTOR]] as const) : []),
  ] as const) {
    const recordId = ids[of];
    expect(await scene[who].ask(REVEAL, { input: { recordId, field, reason } })).toEqual({ it: { recordId, field, value } });
    expect(await lastEvent()).toEqual({ outcome: "SUCCEEDED", code: null, subject_type: TYPES[of], subject_id: recordId, detail: { recordId, field, reason } });
  }
});

const TYPES: Record<keyof typeof ids, string> = { nomination: "Nomination", collective: "Nomination", contact: "UnitContact", objection: "Objection", member: "OfficeMember", otherMember: "OfficeMember", leader: "OfficeMember" };

test.each<[string, keyof typeof ids, string, string]>([
  ["contact", "objection", "OBJECTOR_CONTACT", "FORBIDDEN"],
  ["contact", "leader", "MEMBER_PHONE", "NOT_FOUND"],
  ["contact", "otherMember", "MEMBER_PHONE", "NOT_FOUND"],
  ["unit above", "contact", "CONTACT_MOBILE", "FORBIDDEN"],
  ["other unit", "contact", "CONTACT_MOBILE", "NOT_FOUND"],
  ["other unit", "objection", "OBJECTOR_CONTACT", "FORBIDDEN"],
  ["other office", "contact", "CONTACT_MOBILE", "NOT_FOUND"],
  ["other office", "objection", "OBJECTOR_CONTACT", "NOT_FOUND"],
  ["other office", "member", "MEMBER_PHONE", "FORBIDDEN"],
  ["auditor", "contact", "CONTACT_MOBILE", "FORBIDDEN"],
  ["auditor", "objection", "OBJECTOR_CONTACT", "FORBIDDEN"],
  ["leading group", "leader", "MEMBER_PHONE", "FORBIDDEN"],
])("the %s does not look at the %s's %s: %s", async (who, of, field, code) => {
  const before = await looks();
  const client = who === "contact" ? scene.contact : people[who];
  expect((await client?.refused(REVEAL, { input: { recordId: ids[of], field, reason } }))?.extensions.code).toBe(code);
  expect(await looks()).toBe(before);
});

test("an id of another kind of record is none", async () => {
  const codes = await Promise.all(Object.entries({ ID_NUMBER: "contact", CONTACT_MOBILE: "nomination", MEMBER_PHONE: "objection", OBJECTOR_CONTACT: "member" } as const).map(async ([field, of]) =>
    (await scene.office.refused(REVEAL, { input: { recordId: ids[of], field, reason } })).extensions.code));
  expect(new Set(codes)).toEqual(new Set(["NOT_FOUND"]));
});

test.each([
  ["unit above", "FORBIDDEN"],
  ["other unit", "NOT_FOUND"],
  ["other office", "NOT_FOUND"],
  ["auditor", "FORBIDDEN"],
  ["leading group", "FORBIDDEN"],
  ["integration", "FORBIDDEN"],
  ["system administrator", "FORBIDDEN"],
  ["security administrator", "FORBIDDEN"],
])("the %s does not: %s", async (who, code) => {
  const before = await looks();
  const refusal = await people[who]?.refused(REVEAL, { input: { recordId: nominationId, field: "ID_NUMBER", reason } });
  expect(refusal?.extensions.code).toBe(code);
  expect(await looks()).toBe(before);
});

test.each([
  ["a reason of four characters", { reason: "核对号码" }, "INVALID_INPUT"],
  ["a reason of blanks", { reason: "      " }, "INVALID_INPUT"],
  ["a number the nominee has not", { field: "PHONE" }, "INVALID_INPUT"],
  ["no id", { recordId: "1 or 1=1" }, "INVALID_INPUT"],
])("%s is refused, and nothing counted", async (_what, changed, code) => {
  const before = await looks();
  const { extensions } = await scene.office.refused(REVEAL, { input: { recordId: nominationId, field: "ID_NUMBER", reason, ...changed } });
  expect(extensions.code).toBe(code);
  expect(await looks()).toBe(before);
});

test("past the verb the database refuses a look in another's name, at another unit's, or dated back", async () => {
  const other = await aScene(desk);
  const look = (values: unknown[]) =>
    transact(desk.app.desk.dataSource, { as: "account", accountId: other.contactAccount.id, role: Role.UNIT }, (manager) =>
      manager.query("insert into reveals (record_id, unit_id, seat, field, account_id, revealed_at) values ($1, $2, 'INDUSTRY', 'MOBILE', $3, now() - interval '1 day')", values),
    );
  const own = await desk.builders.aNomination({ campaign: other.campaign, unit: other.unit });
  await expect(look([nominationId, scene.unit.id, other.contactAccount.id])).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(look([own.id, other.unit.id, scene.contactAccount.id])).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(look([nominationId, other.unit.id, other.contactAccount.id])).rejects.toMatchObject({ code: "BROKEN_FACT" });
  await look([own.id, other.unit.id, other.contactAccount.id]);
  const { rows } = await desk.owner.query("select revealed_at > now() - interval '1 minute' as young from reveals where record_id = $1", [own.id]);
  expect(rows).toEqual([{ young: true }]);
});

test("thirty an hour for one account, at the same time too; then no more until some are an hour old", async () => {
  const account = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY });
  const office = await desk.as(account);
  const ask = () => office.send(REVEAL, { input: { recordId: nominationId, field: "MOBILE", reason } });
  const answers = await Promise.all(Array.from({ length: 33 }, ask));
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(30);
  expect(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))).toEqual(Array(3).fill("TOO_MANY_REVEALS"));
  expect(await lastEvent()).toMatchObject({ outcome: "REFUSED", code: "TOO_MANY_REVEALS" });
  // A colleague's hour is another one.
  expect((await scene.office.send(REVEAL, { input: { recordId: nominationId, field: "MOBILE", reason } })).errors).toBeUndefined();
  await desk.owner.query("alter table reveals disable trigger user");
  await desk.owner.query("update reveals set revealed_at = revealed_at - interval '61 minutes' where account_id = $1", [account.id]);
  await desk.owner.query("alter table reveals enable trigger user");
  expect((await ask()).errors).toBeUndefined();
});

test("past the verb a unit's look at an objector, or at a contact as if it were its own, is refused too", async () => {
  const look = (field: string, recordId: string, unitId: string | null) =>
    transact(desk.app.desk.dataSource, { as: "account", accountId: scene.contactAccount.id, role: Role.UNIT }, (manager) =>
      manager.query("insert into reveals (record_id, unit_id, seat, field, account_id) values ($1, $2, 'INDUSTRY', $3, $4)", [recordId, unitId, field, scene.contactAccount.id]),
    );
  await expect(look("OBJECTOR_CONTACT", ids.objection, scene.unit.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(look("CONTACT_MOBILE", (await desk.builders.aContact(scene.campaign, await desk.builders.aUnit())).id, scene.unit.id)).rejects.toMatchObject({ code: "BROKEN_FACT" });
  await expect(look("MEMBER_PHONE", ids.otherMember, null)).rejects.toMatchObject({ code: "BROKEN_FACT" });
});

test("what is masked is neither filtered nor ordered by", async () => {
  for (const [list, field] of [["unitContacts", "mobileMasked"], ["officeMembers", "phoneMasked"], ["objections", "objectorContactMasked"]] as const) {
    const { errors: filtered } = await scene.office.send(`{ ${list}(filter: { ${field}: { contains: "139" } }) { totalCount } }`);
    const { errors: ordered } = await scene.office.send(`{ ${list}(orderBy: [{ field: ${field} }]) { totalCount } }`);
    expect([list, filtered?.[0]?.message, ordered?.[0]?.message]).toEqual([list, expect.stringContaining(field), expect.stringContaining(field)]);
    expect((await scene.office.send(`{ ${list} { nodes { ${field} } } }`)).errors).toBeUndefined();
  }
});

test("the numbers stand in no table, whatever was done with them", async () => {
  const { rows: tables } = await desk.owner.query<{ name: string }>("select quote_ident(tablename) as name from pg_tables where schemaname = 'public'");
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await desk.owner.query(`select from ${name} t where to_jsonb(t)::text like any (array['%${ID_NUMBER}%', '%${MOBILE}%', '%${OBJECTOR}%', '%${CONTACT}%', '%${MEMBER}%', '%' || encode('${ID_NUMBER}', 'hex') || '%'])`);
    if (rows.length > 0) found.push(name);
  }
  expect(tables.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
