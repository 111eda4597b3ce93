import { randomUUID } from "node:crypto";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { sweepKeptAnswers } from "../../server/intents/sweep-kept-answers";
import { buildApp } from "../../server/app";
import { Files } from "../attachments/files";
import { aPdf } from "../attachments/samples";
import { aScene, operation, personInput, type Scene } from "../nominations/scene";
import { type ApiResult, clientOf } from "../support/api-client";
import { testConfig, useDesk } from "../support/desk";

afterAll(() => files.remove());
const desk = useDesk();
let scene: Scene;
let files: Files;
beforeAll(async () => {
  scene = await aScene(desk, { places: 20 });
  files = new Files(desk);
});

const CREATE = operation("createNomination", "{ id name version }");
const header = (key: string) => ({ "idempotency-key": key });
const count = async (table: string): Promise<number> => (await desk.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;
/** What was written by acts, and of which keys an answer is kept. */
const written = async (): Promise<number[]> => {
  const counts: number[] = [];
  for (const table of ["nominations", "audit_events", "attachments", "imports", "quota_entries", "idempotency_keys"]) counts.push(await count(table));
  return counts;
};
const codeOf = ({ errors }: ApiResult<unknown>): string | undefined => errors?.[0]?.extensions.code;

test("sent at the same time to two servers it is done once, and everybody has the first answer", async () => {
  const { app } = desk;
  const other = await buildApp({ config: testConfig, dataSource: app.desk.dataSource, clock: app.desk.clock });
  const token = await desk.builders.signIn(scene.contactAccount);
  const [input, key, before] = [personInput(scene), header(randomUUID()), await count("nominations")];
  const answers = await Promise.all([app, other, app, other, app, other].map((server) => clientOf(server, token).send(CREATE, { input }, key)));
  await other.fastify.close();
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect([answers[0]?.errors, await count("nominations")]).toEqual([undefined, before + 1]);
});

test("two things sent at the same time with one key: one is done, the other refused", async () => {
  const [key, before] = [header(randomUUID()), await count("nominations")];
  const answers = await Promise.all([personInput(scene), personInput(scene)].map((input) => scene.contact.send(CREATE, { input }, key)));
  expect([answers.map(codeOf).sort(), await count("nominations")]).toEqual([["IDEMPOTENCY_KEY_REUSED", undefined], before + 1]);
});

test("the first answer stands, though the row has changed or is gone since", async () => {
  const [input, key] = [personInput(scene), header(randomUUID())];
  const first = await scene.contact.ask<{ it: { id: string; version: number } }>(CREATE, { input }, key);
  await scene.contact.ask(operation("updateNomination", "{ id }"), { input: { id: first.it.id, version: 1, name: "改过的名字" } });
  expect(await scene.contact.ask(CREATE, { input }, key)).toEqual(first);
});

test.each<[string, (input: object) => [query: string, input: object]]>([
  ["another input", (input) => [CREATE, { ...input, name: "另一人" }]],
  ["another selection", (input) => [CREATE.replace(" name ", " state "), input]],
  ["another operation", () => [operation("submitNomination"), { id: randomUUID(), version: 1 }]],
])("the same key with %s is refused, and nothing is done", async (_, change) => {
  const [input, key] = [personInput(scene), header(randomUUID())];
  await scene.contact.ask(CREATE, { input }, key);
  const before = await written();
  const [query, other] = change(input);
  const refused = await scene.contact.send(query, { input: other }, key);
  const after = await written();
  expect([codeOf(refused), after.toSpliced(1, 1)]).toEqual(["IDEMPOTENCY_KEY_REUSED", before.toSpliced(1, 1)]);
  expect(after[1]).toBe((before[1] ?? 0) + 1); // the refusal is in the trail
});

test("what was refused left nothing: the same key may be tried again, and works once it can", async () => {
  const input = { ...personInput(scene), workplaceId: randomUUID() };
  const key = header(randomUUID());
  const kept = await count("idempotency_keys");
  expect(codeOf(await scene.contact.send(CREATE, { input }, key))).toBe("NOT_FOUND");
  expect(await count("idempotency_keys")).toBe(kept);
  expect(codeOf(await scene.contact.send(CREATE, { input: { ...input, workplaceId: scene.workplace.id } }, key))).toBeUndefined();
});

test("several acts of one document are told apart by the names of their answers", async () => {
  const query = "mutation ($a: CreateNominationInput!, $b: CreateNominationInput!) { a: createNomination(input: $a) { id } b: createNomination(input: $b) { id } }";
  const [variables, key] = [{ a: personInput(scene), b: personInput(scene) }, header(randomUUID())];
  const [first, before] = [await scene.contact.ask<{ a: object; b: object }>(query, variables, key), await written()];
  expect(first.a).not.toEqual(first.b);
  expect(await scene.contact.ask(query, variables, key)).toEqual(first);
  expect(await written()).toEqual(before);
});

test("a key is its account's own: somebody else's of the same name is another one", async () => {
  const across = await aScene(desk);
  const key = header(randomUUID());
  const [one, two] = [await scene.contact.ask(CREATE, { input: personInput(scene) }, key), await across.contact.ask(CREATE, { input: personInput(across) }, key)];
  expect(two).not.toEqual(one);
});

test.each(["short", "with a blank in it", "名称不是可打印的字符", "x".repeat(101), '""'])("%j is no key, and nothing is done", async (key) => {
  const before = await count("nominations");
  const { statusCode, body } = await desk.app.fastify.inject({
    method: "POST",
    url: "/graphql",
    headers: { authorization: `Bearer ${await desk.builders.signIn(scene.contactAccount)}`, "accept-language": "en", ...header(Buffer.from(key).toString("latin1")) },
    payload: { query: CREATE, variables: { input: personInput(scene) } },
  });
  expect([statusCode, JSON.parse(body)]).toMatchObject([200, { errors: [{ extensions: { code: "BAD_REQUEST" }, message: expect.stringContaining("8 to 100 printable ASCII") }] }]);
  expect(await count("nominations")).toBe(before);
});

test("quoted, as the draft of the header has it, it is the same key", async () => {
  const [input, key] = [personInput(scene), randomUUID()];
  expect(await scene.contact.ask(CREATE, { input }, header(`"${key}"`))).toEqual(await scene.contact.ask(CREATE, { input }, header(key)));
});

test("an API key's answer is kept sealed, and given again to whoever asked for it", async () => {
  const admin = await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR));
  const input = { accountId: (await desk.builders.anAccount(Role.INTEGRATION)).id };
  const [query, key] = ["mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { key account { id } } }", header(randomUUID())];
  const answer = await admin.ask<{ issueApiKey: { key: string } }>(query, { input }, key);
  expect(await admin.ask(query, { input }, key)).toEqual(answer);
  const { rows } = await desk.owner.query<{ kept: string }>("select encode(answer_sealed, 'escape') as kept from idempotency_keys");
  expect(rows.filter(({ kept }) => kept.includes("key_") || kept.includes(answer.issueApiKey.key) || kept.includes(input.accountId))).toEqual([]);
});

