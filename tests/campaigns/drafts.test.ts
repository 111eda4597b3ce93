import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { SubjectKind } from "../../server/features/campaigns/subject-kind";
import type { ApiClient } from "../support/api-client";
import { next } from "../support/builders";
import { useDesk } from "../support/desk";
import { givePlaces, past, preset } from "./scene";

const desk = useDesk();
const FIELDS = `{ id code name noticeNumber organizers year state referenceDate contactDeadline materialsDeadline reviewLevels reserveAtDraft votingQuorum votingMajority publicityStages resultsFrom demonstration version
  awards { id code provinceQuota } offices { seat name } ruleSettings { rule enabled parameters version } members { name body seat } }`;
const CREATE = `mutation ($input: CreateCampaignDraftInput!) { it: createCampaignDraft(input: $input) ${FIELDS} }`;
const UPDATE = `mutation ($input: UpdateCampaignInput!) { it: updateCampaign(input: $input) ${FIELDS} }`;
const AWARD = `mutation ($input: UpdateAwardInput!) { it: updateAward(input: $input) ${FIELDS} }`;
const RULE = "mutation ($input: SetRuleInput!) { it: setRule(input: $input) { rule enabled parameters version } }";
const NOBODY = "01a204bf-0000-7000-8000-000000000000";

interface Drafted {
  id: string;
  code: string;
  version: number;
  awards: { id: string; code: string; provinceQuota: number }[];
  offices: object[];
  ruleSettings: { rule: string; enabled: boolean; parameters: Record<string, unknown>; version: number }[];
  members: { name: string; body: string; seat: Seat | null }[];
}
let officer: Account;
let industry: ApiClient;
let comms: ApiClient;
beforeAll(async () => {
  officer = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY });
  industry = await desk.as(officer);
  comms = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
});

const fresh = (fields: object = {}) => ({
  code: `draft-${next()}`,
  name: " 二〇二五年评选推荐 ",
  noticeNumber: "辽人社函〔2025〕1号",
  year: 2025,
  referenceDate: "2025-08-20",
  contactDeadline: "2025-08-10",
  materialsDeadline: "2025-08-25",
  ...fields,
});
const draft = async (fields: object = {}, by = industry): Promise<Drafted> => (await by.ask<{ it: Drafted }>(CREATE, { input: fresh(fields) })).it;
const rule = ({ ruleSettings }: Drafted, id: string) => ruleSettings.find((one) => one.rule === id);
const count = async () => Number((await desk.owner.query("select count(*) from campaigns")).rows[0].count);

