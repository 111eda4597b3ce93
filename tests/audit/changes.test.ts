import { isInputObjectType } from "graphql";
import { withoutSecrets } from "../../server/features/audit/without-secrets";
import { buildPlainSchema } from "../../server/graphql/schema";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { aScene, act, operation, personInput, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

const desk = useDesk();
let scene: Scene;
let auditor: ApiClient;
beforeAll(async () => {
  scene = await aScene(desk, { places: 20 });
  auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
});

interface Difference {
  type: string;
  id: string | null;
  removed: boolean;
  field: string;
  label: string;
  before: string | null;
  after: string | null;
}
/** What the last event of an act says of its changes. */
async function differences(action: string, subjectId: string, language = "zh"): Promise<{ differences: Difference[]; more: boolean }> {
  const { rows } = await desk.owner.query<{ id: string }>("select id from audit_events where action = $1 and subject_id = $2 order by id desc limit 1", [action, subjectId]);
  const query = "query ($id: ID!) { it: auditDifferences(eventId: $id) { differences { type id removed field label before after } more } }";
  const { data } = await auditor.send<{ it: { differences: Difference[]; more: boolean } }>(query, { id: rows[0]?.id }, { "accept-language": language });
  return data?.it ?? { differences: [], more: false };
}

/** Tables whose changes are not noted, and why. */
const UNWATCHED: Record<string, string> = {
  ...Object.fromEntries(["reviews", "nomination_events", "quota_entries", "snapshots", "outcome_events", "revocation_opinions", "national_reports", "paper_readings", "slate_confirmations", "slate_entries", "slate_signatures", "announcement_units", "audit_events", "audit_seals", "reveals"].map((table) => [table, "written once"])),
  ...Object.fromEntries(["ballot_papers", "ballot_urns", "ballot_voters"].map((table) => [table, "secrecy of the vote"])),
  ...Object.fromEntries(["credentials", "sessions", "former_passwords", "second_factors", "recovery_codes", "vault_keys"].map((table) => [table, "secrets, of which the act says all there is"])),
  ...Object.fromEntries(["sign_in_attempts", "idempotency_keys"].map((table) => [table, "no act: how often somebody tried, what an act was answered"])),
  ...Object.fromEntries(["form_drafts", "preferences"].map((table) => [table, "no act: what is being typed, how somebody likes their screen"])),
  ...Object.fromEntries(["search_entries", "notices", "announcement_receipts", "mails", "jobs", "papers", "import_rows"].map((table) => [table, "follows from the act by itself, or is made by the server and keeps its own state"])),
};

test("every table's changes are noted, or it is said why not", async () => {
  const { rows } = await desk.owner.query<{ name: string; watched: boolean }>(`
    select relname as name, (select count(*) = 2 from pg_trigger t join pg_proc f on f.oid = t.tgfoid where t.tgrelid = c.oid and f.proname = 'note_change') as watched
      from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'`);
  expect(rows.filter(({ watched, name }) => watched === name in UNWATCHED).map(({ name }) => name)).toEqual([]);
});

test("what is sealed, hashed or hidden from the trail's inputs is hidden from its changes", async () => {
  const { rows } = await desk.owner.query<{ name: string }>(`
    select distinct table_name || '.' || column_name as name from information_schema.columns c join pg_trigger t on t.tgrelid = c.table_name::regclass and t.tgname = 'note_update'
      where table_schema = 'public' and (data_type = 'bytea' or udt_name = '_bytea') and app.audited(column_name, '"x"') <> '"***"'`);
  expect(rows).toEqual([]);
  const inputs = Object.values(buildPlainSchema().getTypeMap()).filter(isInputObjectType).filter(({ name }) => !/(Filter|Order)$/.test(name));
  const fields = new Set(inputs.flatMap((input) => Object.keys(input.getFields())));
  const hidden = [...fields].filter((field) => withoutSecrets({ [field]: "x" })[field] === "***").map((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  expect(hidden).toContain("id_number");
  const { rows: kept } = await desk.owner.query("select field from unnest($1::text[]) field where app.audited(field, '\"x\"') <> '\"***\"' and field not in ('current_password', 'new_password', 'totp')", [hidden]);
  expect(kept).toEqual([]);
});

test("a changed nomination: what stood there and what stands there, personal data but for that it changed", async () => {
  const { id } = await act(scene.contact, "createNomination", personInput(scene));
  const person = { ...personInput(scene).person, post: "高级技师", mobile: "13912345678", ethnicity: "满族" };
  await scene.contact.ask(operation("updateNomination", "{ id version }"), { input: { id, version: 1, name: "新名字", person } });
  const { differences: found, more } = await differences("updateNomination", id);
  expect(more).toBe(false);
  expect(found).toContainEqual({ type: "Nomination", id, removed: false, field: "name", label: "姓名（名称）", before: expect.any(String), after: "新名字" });
  expect(found).toContainEqual(expect.objectContaining({ type: "Person", id, field: "post", after: "高级技师" }));
  expect(found.filter(({ field }) => ["ethnicity", "mobileSealed", "mobileMasked"].includes(field)).map(({ before, after }) => [before, after])).toEqual([["***", "***"], ["***", "***"], ["***", "***"]]);
  expect(found.map(({ field }) => field)).not.toContain("version");
  const { rows } = await desk.owner.query("select from audit_events where changes::text ~ '13912345678|满族'");
  expect(rows).toEqual([]);
  expect((await differences("updateNomination", id, "en")).differences).toContainEqual(expect.objectContaining({ field: "post", label: "post" }));
});

test("what follows by trigger is the act's, too: a submission takes a place", async () => {
  const { id } = await act(scene.contact, "createNomination", personInput(scene));
  await act(scene.contact, "submitNomination", { id, version: 1 });
  const { differences: found } = await differences("submitNomination", id);
  expect(found).toContainEqual(expect.objectContaining({ type: "Nomination", field: "state", label: "状态", before: "草稿", after: "已报送" }));
  expect(found).toContainEqual(expect.objectContaining({ type: "Quota", field: "used" }));
});

test("of an act on several rows each event keeps its own row's changes", async () => {
  const ids: { id: string; version: number }[] = [];
  for (let i = 0; i < 3; i += 1) {
    const { id } = await act(scene.contact, "createNomination", personInput(scene));
    ids.push(await act(scene.contact, "submitNomination", { id, version: 1 }));
  }
  const references = ids.map(({ id, version }) => ({ id, version }));
  await scene.office.ask("mutation ($input: ReviewNominationsInput!) { approveNominations(input: $input) { id } }", { input: { references, opinion: "同意" } });
  for (const { id } of ids) {
    const { differences: found } = await differences("approveNominations", id);
    expect(new Set(found.filter(({ type }) => type === "Nomination").map((one) => one.id))).toEqual(new Set([id]));
    expect(found).toContainEqual(expect.objectContaining({ field: "state" }));
  }
});

test("a removed row keeps what stood there; a refusal has changed nothing", async () => {
  const { id } = await desk.builders.aContact(scene.campaign, scene.unit);
  await scene.contact.refused("mutation ($input: ReferenceInput!) { removeContact(input: $input) }", { input: { id, version: 9 } });
  expect((await differences("removeContact", id)).differences).toEqual([]);
  await scene.contact.ask("mutation ($input: ReferenceInput!) { removeContact(input: $input) }", { input: { id, version: 1 } });
  const { differences: found } = await differences("removeContact", id);
  expect(found).toContainEqual(expect.objectContaining({ type: "UnitContact", id, removed: true, field: "name", after: null }));
  expect(found).toContainEqual(expect.objectContaining({ field: "mobileMasked", before: "***" }));
});

test("a setting of the rules: before and after, on the event of whoever confirmed it", async () => {
  const campaign = await desk.builders.aCampaign();
  await setRules(desk, campaign.id, ["R14"]);
  const colleague = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }));
  const { rows } = await desk.owner.query<{ parameters: object }>("select parameters from rule_settings where campaign_id = $1 and rule = 'R14'", [campaign.id]);
  const { it } = await scene.office.ask<{ it: { id: string; version: number } }>("mutation ($input: ProposeRuleChangeInput!) { it: proposeRuleChange(input: $input) { id version } }", { input: { campaignId: campaign.id, rule: "R14", enabled: false, parameters: rows[0]?.parameters, reason: "试行不启用" } });
  await colleague.ask("mutation ($input: DecideRuleChangeInput!) { decideRuleChange(input: $input) { id } }", { input: { ...it, confirm: true } });
  expect((await differences("decideRuleChange", it.id)).differences).toContainEqual(expect.objectContaining({ type: "RuleSetting", field: "enabled", label: "是否启用", before: "是", after: "否" }));
});

