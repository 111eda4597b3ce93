import fc from "fast-check";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { ReviewLevel } from "../../server/features/nominations/review-level";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { aScene, quotaOf, type Scene, written } from "./scene";

const desk = useDesk();
const GATES = ["POLITICAL", "MERIT", "IDENTITY", "INTEGRITY"];
const opinion = "经审核，同意推荐。";
const STRANGE = "019a0000-0000-7000-8000-000000000000";
const { DRAFT, SUBMITTED, CANDIDATE } = NominationState;
const INPUTS = { submitNominations: "ReferencesInput", endorseNominations: "ReviewNominationsInput", approveNominations: "ReviewNominationsInput", returnNominations: "ReturnNominationsInput" };
type Bulk = keyof typeof INPUTS;
type Reference = { id: string; version: number };
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk, { places: 0 });
});

const text = (verb: Bulk) => `mutation ($input: ${INPUTS[verb]}!) { it: ${verb}(input: $input) { id version state pendingLevel reviews { opinion gates mendFields } } }`;
interface Told extends Reference {
  state: string;
  pendingLevel: string | null;
  reviews: { opinion: string; gates: string[]; mendFields: string[] }[];
}
const reference = ({ id, version }: Reference): Reference => ({ id, version });
const toAll = async (client: ApiClient, verb: Bulk, references: Reference[], words: object = {}) => (await client.ask<{ it: Told[] }>(text(verb), { input: { references: references.map(reference), ...words } })).it;
const some = async (count: number, fields: { state?: NominationState; of?: Scene } = {}): Promise<Nomination[]> => {
  const { campaign, unit } = fields.of ?? scene;
  const made: Nomination[] = [];
  for (let i = 0; i < count; i += 1) made.push(await desk.builders.aNomination({ campaign, unit, state: fields.state ?? DRAFT }));
  return made;
};
/** Refused, and neither nominations nor history, reviews nor ledger moved. */
async function refused(client: ApiClient, verb: Bulk, references: Reference[], words: object = {}) {
  const before = await written(desk);
  const error = await client.refused(text(verb), { input: { references, ...words } });
  expect(await written(desk)).toEqual(before);
  return { message: error.message, ...error.extensions };
}

test("submitted, returned, submitted again and approved: each time all of them, in the order asked for, the ledger with them", async () => {
  const of = await aScene(desk, { places: 3 });
  const drafts = (await some(3, { of })).toReversed();
  const used = async () => (({ used, ledgerUsed }) => [used, ledgerUsed])(await quotaOf(desk, of.unit.id, of.forPersons.id));
  const submitted = await toAll(of.contact, "submitNominations", drafts);
  expect(submitted.map(({ id, state }) => [id, state])).toEqual(drafts.map(({ id }) => [id, "SUBMITTED"]));
  expect(await used()).toEqual([3, 3]);
  const returned = await toAll(of.office, "returnNominations", submitted.slice(0, 2), { opinion: "请补充事迹", mendFields: ["deeds"] });
  expect(returned.map(({ state, reviews }) => [state, reviews[0]?.mendFields])).toEqual([["RETURNED", ["deeds"]], ["RETURNED", ["deeds"]]]);
  expect(await used()).toEqual([1, 1]);
  const again = await toAll(of.contact, "submitNominations", returned);
  const approved = await toAll(of.office, "approveNominations", [...again, ...submitted.slice(2)], { opinion, gates: GATES });
  expect(approved.map(({ state, reviews }) => [state, reviews.at(-1)])).toEqual(approved.map(() => ["CANDIDATE", { opinion, gates: GATES, mendFields: [] }]));
  expect(await used()).toEqual([3, 3]);
});

