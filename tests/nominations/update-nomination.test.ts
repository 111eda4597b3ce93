import { NominationState } from "../../server/features/nominations/nomination-state";
import { Sex } from "../../server/features/nominations/sex";
import { aPersonInput } from "../support/builders";
import { useDesk } from "../support/desk";
import { aScene, act, collectiveInput, operation, personInput, type Scene, written } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk, { places: 30 });
});

const SHOWN = `{ id version name deeds updatedAt workplace { id }
  person { sex birthDate post professionalTitle honours idNumberMasked mobileMasked }
  collective { headcount leaderName phoneMasked creditCode honours } events { act fromState toState } }`;
interface Shown {
  it: { version: number; name: string; deeds: string; updatedAt: string; workplace: { id: string }; person: Record<string, unknown> | null; collective: Record<string, unknown> | null; events: object[] };
}
const update = async (input: object) => (await scene.contact.ask<Shown>(operation("updateNomination", SHOWN), { input })).it;
const refused = (input: object) => scene.contact.refused(operation("updateNomination"), { input });
const sealed = async (id: string) =>
  (await desk.owner.query("select id_number_sealed, mobile_sealed, identity_index from persons p join nominations n on n.id = p.nomination_id where n.id = $1", [id])).rows[0];

test("changes what is given and leaves the rest", async () => {
  const input = personInput(scene);
  const { id, version } = await act(scene.contact, "createNomination", input);
  const changed = await update({ id, version, name: " 新名字 " });
  expect(changed).toMatchObject({ version: 2, name: "新名字", deeds: input.deeds, workplace: { id: scene.workplace.id }, person: { post: "班组长" } });
  expect(await update({ id, version: 2, deeds: "新的事迹", workplaceId: null, person: null })).toMatchObject({ version: 3, name: "新名字", deeds: "新的事迹" });
});

test("counts the version up and writes a line of history, also where only the part changes", async () => {
  const input = personInput(scene);
  const { id, version } = await act(scene.contact, "createNomination", input);
  const { events, version: next } = await update({ id, version, person: { ...input.person, post: "车间主任" } });
  expect(next).toBe(2);
  expect(events).toEqual([
    { act: "CREATED", fromState: null, toState: "DRAFT" },
    { act: "UPDATED", fromState: "DRAFT", toState: "DRAFT" },
  ]);
});

test("is dated by the domain clock", async () => {
  const { id, version } = await act(scene.contact, "createNomination", personInput(scene));
  desk.setClock(new Date("2024-08-22T17:30:00+08:00"));
  const { updatedAt } = await update({ id, version, name: "改名" });
  desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
  expect(updatedAt).toBe("2024-08-22T09:30:00+00:00");
});

describe("the whole person part anew", () => {
  test("keeps ID number and mobile where they are left out, and empties what else is", async () => {
    const input = personInput(scene);
    const person = { ...input.person, professionalTitle: "工程师", honours: "2019年省劳动模范" };
    const { id, version } = await act(scene.contact, "createNomination", { ...input, person });
    const before = await sealed(id);
    const { idNumber: _i, mobile: _m, professionalTitle: _p, honours: _h, ...rest } = person;
    const changed = await update({ id, version, person: { ...rest, post: "总工程师" } });
    expect(changed.person).toMatchObject({ post: "总工程师", professionalTitle: null, honours: null, idNumberMasked: expect.stringContaining("*"), mobileMasked: expect.stringContaining("*") });
    expect(await sealed(id)).toEqual(before);
  });

  test("takes new numbers", async () => {
    const { id, version } = await act(scene.contact, "createNomination", personInput(scene));
    const { vault } = desk.app.desk;
    const person = aPersonInput();
    await update({ id, version, person });
    const { id_number_sealed, mobile_sealed, identity_index } = await sealed(id);
    expect([vault.open(id_number_sealed, "persons.id_number_sealed"), vault.open(mobile_sealed, "persons.mobile_sealed")]).toEqual([person.idNumber, person.mobile]);
    expect(identity_index).toEqual(vault.index(person.idNumber));
  });

  test.each([
    ["date of birth", { birthDate: "1971-02-03" }, "person.birthDate"],
    ["sex", { sex: Sex.MALE }, "person.sex"],
  ])("is compared with the ID number kept: another %s is refused", async (_, fields, field) => {
    const input = personInput(scene);
    const { id, version } = await act(scene.contact, "createNomination", input);
    const { idNumber: _idNumber, ...rest } = input.person;
    const before = await written(desk);
    expect((await refused({ id, version, person: { ...rest, ...fields } })).extensions).toMatchObject({ code: "INVALID_INPUT", field });
    expect(await written(desk)).toEqual(before);
  });
});

test("the whole collective part anew keeps the telephone where it is left out, and empties what else is", async () => {
  const input = collectiveInput(scene);
  const { id, version } = await act(scene.contact, "createNomination", { ...input, collective: { ...input.collective, honours: "先进班组" } });
  const { phone: _phone, ...rest } = input.collective;
  const { collective } = await update({ id, version, collective: { ...rest, headcount: 45 } });
  expect(collective).toEqual({ headcount: 45, leaderName: "赵样本", phoneMasked: expect.stringContaining("*"), creditCode: null, honours: null });
});

