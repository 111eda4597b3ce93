import { Seat } from "../../server/features/campaigns/seat";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { creditCode, idNumber } from "../../server/demonstration/invented-numbers";
import { Sex } from "../../server/features/nominations/sex";
import { aPersonInput, next } from "../support/builders";
import { useDesk } from "../support/desk";
import { aScene, act, collectiveInput, operation, personInput, quotaOf, type Scene, written } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk);
});

describe("a person", () => {
  const ALL = `{ id state seat subjectKind name position deeds deedsLength version submittedAt decidedAt createdAt updatedAt
    campaign { id } award { code } unit { id } workplace { name } collective { headcount }
    person { sex ethnicity birthDate politicalStatus education post administrativeRank professionalTitle identity tradeSince honours idNumberMasked mobileMasked }
    events { act fromState toState actorName reason occurredAt } reviews { id } }`;

  test("is drafted as it was sent, numbers masked, history begun, no place taken", async () => {
    const { contact, campaign, unit, workplace, contactAccount } = scene;
    const person = { ...aPersonInput(), idNumber: "219999198504010021", mobile: "13900000028", birthDate: "1985-04-01", professionalTitle: " 高级技师 ", honours: "" };
    const input = personInput(scene, { name: "  张样本 ", deeds: "他 三十年\n如一日。", person });
    const { it } = await contact.ask(operation("createNomination", ALL), { input });
    const { idNumber: _idNumber, mobile: _mobile, ...shown } = person;
    expect(it).toEqual({
      id: expect.any(String),
      state: "DRAFT",
      seat: Seat.INDUSTRY,
      subjectKind: "PERSON",
      name: "张样本",
      position: 1,
      deeds: "他 三十年\n如一日。",
      deedsLength: 8,
      version: 1,
      submittedAt: null,
      decidedAt: null,
      createdAt: "2024-08-21T01:00:00+00:00",
      updatedAt: "2024-08-21T01:00:00+00:00",
      campaign: { id: campaign.id },
      award: { code: "MODEL_WORKER" },
      unit: { id: unit.id },
      workplace: { name: workplace.name },
      collective: null,
      person: { ...shown, professionalTitle: "高级技师", honours: null, idNumberMasked: "2199**********0021", mobileMasked: "139****0028" },
      events: [{ act: "CREATED", fromState: null, toState: "DRAFT", actorName: contactAccount.displayName, reason: null, occurredAt: "2024-08-21T01:00:00+00:00" }],
      reviews: [],
    });
    expect(await quotaOf(desk, unit.id, scene.forPersons.id)).toMatchObject({ used: 0 });
  });

  test("is kept without readable numbers: sealed, masked, and an index that only the desk's secret makes", async () => {
    const { vault } = desk.app.desk;
    const input = personInput(scene);
    const { id } = await act(scene.contact, "createNomination", input);
    const { rows } = await desk.owner.query(
      `select p.id_number_sealed, p.mobile_sealed, n.identity_index, to_jsonb(p)::text || to_jsonb(n)::text as everything
       from persons p join nominations n on n.id = p.nomination_id where n.id = $1`,
      [id],
    );
    const [row] = rows;
    expect(row.everything).not.toContain(input.person.idNumber);
    expect(row.everything).not.toContain(input.person.mobile);
    expect(row.id_number_sealed.toString("latin1")).not.toContain(input.person.idNumber);
    expect(vault.open(row.id_number_sealed, "persons.id_number_sealed")).toBe(input.person.idNumber);
    expect(vault.open(row.mobile_sealed, "persons.mobile_sealed")).toBe(input.person.mobile);
    expect(row.identity_index).toEqual(vault.index(input.person.idNumber));
  });

  test("may have an empty text of deeds until it is submitted", async () => {
    const { deeds: _deeds, ...input } = personInput(scene);
    await expect(act(scene.contact, "createNomination", input)).resolves.toMatchObject({ state: "DRAFT" });
  });

  test.each([
    ["the own unit's id", () => scene.unit.id],
    ["null", () => null],
  ])("may name %s as the unit", async (_, unitId) => {
    await expect(act(scene.contact, "createNomination", personInput(scene, { unitId: unitId() }))).resolves.toMatchObject({ state: "DRAFT" });
  });

  test("takes the next position within unit and award", async () => {
    const other = await aScene(desk);
    const position = async (input: object) => (await other.contact.ask<{ it: { position: number } }>(operation("createNomination", "{ position }"), { input })).it.position;
    expect([await position(personInput(other)), await position(collectiveInput(other)), await position(personInput(other))]).toEqual([1, 1, 2]);
  });
});