test("the unit's level endorses several; who submitted them does not, and is told so of each", async () => {
  const campaign = await desk.builders.aCampaign({ reviewLevels: [ReviewLevel.UNIT, ReviewLevel.OFFICE] });
  const of = await aScene(desk, { campaign, places: 2 });
  const submitted = await toAll(of.contact, "submitNominations", await some(2, { of }));
  const own = await refused(of.contact, "endorseNominations", submitted.map(reference), { opinion, gates: GATES });
  expect(own.fields?.map(({ field, message }) => [field, message.includes("不得审核本人报送")])).toEqual([["references.0", true], ["references.1", true]]);
  expect(await refused(of.office, "approveNominations", submitted.map(reference), { opinion })).toMatchObject({ code: "NOT_ALL" });
  const reviewer = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: of.unit }));
  const endorsed = await toAll(reviewer, "endorseNominations", submitted, { opinion, gates: GATES });
  expect(endorsed.map(({ state, pendingLevel }) => [state, pendingLevel])).toEqual([["SUBMITTED", "OFFICE"], ["SUBMITTED", "OFFICE"]]);
});

describe("one that cannot be done stops all, and is named by its place, name and award:", () => {
  const UNNAMED = /第 2 项：没有找到推荐对象/;
  test.each<[string, Bulk, () => Promise<Reference>, RegExp]>([
    ["of another unit", "submitNominations", async () => (await some(1, { of: await aScene(desk) }))[0] as Nomination, UNNAMED],
    ["of the other seat", "approveNominations", async () => (await some(1, { of: await aScene(desk, { seat: Seat.COMMUNICATIONS }), state: SUBMITTED }))[0] as Nomination, UNNAMED],
    ["that is nowhere", "approveNominations", () => Promise.resolve({ id: STRANGE, version: 1 }), UNNAMED],
    ["in a wrong state", "approveNominations", async () => (await some(1, { state: CANDIDATE }))[0] as Nomination, /^张样本\d+（劳动模范）：当前状态为“审核通过”，不能审核通过/],
    ["already submitted", "submitNominations", async () => (await some(1, { state: SUBMITTED }))[0] as Nomination, /：当前状态为“已报送”，不能报送/],
    ["changed since", "returnNominations", async () => ({ ...(await some(1, { state: SUBMITTED }))[0] as Nomination, version: 1 }), /：内容已被他人修改：您打开的是第 1 版，最新为第 2 版/],
  ])("%s", async (_what, verb, bad, message) => {
    const office = verb !== "submitNominations";
    const [first, last] = (await some(2, { state: office ? SUBMITTED : DRAFT })) as [Nomination, Nomination];
    if (!office) await desk.builders.aQuota({ campaign: scene.campaign, award: scene.forPersons, unit: scene.unit, places: 40 });
    const error = await refused(office ? scene.office : scene.contact, verb, [reference(first), reference(await bad()), reference(last)], office ? { opinion } : {});
    expect(error).toMatchObject({ code: "NOT_ALL", field: "references.1", fields: [{ field: "references.1", message: expect.stringMatching(message) as string }] });
    expect(error.message).toMatch(/^所选 3 项中有 1 项不能办理，本次一项也未办理。/);
  });

  test("a rule that is broken, with its facts; every refusal of the list is told, three of them in the message", async () => {
    const campaign = await desk.builders.aCampaign();
    await setRules(desk, campaign.id, ["R12"]);
    const of = await aScene(desk, { campaign, places: 9 });
    const drafts = [];
    for (const since of ["2007-07-01", "2022-07-01", "2023-07-01", "2022-08-01", "2022-09-01"]) drafts.push(await desk.builders.aNomination({ campaign, unit: of.unit, person: { tradeSince: since } }));
    const { fields, message } = await refused(of.contact, "submitNominations", drafts.map(reference));
    expect(fields?.map(({ field }) => field)).toEqual(["references.1", "references.2", "references.3", "references.4"]);
    expect(fields?.[0]?.message).toMatch(/（劳动模范）：有 1 项不符合通知要求：.*2022-07-01/);
    expect(message).toMatch(/5 项中有 4 项不能办理.*另有 1 项。$/);
  });

  test("in a campaign that is over, after the deadline, in English", async () => {
    const of = await aScene(desk);
    const drafts = await some(2, { of });
    desk.setClock(new Date("2024-08-27T09:00:00+08:00"));
    const { errors } = await of.contact.send(text("submitNominations"), { input: { references: drafts.map(reference) } }, { "accept-language": "en" });
    desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
    expect(errors?.[0]?.message).toMatch(/^Nothing was done: 2 of 2 cannot be\. 张样本\d+ \(劳动模范\): The deadline for the first-review materials was 2024-08-26\./);
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [of.campaign.id]);
    expect((await refused(of.contact, "submitNominations", drafts.map(reference))).fields?.[1]?.message).toContain("尚未开始或已经结束");
  });
});