/** Sends a form to a route, twice with one key, and once more with another file. */
async function sendThrice(account: Account, url: string, fields: Record<string, string>, contents: [Buffer, Buffer], name: string): Promise<unknown[]> {
  const key = randomUUID();
  const token = await desk.builders.signIn(account);
  const answers: unknown[] = [];
  for (const content of [contents[0], contents[0], contents[1]]) {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append("file", new Blob([new Uint8Array(content)]), name);
    const encoded = new Response(form);
    const headers = { authorization: `Bearer ${token}`, "content-type": encoded.headers.get("content-type") ?? "", ...header(key) };
    answers.push((await desk.app.fastify.inject({ method: "POST", url, headers, payload: Buffer.from(await encoded.arrayBuffer()) })).json());
  }
  return answers;
}

test.each(["/files", "/imports"])("a form sent to %s again is taken once; another file with the same key is refused", async (url) => {
  const { id: nominationId } = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit });
  const fields: Record<string, string> = url === "/files" ? { nominationId, about: "NOMINATION" } : { kind: "CONTACTS", campaignId: scene.campaign.id };
  const table = url === "/files" ? "attachments" : "imports";
  const before = await count(table);
  const [first, second, other] = await sendThrice(scene.contactAccount, url, fields, [aPdf(), aPdf(99)], url === "/files" ? "a.pdf" : "a.xlsx");
  expect(first).toMatchObject({ data: {} });
  expect(second).toEqual(first);
  expect(other).toMatchObject({ errors: [{ extensions: { code: "IDEMPOTENCY_KEY_REUSED" } }] });
  expect(await count(table)).toBe(before + 1);
  expect(files.onDisk().filter((name) => /^[0-9a-f-]{36}$/.test(name))).toEqual([]); // nothing stays in the way in
});

