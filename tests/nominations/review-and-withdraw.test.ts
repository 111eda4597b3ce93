import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { useDesk } from "../support/desk";
import { aScene, act, operation, personInput, quotaOf, type Scene, type VerbName, written } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk, { places: 100 });
});

const OPINION = "情况属实，同意。";

async function submitted(of: Scene) {
  const { id, version } = await act(of.contact, "createNomination", personInput(of));
  return act(of.contact, "submitNomination", { id, version });
}

describe("the office decides:", () => {
  test.each<[VerbName, string, string, string, boolean]>([
    ["returnNomination", "RETURNED", "RETURNED", "RETURNED", false],
    ["approveNomination", "CANDIDATE", "APPROVED", "APPROVED", true],
    ["rejectNomination", "REJECTED", "REJECTED", "REJECTED", false],
  ])("%s leads to %s, leaves review and history, and settles the place", async (verb, state, decision, done, holds) => {
    const of = await aScene(desk, { places: 2 });
    const { id, version, submittedAt } = await submitted(of);
    desk.setClock(new Date("2024-08-24T15:00:00+08:00"));
    const decided = await act(of.office, verb, { id, version, opinion: `  ${OPINION}\n` });
    desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
    expect(decided).toMatchObject({ state, version: 3, submittedAt, decidedAt: verb === "returnNomination" ? null : "2024-08-24T07:00:00+00:00" });
    expect(decided.reviews).toEqual([{ decision, opinion: OPINION, reviewerName: of.officeAccount.displayName, level: "OFFICE" }]);
    expect(decided.events.at(-1)).toEqual({ act: done, fromState: "SUBMITTED", toState: state, actorName: of.officeAccount.displayName, reason: OPINION });
    const used = holds ? 1 : 0;
    expect(await quotaOf(desk, of.unit.id, of.forPersons.id)).toEqual({ places: 2, used, ledgerPlaces: 2, ledgerUsed: used });
    const { rows } = await desk.owner.query("select movement, actor_name, reason from quota_entries where nomination_id = $1 order by id offset 1", [id]);
    expect(rows).toEqual(holds ? [] : [{ movement: "FREED", actor_name: of.officeAccount.displayName, reason: OPINION }]);
  });

  const DECISIONS: VerbName[] = ["returnNomination", "approveNomination", "rejectNomination"];
  const { SUBMITTED, ...OTHERS } = NominationState;

  test.each(DECISIONS.flatMap((verb) => Object.values(OTHERS).map((state) => [verb, state] as const)))("%s is refused for one that is %s", async (verb, state) => {
    const { campaign, unit } = scene;
    const { id, version } = await desk.builders.aNomination({ campaign, unit, state });
    const before = await written(desk);
    expect((await scene.office.refused(operation(verb), { input: { id, version, opinion: OPINION } })).extensions.code).toBe("WRONG_STATE");
    expect(await written(desk)).toEqual(before);
  });

  test.each(DECISIONS)("%s is the seat's own: the other office does not even find it", async (verb) => {
    const { id, version } = await submitted(scene);
    const other = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
    const before = await written(desk);
    const error = await other.refused(operation(verb), { input: { id, version, opinion: OPINION } });
    expect(error).toMatchObject({ message: "没有找到推荐对象，或您无权查看。", extensions: { code: "NOT_FOUND" } });
    expect(await written(desk)).toEqual(before);
  });

  test.each(DECISIONS)("%s needs an opinion", async (verb) => {
    const { id, version } = await submitted(scene);
    const error = await scene.office.refused(operation(verb), { input: { id, version, opinion: " 好 " } });
    expect(error).toMatchObject({ message: "填写的内容有误：意见：请填写 2 至 500 个字，不含控制字符。", extensions: { code: "INVALID_INPUT", field: "opinion" } });
  });

  test.each(DECISIONS)("%s on an older version is a conflict", async (verb) => {
    const { id } = await submitted(scene);
    expect((await scene.office.refused(operation(verb), { input: { id, version: 1, opinion: OPINION } })).extensions.code).toBe("CONFLICT");
  });

  test.each(DECISIONS)("%s is refused in a campaign that is over", async (verb) => {
    const of = await aScene(desk);
    const { id, version } = await submitted(of);
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [of.campaign.id]);
    expect((await of.office.refused(operation(verb), { input: { id, version, opinion: OPINION } })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });

  test("two decisions at the same moment: one counts", async () => {
    const { id, version } = await submitted(scene);
    const results = await Promise.all(DECISIONS.map((verb) => scene.office.send(operation(verb), { input: { id, version, opinion: OPINION } })));
    expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
    const { rowCount } = await desk.owner.query("select from reviews where nomination_id = $1", [id]);
    expect(rowCount).toBe(1);
  });
});

describe("the unit gives up:", () => {
  const REASON = "本人自愿放弃";

  test.each([
    [NominationState.DRAFT, false],
    [NominationState.SUBMITTED, true],
    [NominationState.RETURNED, false],
    [NominationState.CANDIDATE, true],
  ])("one that is %s; a place it held is free again", async (state, held) => {
    const of = await aScene(desk, { places: 2 });
    const { id, version } = await desk.builders.aNomination({ campaign: of.campaign, unit: of.unit, state });
    expect(await quotaOf(desk, of.unit.id, of.forPersons.id)).toMatchObject({ used: held ? 1 : 0 });
    const withdrawn = await act(of.contact, "withdrawNomination", { id, version, reason: ` ${REASON} ` });
    expect(withdrawn).toMatchObject({ state: "WITHDRAWN", version: version + 1 });
    expect(withdrawn.events.at(-1)).toMatchObject({ act: "WITHDRAWN", fromState: state, toState: "WITHDRAWN", reason: REASON });
    expect(await quotaOf(desk, of.unit.id, of.forPersons.id)).toMatchObject({ used: 0, ledgerUsed: 0 });
  });

  test.each([
    [NominationState.REJECTED, "当前状态为“审核未通过”，不能放弃。"],
    [NominationState.WITHDRAWN, "当前状态为“已放弃”，不能放弃。"],
  ])("not one that is %s", async (state, message) => {
    const { campaign, unit } = scene;
    const { id, version } = await desk.builders.aNomination({ campaign, unit, state });
    const error = await scene.contact.refused(operation("withdrawNomination"), { input: { id, version, reason: REASON } });
    expect(error).toMatchObject({ message, extensions: { code: "WRONG_STATE", remedy: "请刷新页面查看最新状态。该推荐对象已办结，不能再变动。" } });
  });

  test.each(["", " ", "x", " x "])("not without a reason (“%s”)", async (reason) => {
    const { id, version } = await act(scene.contact, "createNomination", personInput(scene));
    const error = await scene.contact.refused(operation("withdrawNomination"), { input: { id, version, reason } });
    expect(error).toMatchObject({ message: "填写的内容有误：理由：请填写 2 至 500 个字，不含控制字符。", extensions: { field: "reason" } });
  });

  test("also after the deadline", async () => {
    const { id, version } = await submitted(scene);
    desk.setClock(new Date("2024-09-30T09:00:00+08:00"));
    await expect(act(scene.contact, "withdrawNomination", { id, version, reason: REASON })).resolves.toMatchObject({ state: "WITHDRAWN" });
    desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
  });

  test("not another unit's, and not once the campaign is over", async () => {
    const of = await aScene(desk, { campaign: await desk.builders.aCampaign() });
    const { id, version } = await submitted(of);
    expect((await scene.contact.refused(operation("withdrawNomination"), { input: { id, version, reason: REASON } })).extensions.code).toBe("NOT_FOUND");
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [of.campaign.id]);
    expect((await of.contact.refused(operation("withdrawNomination"), { input: { id, version, reason: REASON } })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });
});

test("the whole story over several returns: versions, history, reviews, ledger and place agree at every step", async () => {
  const of = await aScene(desk, { places: 1 });
  let it = await act(of.contact, "createNomination", personInput(of, { name: "周样本" }));
  const at = () => ({ id: it.id, version: it.version });
  for (const round of ["一", "二", "三"]) {
    it = await act(of.contact, "updateNomination", { ...at(), deeds: `第${round}稿` });
    it = await act(of.contact, "submitNomination", at());
    expect(await quotaOf(desk, of.unit.id, of.forPersons.id)).toMatchObject({ used: 1, ledgerUsed: 1 });
    it = await act(of.office, "returnNomination", { ...at(), opinion: `第${round}次退回，请补充` });
    expect(await quotaOf(desk, of.unit.id, of.forPersons.id)).toMatchObject({ used: 0, ledgerUsed: 0 });
  }
  it = await act(of.contact, "submitNomination", at());
  it = await act(of.office, "approveNomination", { ...at(), opinion: "同意推荐" });

  expect(it).toMatchObject({ state: "CANDIDATE", version: 12 });
  expect(it.reviews.map(({ decision, opinion }) => `${decision} ${opinion}`)).toEqual(["RETURNED 第一次退回，请补充", "RETURNED 第二次退回，请补充", "RETURNED 第三次退回，请补充", "APPROVED 同意推荐"]);
  const round = ["UPDATED", "SUBMITTED", "RETURNED"];
  expect(it.events.map(({ act: done }) => done)).toEqual(["CREATED", ...round, ...round, ...round, "SUBMITTED", "APPROVED"]);
  for (const [i, { fromState }] of it.events.entries()) expect(fromState).toBe(it.events[i - 1]?.toState ?? null);
  const { rows } = await desk.owner.query("select movement, reason from quota_entries where nomination_id = $1 order by id", [it.id]);
  expect(rows.map(({ movement }) => movement)).toEqual(["USED", "FREED", "USED", "FREED", "USED", "FREED", "USED"]);
  expect(rows[0].reason).toBe("报送：周样本");
});