test.each<[string, (one: Reference) => Reference[], string]>([
  ["one twice", (one) => [one, { id: STRANGE, version: 1 }, one], "与第 1 项相同"],
  ["nothing", () => [], "请至少选择一项"],
  ["more than 200", (one) => Array.from({ length: 201 }, () => one), "一次最多办理 200 项"],
  ["no id", () => [{ id: "张样本", version: 1 }], "编号无效"],
])("a list with %s is no list", async (_what, list, says) => {
  const [one] = (await some(1)) as [Nomination];
  for (const [client, verb, words] of [[scene.contact, "submitNominations", {}], [scene.office, "approveNominations", { opinion }]] as const) {
    const error = await refused(client, verb, list(reference(one)), words);
    expect(error).toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining(says) as string });
  }
});

test("an approval without an opinion, and acts of others: a unit approves nothing, an office submits nothing", async () => {
  const [one] = (await some(1, { state: SUBMITTED })) as [Nomination];
  expect(await refused(scene.office, "approveNominations", [reference(one)], { opinion: " " })).toMatchObject({ code: "INVALID_INPUT", field: "opinion" });
  expect(await refused(scene.contact, "approveNominations", [reference(one)], { opinion })).toMatchObject({ code: "FORBIDDEN" });
  expect(await refused(scene.office, "submitNominations", [reference(one)])).toMatchObject({ code: "FORBIDDEN" });
  for (const role of [Role.LEADING_GROUP, Role.AUDITOR, Role.INTEGRATION]) expect(await refused(await desk.as(await desk.builders.anAccount(role)), "returnNominations", [reference(one)], { opinion })).toMatchObject({ code: "FORBIDDEN" });
});

test("the trail names each of them, what was said to all, and how many there were; a refusal does, too", async () => {
  const made = await some(3, { state: SUBMITTED });
  const references = made.map(reference);
  await refused(scene.office, "approveNominations", [...references.slice(0, 2), { ...reference(made[2] as Nomination), version: 9 }], { opinion, gates: GATES });
  await toAll(scene.office, "approveNominations", made, { opinion, gates: GATES });
  const { rows } = await desk.owner.query("select subject_id, outcome, code, detail from audit_events where action = 'approveNominations' and subject_id = any($1) order by id", [made.map(({ id }) => id)]);
  const detail = { opinion, gates: GATES, among: 3 };
  expect(rows).toEqual([
    ...references.map((each, i) => ({ subject_id: each.id, outcome: "REFUSED", code: "NOT_ALL", detail: { ...detail, reference: i === 2 ? { ...each, version: 9 } : each } })),
    ...references.map((each) => ({ subject_id: each.id, outcome: "SUCCEEDED", code: null, detail: { ...detail, reference: each } })),
  ]);
});

