import { Seat } from "../../server/features/campaigns/seat";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { creditCode } from "../../server/demonstration/invented-numbers";
import { next } from "../support/builders";
import { useDesk } from "../support/desk";
import { aScene, act, collectiveInput, operation, personInput, type Scene, written } from "./scene";

const desk = useDesk();
let scene: Scene;
/** Another unit of the other seat, in the same campaign. */
let elsewhere: Scene;
beforeAll(async () => {
  scene = await aScene(desk);
  elsewhere = await aScene(desk, { seat: Seat.COMMUNICATIONS, campaign: scene.campaign });
});

const person = (of: Scene, as: { person: object }) => personInput(of, { person: as.person });

describe("R20, one person once in a campaign:", () => {
  test.each<[string, () => Scene]>([
    ["by the same unit", () => scene],
    ["by a unit of the other seat", () => elsewhere],
  ])("a second nomination %s is refused, and does not say where the first one is", async (_, where) => {
    const first = personInput(scene);
    await act(scene.contact, "createNomination", first);
    const before = await written(desk);
    const error = await where().contact.refused(operation("createNomination"), { input: person(where(), first) });
    expect(error).toEqual({
      path: ["it"],
      message: "该对象在本次活动中已被推荐，同一对象只能推荐一次。",
      extensions: {
        code: "ALREADY_NOMINATED",
        remedy: "请核对身份证号、统一社会信用代码或集体名称；如有疑问，请联系领导小组办公室。",
        findings: [
          {
            rule: "R20",
            article: "一、三（二）",
            facts: "该对象在本次活动中已有推荐记录。",
            remedy: "核对身份证号、统一社会信用代码或集体名称；每个对象在一次活动中只推荐一次。",
          },
        ],
      },
    });
    expect(await written(desk)).toEqual(before);
  });

  test("not for another award either", async () => {
    const first = personInput(scene);
    await act(scene.contact, "createNomination", first);
    const awardId = scene.campaign.awards[2]?.id;
    expect((await scene.contact.refused(operation("createNomination"), { input: { ...person(scene, first), awardId } })).extensions.code).toBe("ALREADY_NOMINATED");
  });

  test("of two at the same moment one is taken", async () => {
    const first = personInput(scene);
    const results = await Promise.all([scene, elsewhere, scene, elsewhere].map((where) => where.contact.send(operation("createNomination"), { input: person(where, first) })));
    const codes = results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK");
    expect(codes.sort()).toEqual(["ALREADY_NOMINATED", "ALREADY_NOMINATED", "ALREADY_NOMINATED", "OK"]);
  });

  test("after the first was withdrawn, another is allowed", async () => {
    const first = personInput(scene);
    const { id, version } = await act(scene.contact, "createNomination", first);
    await act(scene.contact, "withdrawNomination", { id, version, reason: "本人放弃" });
    await expect(act(elsewhere.contact, "createNomination", person(elsewhere, first))).resolves.toMatchObject({ state: "DRAFT" });
  });

  test("after the first was rejected, none is", async () => {
    const first = personInput(scene);
    let it = await act(scene.contact, "createNomination", first);
    it = await act(scene.contact, "submitNomination", { id: it.id, version: it.version });
    await act(scene.office, "rejectNomination", { id: it.id, version: it.version, opinion: "不符合条件" });
    expect((await elsewhere.contact.refused(operation("createNomination"), { input: person(elsewhere, first) })).extensions.code).toBe("ALREADY_NOMINATED");
  });

  test("in another campaign the same person is free", async () => {
    const first = personInput(scene);
    await act(scene.contact, "createNomination", first);
    const other = await aScene(desk);
    await expect(act(other.contact, "createNomination", person(other, first))).resolves.toMatchObject({ state: "DRAFT" });
  });

  test("a draft cannot become somebody who is nominated already", async () => {
    const first = personInput(scene);
    await act(scene.contact, "createNomination", first);
    const { id, version } = await act(elsewhere.contact, "createNomination", personInput(elsewhere));
    const error = await elsewhere.contact.refused(operation("updateNomination"), { input: { id, version, person: first.person } });
    expect(error.extensions.findings).toEqual([expect.objectContaining({ rule: "R20" })]);
  });
});

