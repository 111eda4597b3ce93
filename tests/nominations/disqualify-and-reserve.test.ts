import { NominationState } from "../../server/features/nominations/nomination-state";
import { useDesk } from "../support/desk";
import { act, aScene, operation, personInput, type Scene } from "./scene";

const desk = useDesk();
const LEDGER = "select movement, used_delta as used, reserved_delta as reserved, forfeited_delta as forfeited, reason from quota_entries where nomination_id = $1 order by id";
const quota = async ({ unit, forPersons }: Scene) =>
  (await desk.owner.query("select places, used, reserved, forfeited from quotas where unit_id = $1 and award_id = $2", [unit.id, forPersons.id])).rows[0] as Record<string, number>;

describe("disqualification (R18)", () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await aScene(desk, { places: 1 });
  });

  test.each([NominationState.SUBMITTED, NominationState.CANDIDATE])("of one that is %s: the place is lost, and nobody gets it", async (state) => {
    const { id, version } = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state });
    const { state: now } = await act(scene.office, "disqualifyNomination", { id, version, reason: "经核实未按规定程序推荐" });
    expect(now).toBe("DISQUALIFIED");
    expect(await quota(scene)).toEqual({ places: 1, used: 0, reserved: 0, forfeited: 1 });
    const { rows } = await desk.owner.query(LEDGER, [id]);
    expect(rows.at(-1)).toEqual({ movement: "FORFEITED", used: -1, reserved: 0, forfeited: 1, reason: "经核实未按规定程序推荐" });
    const other = await act(scene.contact, "createNomination", personInput(scene));
    expect((await scene.contact.refused(operation("submitNomination"), { input: { id: other.id, version: other.version } })).extensions.code).toBe("QUOTA_EXCEEDED");
  });

  test.each([NominationState.DRAFT, NominationState.RETURNED, NominationState.REJECTED, NominationState.WITHDRAWN])("of one that is %s is refused", async (state) => {
    const { id, version } = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state });
    expect((await scene.office.refused(operation("disqualifyNomination"), { input: { id, version, reason: "未按程序" } })).extensions.code).toBe("WRONG_STATE");
  });

  test("a unit cannot, and a quota cannot be cut below what is lost", async () => {
    const { id, version } = await desk.builders.aNomination({ campaign: scene.campaign, unit: scene.unit, state: NominationState.SUBMITTED });
    expect((await scene.contact.refused(operation("disqualifyNomination"), { input: { id, version, reason: "未按程序" } })).extensions.code).toBe("FORBIDDEN");
    await act(scene.office, "disqualifyNomination", { id, version, reason: "未按程序推荐" });
    const { rows } = await desk.owner.query<{ id: string; version: number }>("select id, version from quotas where unit_id = $1 and award_id = $2", [scene.unit.id, scene.forPersons.id]);
    const cut = await scene.office.refused("mutation ($input: AdjustQuotaInput!) { adjustQuota(input: $input) { id } }", { input: { ...rows[0], places: 0, reason: "收回" } });
    expect(cut.extensions).toMatchObject({ code: "QUOTA_BELOW_USE", field: "places" });
  });
});

describe("where the campaign reserves places for drafts", () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await aScene(desk, { places: 1, campaign: await desk.builders.aCampaign({ reserveAtDraft: true }) });
  });

  test("a draft keeps a place, submission uses it, a return keeps it again, withdrawal frees it", async () => {
    const draft = await act(scene.contact, "createNomination", personInput(scene));
    expect(await quota(scene)).toMatchObject({ used: 0, reserved: 1 });
    const submitted = await act(scene.contact, "submitNomination", { id: draft.id, version: draft.version });
    expect(await quota(scene)).toMatchObject({ used: 1, reserved: 0 });
    const returned = await act(scene.office, "returnNomination", { id: draft.id, version: submitted.version, opinion: "请补充材料" });
    expect(await quota(scene)).toMatchObject({ used: 0, reserved: 1 });
    await act(scene.contact, "withdrawNomination", { id: draft.id, version: returned.version, reason: "本人放弃" });
    expect(await quota(scene)).toMatchObject({ used: 0, reserved: 0 });
    const { rows } = await desk.owner.query<{ movement: string }>(LEDGER, [draft.id]);
    expect(rows.map(({ movement }) => movement)).toEqual(["RESERVED", "USED", "FREED", "FREED"]);
  });

  test("a draft without a free place is refused, and not written", async () => {
    await act(scene.contact, "createNomination", personInput(scene));
    expect((await scene.contact.refused(operation("createNomination"), { input: personInput(scene) })).extensions.code).toBe("QUOTA_EXCEEDED");
    const { rows } = await desk.owner.query("select count(*)::int as n from nominations where unit_id = $1", [scene.unit.id]);
    expect(rows).toEqual([{ n: 1 }]);
  });
});