describe("a collective", () => {
  const ALL = "{ id name subjectKind person { post } collective { nature administrativeRank headcount leaderName leaderPost phoneMasked creditCode honours } }";

  test.each([
    ["11 digits", "13900000028", "139****0028"],
    ["an area code", "024-12345678", "024*****5678"],
    ["an extension", "024-12345678-801", "024*********-801"],
    ["eight digits", "12345678", "****5678"],
    ["seven digits", "1234567", "****567"],
  ])("is drafted as it was sent, its telephone of %s masked", async (_, phone, phoneMasked) => {
    const input = collectiveInput(scene);
    const collective = { ...input.collective, phone, leaderName: " 赵样本 ", honours: "2019年省五一劳动奖状" };
    const { it } = await scene.contact.ask(operation("createNomination", ALL), { input: { ...input, collective } });
    const { phone: _phone, ...shown } = collective;
    expect(it).toEqual({ id: expect.any(String), name: input.name, subjectKind: "COLLECTIVE", person: null, collective: { ...shown, leaderName: "赵样本", creditCode: null, phoneMasked } });
  });

  test("with a credit code of its own is known by it", async () => {
    const code = creditCode(WorkplaceNature.PUBLIC_INSTITUTION, next());
    const input = collectiveInput(scene);
    const { id } = await act(scene.contact, "createNomination", { ...input, collective: { ...input.collective, creditCode: code } });
    const { rows } = await desk.owner.query("select identity_index, credit_code from nominations n join collectives c on c.nomination_id = n.id where n.id = $1", [id]);
    expect(rows).toEqual([{ identity_index: desk.app.desk.vault.index(code), credit_code: code }]);
  });
});

