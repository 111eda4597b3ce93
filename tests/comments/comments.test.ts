import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Role } from "../../server/features/accounts/role";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { aScene, type Scene } from "../nominations/scene";

const desk = useDesk();

const ADD = "mutation ($input: AddCommentInput!) { it: addComment(input: $input) { id version scope side text about replyToId authorName removedAt } }";
const REMOVE = "mutation ($input: ReferenceInput!) { it: removeComment(input: $input) { id text removedAt version } }";
const READ = "query ($id: ID!) { comments(filter: { nominationId: { eq: $id } }, first: 200) { nodes { id text scope side authorName removedAt } } }";

interface Told {
  id: string;
  version: number;
  scope: string;
  side: string;
  text: string;
  about: string | null;
  authorName: string;
  removedAt: string | null;
}

let scene: Scene;
let nominationId: string;
let people: Record<string, ApiClient>;

beforeEach(async () => {
  const city = await desk.builders.aUnit();
  scene = await aScene(desk);
  await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [city.id, scene.unit.id]);
  const as = async (role: Role, fields: object = {}) => desk.as(await desk.builders.anAccount(role, fields));
  people = {
    unit: scene.contact,
    colleague: await as(Role.UNIT, { unit: scene.unit }),
    "unit above": await as(Role.UNIT, { unit: city }),
    "other unit": await as(Role.UNIT, { unit: await desk.builders.aUnit() }),
    office: scene.office,
    "office colleague": await as(Role.OFFICE, { seat: Seat.INDUSTRY }),
    "other office": await as(Role.OFFICE, { seat: Seat.COMMUNICATIONS }),
    auditor: await as(Role.AUDITOR),
    "leading group": await as(Role.LEADING_GROUP),
    integration: await as(Role.INTEGRATION),
    "system administrator": await as(Role.SYSTEM_ADMINISTRATOR),
  };
  nominationId = (await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state: NominationState.SUBMITTED })).id;
});

const who = (name: string): ApiClient => people[name] ?? scene.contact;
const add = async (name: string, fields: object = {}): Promise<Told> => (await who(name).ask<{ it: Told }>(ADD, { input: { nominationId, scope: "SHARED", text: "请核对从业年限。", ...fields } })).it;
const refusedAdd = async (name: string, fields: object = {}): Promise<string> => (await who(name).refused(ADD, { input: { nominationId, scope: "SHARED", text: "请核对。", ...fields } })).extensions.code;
const remove = async (name: string, { id, version }: Told): Promise<Told> => (await who(name).ask<{ it: Told }>(REMOVE, { input: { id, version } })).it;
const refusedRemove = async (name: string, { id, version }: { id: string; version: number }): Promise<string> => (await who(name).refused(REMOVE, { input: { id, version } })).extensions.code;
const texts = async (name: string): Promise<string[] | string> => {
  const { data, errors } = await who(name).send<{ comments: { nodes: Told[] } }>(READ, { id: nominationId });
  return errors?.[0]?.extensions.code ?? (data?.comments.nodes ?? []).map(({ text }) => text);
};
const count = async (): Promise<number> => (await desk.owner.query<{ n: number }>("select count(*)::int as n from comments")).rows[0]?.n ?? -1;

test("an internal remark is its own side's, a shared one both sides', the auditor reads all and the leading group none", async () => {
  const [uShared, uInternal, aboveInternal, oShared, oInternal] = ["单位致办公室", "单位内部", "上级单位内部", "办公室致单位", "办公室内部"];
  await add("unit", { text: uShared });
  await add("unit", { text: uInternal, scope: "INTERNAL" });
  await add("unit above", { text: aboveInternal, scope: "INTERNAL" });
  await add("office", { text: oShared });
  await add("office", { text: oInternal, scope: "INTERNAL" });
  const read = Object.fromEntries(await Promise.all(Object.keys(people).map(async (name) => [name, await texts(name)] as const)));
  expect(read).toEqual({
    unit: [uShared, uInternal, oShared],
    colleague: [uShared, uInternal, oShared],
    "unit above": [uShared, aboveInternal, oShared],
    "other unit": [],
    office: [uShared, oShared, oInternal],
    "office colleague": [uShared, oShared, oInternal],
    "other office": [],
    auditor: [uShared, uInternal, aboveInternal, oShared, oInternal],
    "leading group": "FORBIDDEN",
    integration: "FORBIDDEN",
    "system administrator": "FORBIDDEN",
  });
});

test("side and name are the author's own, whatever is sent; what it is about is a field of the form", async () => {
  expect(await add("office", { text: "  从业年限请附证明。 ", about: "person.tradeSince" })).toMatchObject({ side: "OFFICE", text: "从业年限请附证明。", about: "person.tradeSince", authorName: scene.officeAccount.displayName, removedAt: null });
  expect((await add("unit above")).side).toBe("UNIT");
  expect((await who("unit").send(ADD, { input: { nominationId, scope: "SHARED", text: "冒充", side: "OFFICE" } })).errors).toHaveLength(1);
});

test.each<[string, string, object, string]>([
  ["of another unit", "other unit", {}, "NOT_FOUND"],
  ["of the other seat", "other office", {}, "NOT_FOUND"],
  ["who audits", "auditor", {}, "FORBIDDEN"],
  ["who decides", "leading group", {}, "FORBIDDEN"],
  ["who integrates", "integration", {}, "FORBIDDEN"],
  ["without words", "unit", { text: " \n " }, "INVALID_INPUT"],
  ["with too many words", "unit", { text: "字".repeat(2001) }, "INVALID_INPUT"],
  ["about no field", "unit", { about: "password" }, "INVALID_INPUT"],
  ["to a comment that is none", "unit", { replyToId: "019a0000-0000-7000-8000-000000000000" }, "INVALID_INPUT"],
])("nothing is written by somebody %s", async (_, name, fields, code) => {
  const before = await count();
  expect(await refusedAdd(name, fields)).toBe(code);
  expect(await count()).toBe(before);
});