/** Acts that are not performed; each leaves the same behind however often it is sent, a key or not. */
test.each<[string, () => Promise<[query: string, variables: object]>, string]>([
  ["saveFormDraft", () => Promise.resolve(["mutation ($input: SaveFormDraftInput!) { saveFormDraft(input: $input) { savedAt } }", { input: { resource: "nominations", campaignId: scene.campaign.id, content: { changed: { name: "某" }, was: {} } } }]), "form_drafts"],
  ["discardFormDraft", () => Promise.resolve(["mutation ($input: FormDraftInput!) { discardFormDraft(input: $input) }", { input: { resource: "nominations", campaignId: scene.campaign.id } }]), "form_drafts"],
  ["savePreferences", () => Promise.resolve(["mutation ($input: SavePreferencesInput!) { savePreferences(input: $input) }", { input: { entries: [{ key: "density", value: "compact" }] } }]), "preferences"],
])("%s may be sent twice: the last word is the same", async (_, call, table) => {
  const [query, variables] = await call();
  await scene.contact.ask(query, variables as Record<string, unknown>);
  const state = async () => (await desk.owner.query(`select count(*)::int as n from ${table}`)).rows;
  const before = await state();
  await scene.contact.ask(query, variables as Record<string, unknown>);
  expect(await state()).toEqual(before);
});

test.each<[string, () => Promise<[query: string, input: object]>]>([
  ["allocateQuotas", async () => ["mutation ($input: AllocateQuotasInput!) { allocateQuotas(input: $input) { id places } }", { campaignId: scene.campaign.id, reason: "首次分配", allocations: [{ unitId: (await desk.builders.aUnit()).id, awardId: scene.forPersons.id, places: 1 }] }]],
  ["markNoticesRead", () => Promise.resolve(["mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }", {}])],
])("%s is done once", async (_, call) => {
  const [query, input] = await call();
  const key = header(randomUUID());
  const [first, before] = [await scene.office.ask(query, { input }, key), await written()];
  expect(await scene.office.ask(query, { input }, key)).toEqual(first);
  expect(await written()).toEqual(before);
});

test("a session is ended once", async () => {
  const security = await desk.as(await desk.builders.anAccount(Role.SECURITY_ADMINISTRATOR));
  const somebody = await desk.builders.anAccount(Role.AUDITOR);
  await desk.as(somebody);
  const { rows } = await desk.owner.query<{ id: string }>("select id from sessions where account_id = $1", [somebody.id]);
  const [query, input, key] = ["mutation ($input: EndSessionInput!) { endSession(input: $input) }", { id: rows[0]?.id, reason: "离岗" }, header(randomUUID())];
  const [first, before] = [await security.ask(query, { input }, key), await written()];
  expect(await security.ask(query, { input }, key)).toEqual(first);
  expect(await written()).toEqual(before);
});

test("answers are kept for three days: the server removes what is older, and can remove no other", async () => {
  await scene.contact.ask(CREATE, { input: personInput(scene) }, header("of-yesterday"));
  await scene.contact.ask(CREATE, { input: personInput(scene) }, header("of-last-week"));
  await desk.owner.query("update idempotency_keys set answered_at = now() - interval '73 hours' where key = 'of-last-week'");
  await desk.owner.query("update idempotency_keys set answered_at = now() - interval '71 hours' where key = 'of-yesterday'");
  const before = await count("idempotency_keys");
  expect(await sweepKeptAnswers(desk.app.desk)).toBe(1);
  const { rows } = await desk.owner.query("select key from idempotency_keys where key like 'of-%'");
  expect([rows, await count("idempotency_keys")]).toEqual([[{ key: "of-yesterday" }], before - 1]);
});
