import { Role } from "../../server/features/accounts/role";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { ReviewLevel } from "../../server/features/nominations/review-level";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { act, aScene, operation, personInput, quotaOf, type Scene, type Told, type VerbName } from "./scene";

const desk = useDesk();
const ALL_GATES = ["POLITICAL", "MERIT", "IDENTITY", "INTEGRITY"];
const opinion = "经审核，同意推荐。";
let scene: Scene;
let reviewer: ApiClient;
let above: ApiClient;

beforeEach(async () => {
  const campaign = await desk.builders.aCampaign({ reviewLevels: [ReviewLevel.UNIT, ReviewLevel.OFFICE] });
  const city = await desk.builders.aUnit();
  scene = await aScene(desk, { campaign });
  await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [city.id, scene.unit.id]);
  reviewer = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: scene.unit }));
  above = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: city }));
});

const submitted = async (): Promise<Told> => {
  const { id, version } = await act(scene.contact, "createNomination", personInput(scene));
  return act(scene.contact, "submitNomination", { id, version });
};
const pendingLevel = async (id: string): Promise<string | null> => (await desk.owner.query<{ level: string | null }>("select pending_level as level from nominations where id = $1", [id])).rows[0]?.level ?? null;
const codeOf = async (client: ApiClient, verb: VerbName, input: object): Promise<string> => (await client.refused(operation(verb), { input })).extensions.code;

describe("where the unit's level reviews first", () => {
  test("it comes to the unit's level, then to the office, which makes it a candidate", async () => {
    const { id, version } = await submitted();
    expect(await pendingLevel(id)).toBe("UNIT");
    const endorsed = await act(reviewer, "endorseNomination", { id, version, opinion, gates: ALL_GATES });
    expect([endorsed.state, await pendingLevel(id)]).toEqual(["SUBMITTED", "OFFICE"]);
    const approved = await act(scene.office, "approveNomination", { id, version: endorsed.version, opinion, gates: ALL_GATES });
    expect([approved.state, await pendingLevel(id)]).toEqual(["CANDIDATE", null]);
    expect(approved.reviews.map(({ level, decision }) => [level, decision])).toEqual([
      ["UNIT", "APPROVED"],
      ["OFFICE", "APPROVED"],
    ]);
    expect(approved.events.map(({ act: done }) => done)).toEqual(["CREATED", "SUBMITTED", "ENDORSED", "APPROVED"]);
  });

  test("the unit above reviews it, too, and may return it", async () => {
    const { id, version } = await submitted();
    const returned = await act(above, "returnNomination", { id, version, opinion: "请补充材料。", mendFields: ["deeds"] });
    expect([returned.state, await pendingLevel(id)]).toEqual(["RETURNED", null]);
    expect(await quotaOf(desk, scene.unit.id, scene.forPersons.id)).toMatchObject({ used: 0 });
  });

  test.each<[string, VerbName]>([
    ["approve", "approveNomination"],
    ["return", "returnNomination"],
    ["reject", "rejectNomination"],
  ])("the office cannot %s what the unit's level has not reviewed", async (_, verb) => {
    const { id, version } = await submitted();
    expect(await codeOf(scene.office, verb, { id, version, opinion })).toBe("NOT_YOUR_LEVEL");
    expect(await pendingLevel(id)).toBe("UNIT");
  });

  test("who submitted does not review, and nobody of the unit's level reviews twice or for the office", async () => {
    const { id, version } = await submitted();
    expect(await codeOf(scene.contact, "endorseNomination", { id, version, opinion })).toBe("SAME_REVIEWER");
    expect(await codeOf(scene.contact, "returnNomination", { id, version, opinion })).toBe("SAME_REVIEWER");
    const endorsed = await act(reviewer, "endorseNomination", { id, version, opinion });
    expect(await codeOf(reviewer, "returnNomination", { id, version: endorsed.version, opinion })).toBe("NOT_YOUR_LEVEL");
    expect(await codeOf(reviewer, "approveNomination", { id, version: endorsed.version, opinion })).toBe("FORBIDDEN");
  });

  test("the database knows it without the verbs: one person, one level", async () => {
    const { id, version } = await submitted();
    const account = await desk.builders.anAccount(Role.UNIT, { unit: scene.unit });
    await act(await desk.as(account), "endorseNomination", { id, version, opinion });
    const again = desk.owner.query(
      "insert into reviews (nomination_id, unit_id, seat, level, decision, opinion, reviewer_id, reviewer_name, decided_at) values ($1, $2, 'INDUSTRY', 'OFFICE', 'APPROVED', '同意', $3, '某人', now())",
      [id, scene.unit.id, account.id],
    );
    await expect(again).rejects.toMatchObject({ constraint: "reviews_one_level" });
    const candidate = desk.owner.query("update nominations set state = 'CANDIDATE', pending_level = null, decided_at = now() where id = $1", [(await submitted()).id]);
    await expect(candidate).rejects.toMatchObject({ constraint: "nominations_level_order" });
  });

  test("a unit beside sees nothing of it, and the integration may not review", async () => {
    const { id, version } = await submitted();
    const sibling = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() }));
    expect(await codeOf(sibling, "endorseNomination", { id, version, opinion })).toBe("NOT_FOUND");
    const integration = await desk.as(await desk.builders.anAccount(Role.INTEGRATION));
    expect(await codeOf(integration, "endorseNomination", { id, version, opinion })).toBe("FORBIDDEN");
  });
});

describe("the four gates (R13)", () => {
  test.each([[[]], [["MERIT"]], [["POLITICAL", "MERIT", "IDENTITY"]]])("with %p ticked the office's approval is refused and nothing written", async (gates) => {
    await setRules(desk, scene.campaign.id, ["R13"]);
    const { id, version } = await submitted();
    const endorsed = await act(reviewer, "endorseNomination", { id, version, opinion, gates: ALL_GATES });
    const refusal = await scene.office.refused(operation("approveNomination"), { input: { id, version: endorsed.version, opinion, gates } });
    expect(refusal.extensions).toMatchObject({ code: "RULES_BROKEN", findings: [{ rule: "R13", article: "三（一）" }] });
    const { rows } = await desk.owner.query("select level from reviews where nomination_id = $1", [id]);
    expect(rows).toEqual([{ level: "UNIT" }]);
    expect((await act(scene.office, "approveNomination", { id, version: endorsed.version, opinion, gates: ALL_GATES })).state).toBe(NominationState.CANDIDATE);
  });
});

describe("returning for correction", () => {
  test("names the fields to mend", async () => {
    const { id, version } = await submitted();
    await act(reviewer, "returnNomination", { id, version, opinion: "请核对从业起始日期。", mendFields: ["person.tradeSince", "deeds"] });
    const { nomination } = await scene.contact.ask<{ nomination: { reviews: { mendFields: string[] }[] } }>("query ($id: ID!) { nomination(id: $id) { reviews { mendFields } } }", { id });
    expect(nomination.reviews).toEqual([{ mendFields: ["person.tradeSince", "deeds"] }]);
  });

  test("a field no form has is refused", async () => {
    const { id, version } = await submitted();
    const refusal = await reviewer.refused(operation("returnNomination"), { input: { id, version, opinion, mendFields: ["salary"] } });
    expect(refusal.extensions).toMatchObject({ code: "INVALID_INPUT", field: "mendFields" });
  });
});