describe("refused, and nothing written:", () => {
  test.each([NominationState.SUBMITTED, NominationState.CANDIDATE, NominationState.REJECTED, NominationState.WITHDRAWN])("a change of one that is %s", async (state) => {
    const { campaign, unit } = scene;
    const { id, version } = await desk.builders.aNomination({ campaign, unit, state });
    const before = await written(desk);
    const error = await refused({ id, version, name: "改名" });
    expect(error.extensions.code).toBe("WRONG_STATE");
    expect(error.message).toMatch(/^当前状态为“(已报送|审核通过|审核未通过|已放弃)”，不能修改。$/);
    expect(error.extensions.remedy).toMatch(/^请刷新页面查看最新状态。(当前可以办理：.+。|该推荐对象已办结，不能再变动。)$/);
    expect(await written(desk)).toEqual(before);
  });

  test("but one that was returned is changed", async () => {
    const { campaign, unit } = scene;
    const { id, version } = await desk.builders.aNomination({ campaign, unit, state: NominationState.RETURNED });
    await expect(update({ id, version, deeds: "补充事迹" })).resolves.toMatchObject({ deeds: "补充事迹", version: version + 1 });
  });

  test("an older version, which names both versions", async () => {
    const { id, version } = await act(scene.contact, "createNomination", personInput(scene));
    await update({ id, version, name: "一改" });
    const before = await written(desk);
    const error = await refused({ id, version, name: "二改" });
    expect(error).toMatchObject({ message: "内容已被他人修改：您打开的是第 1 版，最新为第 2 版。", extensions: { code: "CONFLICT", remedy: "请刷新页面，核对最新内容后重新提交。" } });
    expect(await written(desk)).toEqual(before);
  });

  test("of two changes at once one", async () => {
    const { id, version } = await act(scene.contact, "createNomination", personInput(scene));
    const results = await Promise.all(["甲", "乙", "丙"].map((name) => scene.contact.send(operation("updateNomination"), { input: { id, version, name } })));
    expect(results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual(["CONFLICT", "CONFLICT", "OK"]);
  });

  test.each<[string, () => object, string]>([
    ["a collective part for a person", () => ({ collective: collectiveInput(scene).collective }), "collective"],
    ["an empty name", () => ({ name: "  " }), "name"],
    ["a wrong ID number", () => ({ person: { ...aPersonInput(), idNumber: "1" } }), "person.idNumber"],
    ["in the trade before birth", () => ({ person: { ...aPersonInput(), tradeSince: "1900-01-01" } }), "person.tradeSince"],
  ])("%s", async (_, fields, field) => {
    const { id, version } = await act(scene.contact, "createNomination", personInput(scene));
    const before = await written(desk);
    expect((await refused({ id, version, ...fields() })).extensions).toMatchObject({ code: "INVALID_INPUT", field });
    expect(await written(desk)).toEqual(before);
  });

  test("a person part for a collective", async () => {
    const { id, version } = await act(scene.contact, "createNomination", collectiveInput(scene));
    expect((await refused({ id, version, person: aPersonInput() })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "person" });
  });

  test("another unit's workplace", async () => {
    const { id, version } = await act(scene.contact, "createNomination", personInput(scene));
    const { workplace } = await aScene(desk, { campaign: scene.campaign, places: 0 });
    expect((await refused({ id, version, workplaceId: workplace.id })).extensions).toMatchObject({ code: "NOT_FOUND", field: "workplaceId" });
  });

  test("another unit's nomination, whose existence is not given away", async () => {
    const other = await aScene(desk, { campaign: scene.campaign, places: 0 });
    const { id, version } = await act(other.contact, "createNomination", personInput(other));
    const error = await refused({ id, version, name: "夺" });
    const nobody = await refused({ id: "01a204bf-0000-7000-8000-000000000000", version, name: "夺" });
    expect(error).toEqual(nobody);
    expect(error).toMatchObject({ message: "没有找到推荐对象，或您无权查看。", extensions: { code: "NOT_FOUND" } });
  });

  test("a nomination of the unit below, which is seen but not changed", async () => {
    const below = await desk.builders.aUnit({ parentId: scene.unit.id });
    const { id, version } = await desk.builders.aNomination({ campaign: scene.campaign, unit: below });
    await expect(scene.contact.ask("query ($id: ID!) { nomination(id: $id) { id } }", { id })).resolves.toEqual({ nomination: { id } });
    expect((await refused({ id, version, name: "夺" })).extensions.code).toBe("FORBIDDEN");
  });

  test("one of a campaign that is over", async () => {
    const other = await aScene(desk, { places: 0 });
    const { id, version } = await act(other.contact, "createNomination", personInput(other));
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [other.campaign.id]);
    expect((await other.contact.refused(operation("updateNomination"), { input: { id, version, name: "改名" } })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });
});
