import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { LONGEST_DRAFT } from "../../server/features/form-drafts/content";
import { MOST_DRAFTS } from "../../server/features/form-drafts/save-form-draft";
import { sweepFormDrafts } from "../../server/features/form-drafts/sweep-form-drafts";
import { aScene, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
let scene: Scene;
let office: ApiClient;
beforeAll(async () => {
  scene = await aScene(desk);
  office = scene.office;
});
beforeEach(() => desk.owner.query("delete from form_drafts"));

interface Draft {
  content: unknown;
  recordVersion: number | null;
  savedAt: string;
}
const ID_NUMBER = "219999198504010021";
const CONTENT = { changed: { name: "样本某", "person.idNumber": ID_NUMBER, deeds: "扎根一线，攻坚克难" } };
const SAVE = "mutation ($input: SaveFormDraftInput!) { saveFormDraft(input: $input) { content recordVersion savedAt } }";
const READ = "query ($input: FormDraftInput!) { formDraft(input: $input) { content recordVersion savedAt } }";
const DISCARD = "mutation ($input: FormDraftInput!) { discardFormDraft(input: $input) }";
const create = () => ({ resource: "nominations", campaignId: scene.campaign.id });
const save = async (by: ApiClient, input: object) => (await by.ask<{ saveFormDraft: Draft }>(SAVE, { input })).saveFormDraft;
const read = async (by: ApiClient, input: object) => (await by.ask<{ formDraft: Draft | null }>(READ, { input })).formDraft;
const count = async () => Number((await desk.owner.query("select count(*) from form_drafts")).rows[0].count);

test("what is typed is kept for its writer and given back, each form's apart, the newest in place of the older", async () => {
  const kept = { content: CONTENT, recordVersion: null, savedAt: "2024-08-21T01:00:00.000Z" };
  expect(await save(scene.contact, { ...create(), content: { changed: { name: "样" } } })).toMatchObject({ recordVersion: null });
  expect(await save(scene.contact, { ...create(), content: CONTENT })).toEqual(kept);
  const { id, version } = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit });
  await save(scene.contact, { resource: "nominations", recordId: id, recordVersion: version, content: { changed: { deeds: "改" } } });
  expect(await read(scene.contact, create())).toEqual(kept);
  // A record's draft is found with the campaign and without.
  for (const campaignId of [null, scene.campaign.id]) {
    expect(await read(scene.contact, { resource: "nominations", recordId: id, campaignId })).toMatchObject({ content: { changed: { deeds: "改" } }, recordVersion: version });
  }
  expect(await read(scene.contact, { resource: "nominations" })).toBeNull();
  expect(await read(scene.contact, { resource: "workplaces", campaignId: scene.campaign.id })).toBeNull();
  expect(await count()).toBe(2);
});

test("discarding removes that form's draft and no other", async () => {
  await save(scene.contact, { ...create(), content: CONTENT });
  await save(scene.contact, { resource: "workplaces", content: CONTENT });
  await save(office, { ...create(), content: { changed: {} } });
  expect(await scene.contact.ask(DISCARD, { input: create() })).toEqual({ discardFormDraft: true });
  expect(await scene.contact.ask(DISCARD, { input: create() })).toEqual({ discardFormDraft: false });
  expect(await read(scene.contact, create())).toBeNull();
  expect(await read(scene.contact, { resource: "workplaces" })).toMatchObject({ content: CONTENT });
  expect(await read(office, create())).not.toBeNull();
});

test("nobody else sees, changes or removes it: not a colleague of the unit, the office, an administrator or the auditor", async () => {
  await save(scene.contact, { ...create(), content: CONTENT });
  const others = await Promise.all([
    desk.builders.anAccount(Role.UNIT, { unit: scene.unit }),
    desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }),
    desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR),
  ]);
  for (const account of others) {
    const other = await desk.as(account);
    expect({ role: account.role, seen: await read(other, create()) }).toEqual({ role: account.role, seen: null });
    expect(await other.ask(DISCARD, { input: create() })).toEqual({ discardFormDraft: false });
    await save(other, { ...create(), content: { changed: { name: "别人的" } } });
  }
  for (const role of [Role.AUDITOR, Role.SECURITY_ADMINISTRATOR, Role.LEADING_GROUP]) {
    const other = await desk.as(await desk.builders.anAccount(role));
    for (const [text, input] of [[READ, create()], [DISCARD, create()], [SAVE, { ...create(), content: CONTENT }]] as const) {
      expect({ role, code: (await other.refused(text, { input })).extensions.code }).toEqual({ role, code: "FORBIDDEN" });
    }
  }
  expect((await desk.anybody.refused(READ, { input: create() })).extensions.code).toBe("UNAUTHENTICATED");
  expect(await read(scene.contact, create())).toMatchObject({ content: CONTENT });
});