test("nothing is written on a nomination that was given up, or in an archived campaign; after the collection still", async () => {
  const withdrawn = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state: NominationState.WITHDRAWN });
  expect(await refusedAdd("unit", { nominationId: withdrawn.id })).toBe("WRONG_STATE");
  const written = await add("unit");
  const become = (state: CampaignState) => desk.owner.query("update campaigns set state = $2 where id = $1", [scene.campaign.id, state]);
  await become(CampaignState.CLOSED);
  await add("office");
  await become(CampaignState.ARCHIVED);
  expect(await refusedAdd("office")).toBe("CAMPAIGN_NOT_OPEN");
  expect(await refusedRemove("unit", written)).toBe("CAMPAIGN_NOT_OPEN");
});

test("an internal remark is answered internally only, and only by whoever reads it; a shared one either way", async () => {
  const [shared, internal] = [await add("unit"), await add("office", { scope: "INTERNAL" })];
  expect(await refusedAdd("office", { replyToId: internal.id })).toBe("INVALID_INPUT");
  expect(await refusedAdd("unit", { replyToId: internal.id, scope: "INTERNAL" })).toBe("INVALID_INPUT");
  await add("office colleague", { replyToId: internal.id, scope: "INTERNAL" });
  await add("office", { replyToId: shared.id, scope: "INTERNAL" });
  await add("office", { replyToId: shared.id });
});

test("its author takes a remark back: the text is gone everywhere, the trace stays, and there is no second time", async () => {
  const written = await add("unit", { text: "含有不当内容的意见" });
  for (const name of ["colleague", "office"]) expect(await refusedRemove(name, written)).toBe("FORBIDDEN");
  for (const name of ["other unit", "other office"]) expect(await refusedRemove(name, written)).toBe("NOT_FOUND");
  expect(await refusedRemove("unit", { id: written.id, version: 9 })).toBe("CONFLICT");
  expect(await remove("unit", written)).toMatchObject({ text: "", removedAt: expect.any(String) as string, version: 2 });
  expect(await texts("office")).toEqual([""]);
  expect(await refusedRemove("unit", { id: written.id, version: 2 })).toBe("WRONG_STATE");
  expect(await refusedAdd("office", { replyToId: written.id })).toBe("INVALID_INPUT");
  const { rows } = await desk.owner.query<{ event: string }>("select to_jsonb(e)::text as event from audit_events e where action in ('addComment', 'removeComment')");
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter(({ event }) => event.includes("含有不当内容"))).toEqual([]);
});

test("what somebody else has answered stays, and an internal answer of the other side is not told of", async () => {
  const [answered, discussed] = [await add("unit"), await add("unit")];
  await add("unit", { replyToId: answered.id, text: "补充：另附证明。" });
  const answer = await add("office", { replyToId: answered.id });
  await add("office", { replyToId: discussed.id, scope: "INTERNAL" });
  expect(await refusedRemove("unit", answered)).toBe("WRONG_STATE");
  await remove("unit", discussed);
  await remove("office", answer);
  await remove("unit", answered);
});

test("an answer and a taking back at once: one wins, and no answer stands on nothing", async () => {
  for (let round = 0; round < 8; round += 1) {
    const written = await add("unit");
    const [taken, answered] = await Promise.all([
      who("unit").send(REMOVE, { input: { id: written.id, version: 1 } }),
      who("office").send(ADD, { input: { nominationId, scope: "SHARED", text: "收到。", replyToId: written.id } }),
    ]);
    expect([taken, answered].filter(({ errors }) => !errors)).toHaveLength(1);
  }
});

describe("past the API, the database holds the same:", () => {
  test.each<[string, string, string]>([
    ["the scope never changes", "scope = 'SHARED'", "comments_trace"],
    ["nor the words", "text = '改'", "comments_trace"],
    ["nor the author", "author_name = '某人'", "comments_trace"],
    ["nor the hour", "written_at = now()", "comments_trace"],
    ["nothing is taken back with its words left", "removed_at = now()", "comments_text_check"],
  ])("%s", async (_, change, constraint) => {
    const { id } = await add("office", { scope: "INTERNAL" });
    await expect(desk.owner.query(`update comments set ${change} where id = $1`, [id])).rejects.toMatchObject({ constraint });
  });

  test("a shared answer to an internal remark, and one to a remark on another nomination", async () => {
    const { id } = await add("office", { scope: "INTERNAL" });
    const shared = await add("office");
    const other = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit });
    const insert = (about: string, scope: string, target: string) =>
      desk.owner.query(
        `insert into comments (nomination_id, unit_id, seat, scope, side, text, reply_to_id, author_id, author_name, written_at)
           select n.id, n.unit_id, n.seat, $2, 'OFFICE', '答', $3, $4, '某人', now() from nominations n where n.id = $1`,
        [about, scope, target, scene.officeAccount.id],
      );
    await expect(insert(nominationId, "SHARED", id)).rejects.toMatchObject({ constraint: "comments_reply_scope" });
    await expect(insert(other.id, "SHARED", shared.id)).rejects.toMatchObject({ constraint: "comments_reply_target" });
  });
});

test("no maker of papers, dossiers or packages reads them", () => {
  const papers = resolve(__dirname, "../../server/features/papers");
  const files = readdirSync(papers, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /features\/comments|\/comments\/|\b(from|join) comments\b|\bcomments\s*[({]/.test(readFileSync(join(papers, file), "utf8")))).toEqual([]);
});