describe("refused, with field and remedy, and nothing written:", () => {
  const person = (fields: object) => () => {
    const input = personInput(scene);
    return { ...input, person: { ...input.person, ...fields } };
  };
  const collective = (fields: object) => () => {
    const input = collectiveInput(scene);
    return { ...input, collective: { ...input.collective, ...fields } };
  };
  const NOBODY = "01a204bf-0000-7000-8000-000000000000";
  const wrongDigit = "219999198504010022";

  const INVALID: [string, () => object, string, string][] = [
    ["no person for an award to persons", () => personInput(scene, { person: null }), "person", "该称号授予个人，请填写个人情况。"],
    ["a collective for an award to persons", () => ({ ...personInput(scene), collective: collectiveInput(scene).collective }), "collective", "该称号授予个人，不填集体情况。"],
    ["no collective for an award to collectives", () => collectiveInput(scene, { collective: null }), "collective", "该称号授予集体，请填写集体情况。"],
    ["a person for an award to collectives", () => ({ ...collectiveInput(scene), person: personInput(scene).person }), "person", "该称号授予集体，不填个人情况。"],
    ["no ID number", person({ idNumber: null }), "person.idNumber", "请填写身份证号。"],
    ["no mobile number", person({ mobile: undefined }), "person.mobile", "请填写手机号。"],
    ["no telephone", collective({ phone: null }), "collective.phone", "请填写联系电话。"],
    ["a wrong check digit", person({ idNumber: wrongDigit, birthDate: "1985-04-01" }), "person.idNumber", "身份证号有误：须为 18 位，其中出生日期有效、末位校验码正确（字母 X 须大写）。请对照证件核对。"],
    ["another date of birth than the ID number's", person({ idNumber: "219999198504010021", birthDate: "1985-04-02" }), "person.birthDate", "出生日期与身份证号不一致：身份证号为 1985-04-01。"],
    ["another sex than the ID number's", person({ sex: Sex.MALE }), "person.sex", "性别与身份证号不一致，请核对。"],
    ["an unknown ethnic group", person({ ethnicity: "汉" }), "person.ethnicity", "请从民族字典中选择，例如“汉族”。"],
    ["in the trade before birth", person({ tradeSince: "1950-01-01" }), "person.tradeSince", "从业起始日期须晚于出生日期。"],
    ["a mobile number of ten digits", person({ mobile: "1390000002" }), "person.mobile", "手机号须为 11 位数字，以 13 至 19 开头。"],
    ["an empty post", person({ post: " " }), "person.post", "职务：请填写 1 至 100 个字，不含控制字符。"],
    ["honours that are too long", person({ honours: "奖".repeat(501) }), "person.honours", "曾获表彰：不超过 500 个字，不含控制字符。"],
    ["no heads", collective({ headcount: 0 }), "collective.headcount", "集体人数：须为 1 至 1000000 的整数。"],
    ["a wrong credit code", collective({ creditCode: "91210100MA0000000X" }), "collective.creditCode", "统一社会信用代码有误：须为 18 位数字或大写字母，且末位校验码正确。请对照证照核对。"],
    ["a telephone of letters", collective({ phone: "phone" }), "collective.phone", "联系电话：电话须为区号加号码（如 024-12345678）或 11 位手机号。"],
    ["an empty name", () => personInput(scene, { name: "　" }), "name", "姓名（名称）：请填写 1 至 100 个字，不含控制字符。"],
    ["deeds that are too long", () => personInput(scene, { deeds: "字".repeat(6_001) }), "deeds", "主要事迹：不超过 6000 个字，不含控制字符。"],
    ["deeds with a NUL character", () => personInput(scene, { deeds: "字\u0000" }), "deeds", "主要事迹：不超过 6000 个字，不含控制字符。"],
    ["a malformed workplace", () => personInput(scene, { workplaceId: "1" }), "workplaceId", "所在单位：编号无效，请从列表中重新选择。"],
  ];

  test.each(INVALID)("%s", async (_, input, field, message) => {
    const before = await written(desk);
    const error = await scene.contact.refused(operation("createNomination"), { input: input() });
    expect(error.message).toBe(`填写的内容有误：${message}`);
    expect(error.extensions).toMatchObject({ code: "INVALID_INPUT", field, fields: [{ field }], remedy: "请按各字段的提示改正后重试。" });
    expect(await written(desk)).toEqual(before);
  });

  test("several wrong fields are all named", async () => {
    const { extensions, message } = await scene.contact.refused(operation("createNomination"), { input: { ...person({ post: "", mobile: "1" })(), name: "" } });
    expect(extensions.fields?.map(({ field }) => field)).toEqual(["name", "person.mobile", "person.post"]);
    expect(message).toMatch(/^填写的内容有误：姓名（名称）：.+。手机号须.+。职务：.+。$/);
  });

  test("both contradictions to the ID number are named", async () => {
    const { extensions } = await scene.contact.refused(operation("createNomination"), { input: person({ sex: Sex.MALE, birthDate: "1990-01-01" })() });
    expect(extensions.fields?.map(({ field }) => field)).toEqual(["person.birthDate", "person.sex"]);
  });

  const ELSEWHERE: [string, () => Promise<object>, string, string, string][] = [
    ["another unit's id", async () => personInput(scene, { unitId: (await desk.builders.aUnit()).id }), "FORBIDDEN", "unitId", "您的账号无权执行此操作。"],
    ["another unit's workplace", async () => personInput(scene, { workplaceId: (await aScene(desk, { campaign: scene.campaign })).workplace.id }), "NOT_FOUND", "workplaceId", "没有找到所在单位，或您无权查看。"],
    ["a workplace that is not there", () => Promise.resolve(personInput(scene, { workplaceId: NOBODY })), "NOT_FOUND", "workplaceId", "没有找到所在单位，或您无权查看。"],
    ["another campaign's award", async () => personInput(scene, { awardId: (await desk.builders.aCampaign()).awards[1]?.id }), "NOT_FOUND", "awardId", "没有找到称号，或您无权查看。"],
    ["a campaign that is not there", () => Promise.resolve(personInput(scene, { campaignId: NOBODY })), "NOT_FOUND", "campaignId", "没有找到评选推荐活动，或您无权查看。"],
  ];
  test.each(ELSEWHERE)("%s", async (_, input, code, field, message) => {
    const sent = await input();
    const before = await written(desk);
    const error = await scene.contact.refused(operation("createNomination"), { input: sent });
    expect(error).toMatchObject({ message, extensions: { code, field } });
    expect(await written(desk)).toEqual(before);
  });

  test.each([
    ["CLOSED", "CAMPAIGN_NOT_OPEN", "本次评选推荐活动尚未开始或已经结束，不能办理。"],
    ["ARCHIVED", "CAMPAIGN_NOT_OPEN", "本次评选推荐活动尚未开始或已经结束，不能办理。"],
    ["DRAFT", "NOT_FOUND", "没有找到评选推荐活动，或您无权查看。"], // units do not see one that is being prepared
  ])("a campaign that is %s", async (state, code, message) => {
    const closed = await aScene(desk, { places: 0 });
    await desk.owner.query("update campaigns set state = $2 where id = $1", [closed.campaign.id, state]);
    const before = await written(desk);
    const error = await closed.contact.refused(operation("createNomination"), { input: personInput(closed) });
    expect(error).toMatchObject({ message, extensions: { code, field: "campaignId" } });
    expect(await written(desk)).toEqual(before);
  });

  test("in English, too", async () => {
    const { errors } = await scene.contact.send(operation("createNomination"), { input: person({ post: "", ethnicity: "汉" })() }, { "accept-language": "en-GB" });
    expect(errors?.[0]?.message).toBe("Something in the input is not right: the ethnic group is not one of the 56, e.g. 汉族. post: needs 1 to 100 characters, no control characters.");
  });
});

test("an ID number that ends in X is taken with a capital one", async () => {
  const serial = Array.from({ length: 450 }, (_, i) => i).find((i) => idNumber("1991-01-01", Sex.MALE, i).endsWith("X")) ?? 0;
  const input = personInput(scene);
  const sent = (number: string) => ({ input: { ...input, person: { ...input.person, idNumber: number, birthDate: "1991-01-01", sex: Sex.MALE } } });
  const number = idNumber("1991-01-01", Sex.MALE, serial);
  expect((await scene.contact.refused(operation("createNomination"), sent(number.toLowerCase()))).message).toContain("字母 X 须大写");
  await scene.contact.ask(operation("createNomination"), sent(number));
});