describe("drafting a campaign", () => {
  test("from the notice's preset, whose rules follow the new dates", async () => {
    const made = await draft();
    expect(made).toMatchObject({
      name: "二〇二五年评选推荐",
      organizers: preset.campaign.organizers,
      state: CampaignState.DRAFT,
      referenceDate: "2025-08-20",
      reviewLevels: ["OFFICE"],
      reserveAtDraft: false,
      votingQuorum: "2/3",
      votingMajority: "ENTITLED",
      publicityStages: ["AFTER_FIRST_REVIEW"],
      resultsFrom: null,
      demonstration: false,
      version: 1,
    });
    expect(made.awards.map(({ code, provinceQuota }) => [code, provinceQuota])).toEqual(preset.awards.map(({ code, provinceQuota }) => [code, provinceQuota]));
    expect(made.offices).toHaveLength(2);
    expect(made.ruleSettings).toHaveLength(23);
    for (const id of ["R10", "R12"]) expect(rule(made, id)?.parameters.referenceDate).toBe("2025-08-20");
    expect(rule(made, "R16")?.parameters).toMatchObject({ contactDeadline: "2025-08-10", materialsDeadline: "2025-08-25", timeZone: "Asia/Shanghai" });
    expect(rule(made, "R05")?.parameters.workingDays).toBe(5);
    expect(made.members).toEqual([]); // the preset's are invented
  });

  test("from an earlier one: awards, offices, rules as they are set there, leading group and own staff; no places", async () => {
    const source = await draft();
    const unit = await desk.builders.aUnit();
    const [award] = source.awards;
    await industry.ask(AWARD, { input: { id: award?.id, version: 1, provinceQuota: 11 } });
    await industry.ask(RULE, { input: { campaignId: source.id, rule: "R05", version: 1, enabled: true, parameters: { ...rule(source, "R05")?.parameters, workingDays: 7 } } });
    await desk.owner.query(
      `insert into office_members (campaign_id, body, seat, name, position, organization, post) values
        ($1, 'LEADING_GROUP', null, '组长样本', 'LEADER', '厅', '厅长'), ($1, 'OFFICE', 'INDUSTRY', '工信样本', 'STAFF', '厅', '科长'), ($1, 'OFFICE', 'COMMUNICATIONS', '通信样本', 'STAFF', '局', '科长')`,
      [source.id],
    );
    await givePlaces(desk, { id: award?.id ?? "", campaignId: source.id, subjectKind: SubjectKind.COLLECTIVE }, unit, 5);

    const made = await draft({ cloneOf: source.id }, industry);
    expect(made.id).not.toBe(source.id);
    expect(made.awards.map(({ provinceQuota }) => provinceQuota)).toEqual([11, 16, 4]);
    expect(made.awards[0]?.id).not.toBe(award?.id);
    expect(rule(made, "R05")).toEqual({ rule: "R05", enabled: true, version: 1, parameters: expect.objectContaining({ workingDays: 7 }) });
    expect(rule(made, "R01")?.parameters).toEqual({ provinceQuota: { ADVANCED_COLLECTIVE: 11, MODEL_WORKER: 16, ADVANCED_WORKER: 4 } });
    expect(made.members.map(({ name }) => name)).toEqual(["组长样本", "工信样本"]);
    expect((await draft({ cloneOf: source.id }, comms)).members.map(({ name }) => name)).toEqual(["组长样本", "通信样本"]);
    const { rows } = await desk.owner.query("select campaign_id from quotas where campaign_id = any ($1)", [[source.id, made.id]]);
    expect(rows).toEqual([{ campaign_id: source.id }]);
  });

  test.each<[string, object, string, string, string]>([
    ["a preset that is not there", { preset: "notice-2030" }, "preset", "INVALID_INPUT", "没有预置活动“notice-2030”"],
    ["a file of the server's", { preset: "/etc/hosts.yaml" }, "preset", "INVALID_INPUT", "没有预置活动"],
    ["both a preset and an earlier campaign", { preset: "notice-2024-182", cloneOf: NOBODY }, "cloneOf", "INVALID_INPUT", "只能选一个"],
    ["an earlier campaign that is not there", { cloneOf: NOBODY }, "cloneOf", "NOT_FOUND", "没有找到评选推荐活动"],
    ["contacts due after the materials", { contactDeadline: "2025-08-26" }, "contactDeadline", "INVALID_INPUT", "不能晚于初审材料截止日期 2025-08-25"],
    ["a code that is none", { code: "辽宁" }, "code", "INVALID_INPUT", "代码为 3 至 32 位"],
    ["a code in use", { code: "in-use" }, "code", "ALREADY_EXISTS", "活动代码"],
    ["no name", { name: " " }, "name", "INVALID_INPUT", "请填写 1 至 200 个字"],
    ["a year long past", { year: 1949 }, "year", "INVALID_INPUT", "2000 至 2100"],
  ])("with %s is refused and writes nothing", async (_, fields, field, code, message) => {
    if (code === "ALREADY_EXISTS") await draft({ code: "in-use" });
    const before = await count();
    const error = await industry.refused(CREATE, { input: fresh(fields) });
    expect(error).toMatchObject({ message: expect.stringContaining(message), extensions: { code, field } });
    await expect(count()).resolves.toBe(before);
  });

  test.each(Object.values(Role).filter((role) => role !== Role.OFFICE))("is not %s's to do", async (role) => {
    const account = await desk.builders.anAccount(role, role === Role.UNIT ? { unit: await desk.builders.aUnit() } : {});
    expect((await (await desk.as(account)).refused(CREATE, { input: fresh() })).extensions.code).toBe("FORBIDDEN");
    expect(await past(desk, account, "insert into campaigns (code, name, notice_number, organizers, year, reference_date, contact_deadline, materials_deadline) values ('x-x', 'x', 'x', '{}', 2025, '2025-01-01', '2025-01-01', '2025-01-01')")).toBe("FORBIDDEN");
  });

  test("an office can only begin with a draft, whatever it says to the database", async () => {
    const text = "insert into campaigns (code, name, notice_number, organizers, year, reference_date, contact_deadline, materials_deadline, state) values ('opened', 'x', 'x', '{}', 2025, '2025-01-01', '2025-01-01', '2025-01-01', 'OPEN')";
    expect(await past(desk, officer, text)).toBe("FORBIDDEN");
  });
});