test("two lists that overlap, over the same quotas and in opposite order, never wait for each other for good", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.array(fc.boolean(), { minLength: 4, maxLength: 7 }), async (places, kinds) => {
      const of = await aScene(desk, { places });
      const drafts: Nomination[] = [];
      for (const person of kinds) drafts.push(await desk.builders.aNomination({ campaign: of.campaign, unit: of.unit, award: person ? of.forPersons : of.forCollectives }));
      const [cut, from] = [Math.ceil(drafts.length * 0.7), Math.floor(drafts.length * 0.3)];
      const lists = [drafts.slice(0, cut), drafts.slice(from).toReversed(), drafts.slice(0, 1)];
      const colleague = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: of.unit }));
      const answers = await Promise.all(lists.map((list, i) => (i % 2 ? colleague : of.contact).send<{ it: Told[] }>(text("submitNominations"), { input: { references: list.map(reference) } })));
      const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK");
      expect(codes.filter((code) => !["OK", "NOT_ALL"].includes(code))).toEqual([]);
      const submitted = new Set(lists.filter((_, i) => codes[i] === "OK").flat());
      for (const award of [of.forPersons, of.forCollectives]) {
        const count = [...submitted].filter(({ awardId }) => awardId === award.id).length;
        expect(await quotaOf(desk, of.unit.id, award.id)).toEqual({ places, used: count, ledgerPlaces: places, ledgerUsed: count });
        expect(count).toBeLessThanOrEqual(places);
      }
      const { rows } = await desk.owner.query("select count(*)::int as n from nominations where unit_id = $1 and state = 'SUBMITTED'", [of.unit.id]);
      expect(rows).toEqual([{ n: submitted.size }]);
    }),
    { numRuns: 8 },
  );
});

test("two lists of three against four free places: one is submitted whole, the other not at all", async () => {
  const of = await aScene(desk, { places: 4 });
  const drafts = await some(6, { of });
  const lists = [drafts.slice(0, 3), drafts.slice(3)];
  const answers = await Promise.all(lists.map((list) => of.contact.send(text("submitNominations"), { input: { references: list.map(reference) } })));
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual(["NOT_ALL", "OK"]);
  expect(answers.flatMap(({ errors }) => errors?.[0]?.extensions.fields?.map(({ message }) => message) ?? [])).toEqual([expect.stringContaining("名额不足"), expect.stringContaining("名额不足")]);
  expect(await quotaOf(desk, of.unit.id, of.forPersons.id)).toEqual({ places: 4, used: 3, ledgerPlaces: 4, ledgerUsed: 3 });
});

test("two hundred are approved in one call", async () => {
  const of = await aScene(desk, { places: 200 });
  const submitted = await toAll(of.contact, "submitNominations", await some(200, { of }));
  const from = performance.now();
  const approved = await toAll(of.office, "approveNominations", submitted, { opinion, gates: GATES });
  console.info(`200 approved in ${Math.round(performance.now() - from)} ms`);
  expect(new Set(approved.map(({ state }) => state))).toEqual(new Set(["CANDIDATE"]));
  expect(approved).toHaveLength(200);
});

test("waivers are decided together, or none: one that was decided before stops all", async () => {
  const campaign = await desk.builders.aCampaign();
  await setRules(desk, campaign.id, ["R07"], { R07: { waivedBy: "OFFICE" } });
  const of = await aScene(desk, { campaign });
  const asked: Reference[] = [];
  for (const { id } of await some(3, { of })) {
    const { rows } = await desk.owner.query("insert into waivers (nomination_id, unit_id, seat, rule, justification, requested_by, requested_at) values ($1, $2, 'INDUSTRY', 'R07', '贡献突出', '联系人', now()) returning id, version", [id, of.unit.id]);
    asked.push(rows[0] as Reference);
  }
  const DECIDE = "mutation ($input: DecideWaiversInput!) { it: decideWaivers(input: $input) { id state opinion } }";
  const input = (references: Reference[]) => ({ input: { references, grant: true, opinion: "同意豁免" } });
  const decided = await of.office.ask<{ it: { state: string; opinion: string }[] }>(DECIDE, input(asked.slice(0, 2)));
  expect(decided.it).toMatchObject([{ state: "GRANTED", opinion: "同意豁免" }, { state: "GRANTED" }]);
  const error = await of.office.refused(DECIDE, input([asked[2] as Reference, { ...asked[0] as Reference, version: 2 }]));
  expect(error.extensions).toMatchObject({ code: "NOT_ALL", fields: [{ field: "references.1", message: expect.stringMatching(/^张样本\d+（R07）：/) as string }] });
  expect((await desk.owner.query("select state from waivers where id = $1", [asked[2]?.id])).rows).toEqual([{ state: "REQUESTED" }]);
  expect((await (await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP))).refused(DECIDE, input([asked[2] as Reference]))).extensions.code).toBe("NOT_ALL");
});