test("it is sealed in the table, and the trail knows nothing of it", async () => {
  const events = async () => (await desk.owner.query<{ did: string; line: string }>("select concat(action, ' ', code) as did, e::text as line from audit_events e order by id")).rows;
  const before = (await events()).length;
  await save(scene.contact, { ...create(), content: CONTENT });
  await scene.contact.refused(SAVE, { input: { ...create(), resource: "sessions", content: CONTENT } });
  await scene.contact.ask(DISCARD, { input: { resource: "workplaces" } });
  const since = (await events()).slice(before);
  expect(since.map(({ did }) => did)).toEqual(["saveFormDraft INVALID_INPUT"]); // that one was refused, and no more
  const { rows } = await desk.owner.query<{ bytes: Buffer; line: string }>("select content_sealed as bytes, form_drafts::text as line from form_drafts");
  expect(rows).toHaveLength(1);
  for (const told of [ID_NUMBER, "样本某", "扎根一线", "idNumber"]) {
    expect(rows[0]?.bytes.includes(told)).toBe(false);
    for (const { line } of [...rows, ...since]) expect(line).not.toContain(told);
  }
  expect(desk.app.desk.vault.open(rows[0]?.bytes ?? Buffer.alloc(0), "form_drafts.content_sealed")).toContain(ID_NUMBER);
});

test("what is too long, no object, a password, no form of the desk or without its version is refused, and nothing is written", async () => {
  const { id } = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit });
  const wrong: [string, object][] = [
    ["content", { ...create(), content: { changed: { deeds: "长".repeat(LONGEST_DRAFT) } } }],
    ["content", { ...create(), content: ["样本某"] }],
    ["content", { resource: "accounts", content: { changed: { password: "Abcdef-123" } } }],
    ["resource", { resource: "sessions", content: CONTENT }],
    ["recordVersion", { resource: "nominations", recordId: id, content: CONTENT }],
    ["recordVersion", { ...create(), recordVersion: 1, content: CONTENT }],
  ];
  for (const [field, input] of wrong) {
    const { extensions } = await scene.contact.refused(SAVE, { input });
    expect({ code: extensions.code, fields: extensions.fields?.map((one) => one.field) ?? [extensions.field] }).toEqual({ code: "INVALID_INPUT", fields: [field] });
  }
  const nowhere = await scene.contact.refused(SAVE, { input: { resource: "nominations", campaignId: id, content: CONTENT } });
  expect(nowhere.extensions.code).toBe("NOT_FOUND");
  expect(await count()).toBe(0);
});

test(`an account keeps ${MOST_DRAFTS} drafts, the longest untouched go first`, async () => {
  await save(scene.contact, { resource: "unitContacts", content: CONTENT });
  await desk.owner.query(
    `insert into form_drafts (account_id, resource, record_id, record_version, content_sealed, saved_at, touched_at)
      select account_id, 'nominations', uuidv7(), 1, content_sealed, saved_at, now() + n * interval '1 second' from form_drafts, generate_series(1, ${MOST_DRAFTS - 1}) n`,
  );
  await save(scene.contact, { ...create(), content: CONTENT });
  expect(await count()).toBe(MOST_DRAFTS);
  expect(await read(scene.contact, { resource: "unitContacts" })).toBeNull();
});

test("after 30 days untouched it is swept, and not before", async () => {
  await save(scene.contact, { ...create(), content: CONTENT });
  await save(scene.contact, { resource: "workplaces", content: CONTENT });
  await desk.owner.query("update form_drafts set touched_at = now() - interval '29 days 23 hours'");
  expect(await sweepFormDrafts(desk.app.desk)).toBe(0);
  await desk.owner.query("update form_drafts set touched_at = now() - interval '30 days 1 minute' where resource = 'workplaces'");
  expect(await sweepFormDrafts(desk.app.desk)).toBe(1);
  expect(await read(scene.contact, create())).not.toBeNull();
  // Going on with one starts its 30 days anew.
  await save(scene.contact, { ...create(), content: CONTENT });
  expect((await desk.owner.query("select 1 from form_drafts where touched_at > now() - interval '1 minute'")).rowCount).toBe(1);
});