describe("a campaign in preparation", () => {
  test("takes new dates, and its rules with it", async () => {
    const { id } = await draft();
    const input = { id, version: 1, name: "改名", referenceDate: "2025-09-01", materialsDeadline: "2025-09-05", reviewLevels: ["UNIT", "OFFICE"], reserveAtDraft: true, votingQuorum: "3/4", votingMajority: "PRESENT", publicityStages: ["BEFORE_FIRST_REVIEW", "AFTER_FIRST_REVIEW"], resultsFrom: "2025-12-01" };
    const { it } = await comms.ask<{ it: Drafted }>(UPDATE, { input });
    expect(it).toMatchObject({ name: "改名", noticeNumber: "辽人社函〔2025〕1号", contactDeadline: "2025-08-10", reviewLevels: ["UNIT", "OFFICE"], reserveAtDraft: true, votingQuorum: "3/4", votingMajority: "PRESENT", publicityStages: ["BEFORE_FIRST_REVIEW", "AFTER_FIRST_REVIEW"], resultsFrom: "2025-12-01", version: 2 });
    expect(rule(it, "R12")).toMatchObject({ parameters: { minimumYears: 5, inclusive: true, referenceDate: "2025-09-01" }, version: 2 });
    expect(rule(it, "R16")?.parameters).toMatchObject({ contactDeadline: "2025-08-10", materialsDeadline: "2025-09-05" });
    expect(rule(it, "R05")?.version).toBe(1);
    expect((await industry.ask<{ it: object }>(UPDATE, { input: { id, version: 2, resultsFrom: null } })).it).toMatchObject({ resultsFrom: null, reserveAtDraft: true });
    expect((await industry.refused(UPDATE, { input })).extensions.code).toBe("CONFLICT");
  });

  test.each<[string, object, string]>([
    ["deadlines in the wrong order", { materialsDeadline: "2025-08-09" }, "contactDeadline"],
    ["no level of review", { reviewLevels: [] }, "reviewLevels"],
    ["a quorum above the whole", { votingQuorum: "3/2" }, "votingQuorum"],
    ["a quorum that is no fraction", { votingQuorum: "67%" }, "votingQuorum"],
    ["the office before the unit", { reviewLevels: ["OFFICE", "UNIT"] }, "reviewLevels"],
    ["an empty name", { name: "" }, "name"],
  ])("does not take %s", async (_, fields, field) => {
    const made = await draft();
    expect((await industry.refused(UPDATE, { input: { id: made.id, version: 1, ...fields } })).extensions).toMatchObject({ code: "INVALID_INPUT", field });
    const { rows } = await desk.owner.query("select version from campaigns where id = $1", [made.id]);
    expect(rows).toEqual([{ version: 1 }]);
  });

  test("takes another number of an award, by the campaign's version; the notice's number in R01 stays", async () => {
    const made = await draft();
    const id = made.awards[1]?.id;
    const { it } = await industry.ask<{ it: Drafted }>(AWARD, { input: { id, version: 1, provinceQuota: 20, name: " 劳模 " } });
    expect(it).toMatchObject({ version: 2, awards: [{ provinceQuota: 12 }, { provinceQuota: 20 }, { provinceQuota: 4 }] });
    expect(rule(it, "R01")?.parameters).toMatchObject({ provinceQuota: { MODEL_WORKER: 16 } });
    expect((await industry.refused(AWARD, { input: { id, version: 1, provinceQuota: 21 } })).extensions.code).toBe("CONFLICT");
    expect((await industry.refused(AWARD, { input: { id, version: 2, provinceQuota: -1 } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "provinceQuota" });
    expect((await industry.refused(AWARD, { input: { id: NOBODY, version: 2 } })).extensions.code).toBe("NOT_FOUND");
  });

  test("takes other parameters of a rule, by the rule's version", async () => {
    const made = await draft();
    const parameters = { minimumYears: 8, inclusive: true, referenceDate: "2025-08-20" };
    const input = { campaignId: made.id, rule: "R12", version: 1, enabled: false, parameters };
    expect((await industry.ask(RULE, { input })).it).toEqual({ rule: "R12", enabled: false, parameters, version: 2 });
    expect((await comms.refused(RULE, { input })).extensions.code).toBe("CONFLICT");
  });

  test.each<[string, string, unknown, string, string, string]>([
    ["a wrong number", "R12", { minimumYears: 0 }, "parameters.minimumYears", "不小于 1", "needs 1 or more"],
    ["a word for a number", "R05", { workingDays: "五" }, "parameters.workingDays", "参数 workingDays", "needs a value of type"],
    ["a day that is none", "R12", { referenceDate: "八月" }, "parameters.referenceDate", "日期写作 2024-08-26", "needs a date like 2024-08-26"],
    ["another day than the campaign's", "R12", { referenceDate: "2024-08-26" }, "parameters.referenceDate", "须与活动的日期 2025-08-20 一致", "is the campaign's 2025-08-20"],
    ["a parameter nobody knows", "R12", { maximumYears: 9 }, "parameters.maximumYears", "没有这个参数（maximumYears）", "is not known (maximumYears)"],
    ["a rule nobody knows", "R99", {}, "rule", "没有规则“R99”", "there is no rule R99"],
  ])("does not take %s", async (_, id, parameters, field, zh, en) => {
    const made = await draft();
    const input = { campaignId: made.id, rule: id, version: 1, enabled: true, parameters: { ...rule(made, id)?.parameters, ...(parameters as object) } };
    expect(await industry.refused(RULE, { input })).toMatchObject({ message: expect.stringContaining(zh), extensions: { code: "INVALID_INPUT", field } });
    const { errors } = await industry.send(RULE, { input }, { "accept-language": "en" });
    expect(errors?.[0]?.message).toContain(en);
    expect(errors?.[0]?.message).not.toMatch(/\p{Script=Han}/u);
    const { rows } = await desk.owner.query("select count(*)::int from rule_settings where campaign_id = $1 and version > 1", [made.id]);
    expect(rows).toEqual([{ count: 0 }]);
  });

  test.each([null, "R05", 5, []])("does not take %j for parameters", async (parameters) => {
    const made = await draft();
    const { errors } = await industry.send(RULE, { input: { campaignId: made.id, rule: "R12", version: 1, enabled: true, parameters } });
    expect(errors?.[0]?.extensions.code).toMatch(/INVALID_INPUT|BAD_USER_INPUT/);
  });
});
