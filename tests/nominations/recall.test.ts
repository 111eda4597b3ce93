import { Role } from "../../server/features/accounts/role";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { ReviewLevel } from "../../server/features/nominations/review-level";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { act, aScene, operation, personInput, quotaOf, type Scene, type Told, written } from "./scene";

const desk = useDesk();
const reason = "需补充获奖证明";
let scene: Scene;
beforeEach(async () => {
  scene = await aScene(desk);
});
afterEach(() => desk.setClock(NOW));

const submit = ({ id, version }: Told): Promise<Told> => act(scene.contact, "submitNomination", { id, version });
const submitted = async (): Promise<Told> => submit(await act(scene.contact, "createNomination", personInput(scene)));
const recall = ({ id, version }: Told): Promise<Told> => act(scene.contact, "recallNomination", { id, version, reason });
const codeOf = async (client: ApiClient, { id, version }: { id: string; version: number }): Promise<string> => (await client.refused(operation("recallNomination"), { input: { id, version, reason } })).extensions.code;

test("a submission nobody has reviewed comes back as the draft it was: its place is free, the history and the frozen copy tell of it", async () => {
  const before = await submitted();
  expect((await quotaOf(desk, scene.unit.id, scene.forPersons.id)).used).toBe(1);
  const back = await recall(before);
  expect([back.state, back.submittedAt]).toEqual(["DRAFT", before.submittedAt]);
  expect(back.events.at(-1)).toMatchObject({ act: "RECALLED", fromState: "SUBMITTED", toState: "DRAFT", reason });
  expect(await quotaOf(desk, scene.unit.id, scene.forPersons.id)).toMatchObject({ used: 0, ledgerUsed: 0 });
  const { rows } = await desk.owner.query("select occasion from snapshots where nomination_id = $1 and occasion = 'SUBMISSION'", [before.id]);
  expect(rows).toHaveLength(1);
  const again = await submit(await act(scene.contact, "updateNomination", { id: back.id, version: back.version, deeds: "补充了证明。" }));
  expect(again.state).toBe("SUBMITTED");
});

test("one that had been returned is returned again, so that what the office asked for is not lost", async () => {
  const first = await submitted();
  const returned = await act(scene.office, "returnNomination", { id: first.id, version: first.version, opinion: "请补充材料。", mendFields: ["deeds"] });
  const back = await recall(await submit(returned));
  expect([back.state, back.reviews]).toEqual(["RETURNED", returned.reviews]);
});

test("a campaign that keeps places for drafts keeps this one's", async () => {
  scene = await aScene(desk, { campaign: await desk.builders.aCampaign({ reserveAtDraft: true }) });
  await recall(await submitted());
  const { rows } = await desk.owner.query("select used, reserved from quotas where unit_id = $1 and award_id = $2", [scene.unit.id, scene.forPersons.id]);
  expect(rows).toEqual([{ used: 0, reserved: 1 }]);
});

test("where the unit's level comes first, it is taken back before that level has decided, not after", async () => {
  scene = await aScene(desk, { campaign: await desk.builders.aCampaign({ reviewLevels: [ReviewLevel.UNIT, ReviewLevel.OFFICE] }) });
  const back = await recall(await submitted());
  expect(back.state).toBe("DRAFT");
  const { id, version } = await submit(back);
  const reviewer = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: scene.unit }));
  const endorsed = await act(reviewer, "endorseNomination", { id, version, opinion: "同意上报。" });
  expect(await codeOf(scene.contact, endorsed)).toBe("WRONG_STATE");
});

test.each(Object.values(NominationState).filter((state) => state !== NominationState.SUBMITTED))("one that is %s is not taken back", async (state) => {
  const nomination = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state });
  const before = await written(desk);
  expect(await codeOf(scene.contact, nomination)).toBe("WRONG_STATE");
  expect(await written(desk)).toEqual(before);
});

test("nobody but its own unit takes it back, and the unit above does not, though it reviews it", async () => {
  const city = await desk.builders.aUnit();
  scene = await aScene(desk, { campaign: await desk.builders.aCampaign({ reviewLevels: [ReviewLevel.UNIT, ReviewLevel.OFFICE] }) });
  await desk.owner.query("update recommending_units set parent_id = $1 where id = $2", [city.id, scene.unit.id]);
  const nomination = await submitted();
  const before = await written(desk);
  const as = async (role: Role, fields: object = {}) => desk.as(await desk.builders.anAccount(role, fields));
  const answers = [
    await codeOf(await as(Role.UNIT, { unit: city }), nomination),
    await codeOf(await as(Role.UNIT, { unit: await desk.builders.aUnit() }), nomination),
    await codeOf(scene.office, nomination),
    await codeOf(await as(Role.AUDITOR), nomination),
    await codeOf(await as(Role.LEADING_GROUP), nomination),
    await codeOf(scene.contact, { ...nomination, version: nomination.version - 1 }),
  ];
  expect(answers).toEqual(["FORBIDDEN", "NOT_FOUND", "FORBIDDEN", "FORBIDDEN", "FORBIDDEN", "CONFLICT"]);
  expect(await written(desk)).toEqual(before);
});

test("past the verb, the unit takes it back to nothing else than it was, and not after a review", async () => {
  const runAs = async (state: string, nomination: Told): Promise<string> => {
    await desk.owner.query("begin; set local role desk_unit");
    try {
      await desk.owner.query("select set_config('app.unit_id', $1, true), set_config('app.unit_ids', '{' || $1 || '}', true), set_config('app.seat', 'INDUSTRY', true)", [scene.unit.id]);
      const { rowCount } = await desk.owner.query("update nominations set state = $2, pending_level = null where id = $1", [nomination.id, state]);
      return String(rowCount);
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? String(error);
    } finally {
      await desk.owner.query("rollback");
    }
  };
  const fresh = await submitted();
  expect([await runAs("RETURNED", fresh), await runAs("DRAFT", fresh)]).toEqual(["nominations_recall", "1"]);
  scene = await aScene(desk, { campaign: await desk.builders.aCampaign({ reviewLevels: [ReviewLevel.UNIT, ReviewLevel.OFFICE] }) });
  const { id, version } = await submitted();
  const endorsed = await act(await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: scene.unit })), "endorseNomination", { id, version, opinion: "同意上报。" });
  expect(await runAs("DRAFT", endorsed)).toBe("nominations_recall");
});

test("after the deadline it can be taken back and not submitted again (R16)", async () => {
  const nomination = await submitted();
  desk.setClock(new Date("2024-08-27T09:00:00+08:00"));
  const back = await recall(nomination);
  expect((await scene.contact.refused(operation("submitNomination"), { input: { id: back.id, version: back.version } })).extensions.code).toBe("DEADLINE_PASSED");
});

test.each(["approveNomination", "returnNomination"] as const)("taken back and %s at once: one wins, the other is told", async (verb) => {
  scene = await aScene(desk, { places: 6 });
  for (let round = 0; round < 6; round += 1) {
    const { id, version } = await submitted();
    const answers = await Promise.all([
      scene.contact.send(operation("recallNomination"), { input: { id, version, reason } }),
      scene.office.send(operation(verb), { input: { id, version, opinion: "经审核，提出本意见。" } }),
    ]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual(["CONFLICT", "OK"]);
    const { rows } = await desk.owner.query("select count(*)::int as n from nomination_events where nomination_id = $1", [id]);
    expect(rows).toEqual([{ n: 3 }]);
  }
});