describe("R20, one collective once in a campaign:", () => {
  const ownCode = () => creditCode(WorkplaceNature.PUBLIC_INSTITUTION, next());
  const make = (of: Scene, fields: object, collective: object = {}) => {
    const input = collectiveInput(of, fields);
    return { ...input, collective: { ...input.collective, ...collective } };
  };
  const codeOf = async (of: Scene, input: object) => (await of.contact.send(operation("createNomination"), { input })).errors?.[0]?.extensions.code ?? "OK";

  test("by its own credit code, whatever it is called", async () => {
    const code = ownCode();
    expect(await codeOf(scene, make(scene, { name: "甲中心" }, { creditCode: code }))).toBe("OK");
    expect(await codeOf(elsewhere, make(elsewhere, { name: "乙中心" }, { creditCode: code }))).toBe("ALREADY_NOMINATED");
    expect(await codeOf(elsewhere, make(elsewhere, { name: "甲中心" }, { creditCode: ownCode() }))).toBe("OK");
  });

  test.each(["总装一班", " 总装一班 ", "总 装 一 班", "总装一班\t"])("by its workplace's code and its name, written “%s”", async (name) => {
    const company = await desk.builders.aWorkplace(scene.unit);
    const same = await desk.builders.aWorkplace(elsewhere.unit, { creditCode: company.creditCode });
    expect(await codeOf(scene, make(scene, { workplaceId: company.id, name: "总装一班" }))).toBe("OK");
    expect(await codeOf(elsewhere, make(elsewhere, { workplaceId: same.id, name }))).toBe("ALREADY_NOMINATED");
    expect(await codeOf(elsewhere, make(elsewhere, { workplaceId: same.id, name: "总装二班" }))).toBe("OK");
  });

  test.each([
    ["brackets of either width", "焊接班（一组）", "焊接班(一组)"],
    ["letters of either case", "5G基站班", "5g基站班"],
    ["full-width letters", "ＡＢ班", "AB班"],
  ])("%s are no difference", async (_, one, other) => {
    expect(await codeOf(scene, make(scene, { name: one }))).toBe("OK");
    expect(await codeOf(scene, make(scene, { name: other }))).toBe("ALREADY_NOMINATED");
  });

  test("the same name at another workplace is another collective", async () => {
    const workplaceId = (await desk.builders.aWorkplace(scene.unit)).id;
    expect(await codeOf(scene, make(scene, { name: "质检班" }))).toBe("OK");
    expect(await codeOf(scene, make(scene, { name: "质检班", workplaceId }))).toBe("OK");
  });

  describe("changing what it is known by", () => {
    const taken = async (name: string, workplaceId = scene.workplace.id) => (await codeOf(scene, make(scene, { name, workplaceId }))) === "ALREADY_NOMINATED";

    test("a new name frees the old one and takes the new one", async () => {
      const { id, version } = await act(scene.contact, "createNomination", make(scene, { name: "甲班" }));
      await act(scene.contact, "updateNomination", { id, version, name: "乙班" });
      expect([await taken("乙班"), await taken("甲班")]).toEqual([true, false]);
    });

    test("another workplace does the same", async () => {
      const workplaceId = (await desk.builders.aWorkplace(scene.unit)).id;
      const { id, version } = await act(scene.contact, "createNomination", make(scene, { name: "丙班" }));
      await act(scene.contact, "updateNomination", { id, version, workplaceId });
      expect([await taken("丙班", workplaceId), await taken("丙班")]).toEqual([true, false]);
    });

    test("leaving its own credit code out of the part takes the code away", async () => {
      const code = ownCode();
      const input = make(scene, { name: "丁中心" }, { creditCode: code });
      const { id, version } = await act(scene.contact, "createNomination", input);
      const { creditCode: _code, ...rest } = input.collective as { creditCode: string };
      const { it } = await scene.contact.ask<{ it: { collective: { creditCode: string | null } } }>(operation("updateNomination", "{ collective { creditCode } }"), { input: { id, version, collective: rest } });
      expect(it.collective.creditCode).toBeNull();
      expect(await taken("丁中心")).toBe(true);
      expect(await codeOf(elsewhere, make(elsewhere, {}, { creditCode: code }))).toBe("OK");
    });

    test("a change of the deeds alone leaves it as it is", async () => {
      const { id, version } = await act(scene.contact, "createNomination", make(scene, { name: "戊班" }));
      await act(scene.contact, "updateNomination", { id, version, deeds: "新的事迹" });
      expect(await taken("戊班")).toBe(true);
    });

    const UPDATE_WORKPLACE = "mutation ($input: UpdateWorkplaceInput!) { updateWorkplace(input: $input) { creditCode version } }";
    const company = () => desk.builders.aWorkplace(scene.unit);
    const corrected = () => creditCode(WorkplaceNature.PRIVATE_ENTERPRISE, next());

    test("a corrected credit code of the workplace goes with its drafts", async () => {
      const { id: workplaceId } = await company();
      await act(scene.contact, "createNomination", make(scene, { name: "己班", workplaceId }));
      const code = corrected();
      await scene.contact.ask(UPDATE_WORKPLACE, { input: { id: workplaceId, version: 1, creditCode: code } });
      const same = await desk.builders.aWorkplace(elsewhere.unit, { creditCode: code });
      expect(await codeOf(elsewhere, make(elsewhere, { name: "己班", workplaceId: same.id }))).toBe("ALREADY_NOMINATED");
    });

    test("and is refused once one is submitted, until it is returned", async () => {
      const { id: workplaceId } = await company();
      let it = await act(scene.contact, "createNomination", make(scene, { name: "庚班", workplaceId }));
      it = await act(scene.contact, "submitNomination", { id: it.id, version: it.version });
      const input = { id: workplaceId, version: 1, creditCode: corrected() };
      const error = await scene.contact.refused(UPDATE_WORKPLACE, { input });
      expect(error.message).toBe("填写的内容有误：“庚班”已报送，不能更改其所在单位的统一社会信用代码；如需更正，请先联系办公室退回修改。");
      expect(error.extensions).toMatchObject({ code: "INVALID_INPUT", field: "creditCode" });
      await act(scene.office, "returnNomination", { id: it.id, version: it.version, opinion: "更正代码" });
      await scene.contact.ask(UPDATE_WORKPLACE, { input });
    });
  });
});