test("an act of a thousand rows keeps a limited part and says that there was more", async () => {
  const client = desk.owner;
  await client.query("begin");
  for (let i = 0; i < 400; i += 1) await client.query("update campaigns set name = name || '改' where id = $1", [scene.campaign.id]);
  await client.query("insert into audit_events (actor_name, action, outcome, address, subject_id) values ('x', 'many', 'SUCCEEDED', '', $1)", [scene.campaign.id]);
  const { rows } = await client.query<{ size: number; last: object }>("select octet_length(changes::text) as size, changes -> -1 as last from audit_events where action = 'many'");
  await client.query("rollback");
  expect(rows[0]?.size).toBeLessThan(100_000);
  expect(rows[0]?.last).toEqual({ more: true });
});

test("neither the time nor the changes of an event are the server's to write, whoever it runs as", async () => {
  await desk.owner.query("begin");
  await desk.owner.query("set local role desk_service");
  await desk.owner.query("insert into audit_events (actor_name, action, outcome, address, occurred_at, changes) values ('x', 'forged', 'SUCCEEDED', '', '2020-01-01', '[]')");
  await desk.owner.query("reset role");
  const { rows } = await desk.owner.query("select occurred_at > now() - interval '1 minute' as fresh, changes from audit_events where action = 'forged'");
  await desk.owner.query("rollback");
  expect(rows).toEqual([{ fresh: true, changes: null }]);
});

test("an account that is renamed: that and nothing else", async () => {
  const account = await desk.builders.anAccount(Role.AUDITOR);
  const admin = await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR));
  await admin.ask("mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }", { input: { id: account.id, version: 1, displayName: "新显示名" } });
  expect((await differences("updateAccount", account.id)).differences).toEqual([{ type: "Account", id: account.id, removed: false, field: "displayName", label: "显示名称", before: account.displayName, after: "新显示名" }]);
});
