import type { RowValues, TableColumn, TableShape } from "../../../workbooks/table-shape";
import type { Award } from "../../campaigns/award";
import { SubjectKind } from "../../campaigns/subject-kind";
import { ETHNIC_GROUPS } from "../../nominations/ethnic-groups";
import type { Nomination } from "../../nominations/nomination";
import { fieldOfForm } from "../../papers/forms/form-fields";
import { employerText, leaderText, NOTHING, rankText, yearsInTrade } from "../../papers/tables/summary-values";
import type { Vault } from "../../../vault";
import { choice } from "./row";

const { PERSON, COLLECTIVE } = SubjectKind;

/** Words of a coded field, as the registration form has them. */
export const wordsOf = (kind: SubjectKind, key: string): Record<string, string> => fieldOfForm(kind, key).words;

type Headings = [string, ...string[]];
const text = (key: string, headings: Headings, width: number, more: Partial<TableColumn> = {}): TableColumn => ({ key, headings, kind: "text", width, ...more });
const coded = (kind: SubjectKind, field: string, key: string, headings: Headings, width: number): TableColumn => choice({ key, headings, width }, wordsOf(kind, field), fieldOfForm(kind, field).lenient);

const NUMBER: TableColumn = { key: "number", headings: ["序号", "推荐顺序", "排序"], kind: "whole", width: 6, note: "推荐顺序。" };
const UNIT = text("unit", ["推荐单位", "推荐单位名称"], 14);
const REMARK = text("remark", ["备注", "说明"], 22, { note: "豁免等事项以系统内办理为准，不导入。" });
const awardColumn = (awards: Award[], required: boolean): TableColumn => choice({ key: "award", headings: ["拟授称号", "拟授予称号", "推荐称号", "称号", "推荐类别"], required, width: 12 }, Object.fromEntries(awards.map(({ id, name }) => [id, name])));

/** Of an employer that is not entered yet. */
const newWorkplace = (kind: SubjectKind, whose: string): TableColumn[] => [
  text("workplaceCode", [`${whose}统一社会信用代码`, `${whose}信用代码`, "单位信用代码", "单位统一社会信用代码", ...(kind === PERSON ? ["统一社会信用代码"] : [])], 22, { compact: true, note: `${whose}尚未登记的必填，导入时一并登记。` }),
  coded(kind, "workplace.nature", "workplaceNature", [`${whose}性质`, "单位性质"], 14),
  coded(kind, "workplace.administrativeRank", "workplaceRank", [`${whose}级别`, "单位级别", "单位行政级别"], 14),
];

/** Columns of people's own tables that ours say in one with others: read where they are, not printed. */
const APART: Record<SubjectKind, TableColumn[]> = {
  [PERSON]: [
    text("workplace", ["工作单位", "所在单位", "单位名称"], 26),
    text("post", ["职务", "岗位", "职务（岗位）"], 16),
    coded(PERSON, "person.administrativeRank", "administrativeRank", ["职务级别", "行政级别"], 12),
    text("professionalTitle", ["职称", "专业技术职务"], 14),
  ],
  [COLLECTIVE]: [text("leaderName", ["负责人姓名"], 12, { compact: true }), text("leaderPost", ["负责人职务"], 14)],
};

const OFFICIAL: Record<SubjectKind, (awards: Award[]) => TableColumn[]> = {
  [PERSON]: (awards) => [
    awardColumn(awards, true),
    text("name", ["姓名"], 10, { required: true, compact: true }),
    coded(PERSON, "person.sex", "sex", ["性别"], 6),
    choice({ key: "ethnicity", headings: ["民族"], width: 8 }, Object.fromEntries(ETHNIC_GROUPS.map((group) => [group, group])), Object.fromEntries(ETHNIC_GROUPS.map((group) => [group.replace(/族$/, ""), group]))),
    { key: "birth", headings: ["出生年月", "出生日期", "出生年月日"], kind: "month", width: 10, note: "须与身份证号一致，如 1980-05。" },
    coded(PERSON, "person.politicalStatus", "politicalStatus", ["政治面貌"], 11),
    coded(PERSON, "person.education", "education", ["学历", "文化程度"], 12),
    text("employer", ["工作单位及职务", "单位及职务", "工作单位职务", "所在单位及职务"], 30, { note: "单位全称在前，职务在后；单位尚未登记的，中间空一格。" }),
    text("rank", ["职务级别/职称", "职务级别、职称", "级别/职称"], 16, { note: "如“正科级/高级工程师”；都没有的填“无”。" }),
    coded(PERSON, "person.identity", "identity", ["人员身份", "身份"], 14),
    { key: "years", headings: ["从业年限", "从业年限（年）"], kind: "whole", width: 8, note: "由从业起始日期推算，两者须一致。" },
    text("honours", ["曾获省部级以上表彰", "曾获表彰", "曾获省部级以上荣誉"], 26),
  ],
  [COLLECTIVE]: (awards) => [
    text("name", ["集体名称", "先进集体名称"], 28, { required: true }),
    coded(COLLECTIVE, "collective.nature", "nature", ["集体性质"], 14),
    coded(COLLECTIVE, "collective.administrativeRank", "administrativeRank", ["集体级别"], 12),
    { key: "headcount", headings: ["集体人数", "人数"], kind: "whole", width: 8 },
    text("workplace", ["所属单位", "所在单位"], 26, { required: true }),
    text("leader", ["负责人姓名职务", "负责人姓名及职务", "负责人"], 18, { note: "姓名和职务之间空一格，如“赵样本 主任”。" }),
    text("phone", ["联系电话", "电话"], 16, { compact: true }),
    ...(awards.length > 1 ? [awardColumn(awards, true)] : []),
  ],
};

const MORE: Record<SubjectKind, TableColumn[]> = {
  [PERSON]: [
    text("idNumber", ["身份证号", "身份证号码", "公民身份号码", "身份证"], 22, { compact: true, note: "18 位；新增的必填，用于识别本人。" }),
    text("mobile", ["手机号", "手机", "手机号码", "联系电话"], 16, { compact: true }),
    { key: "tradeSince", headings: ["从业起始日期", "从业时间", "从业起始时间"], kind: "date", width: 14 },
    coded(PERSON, "person.honourLevel", "honourLevel", ["已获最高表彰级别"], 16),
    { key: "honourTreatment", headings: ["是否享受相应待遇", "是否享受待遇"], kind: "flag", width: 12 },
    text("misconduct", ["失职渎职和违纪违法情况", "违纪违法情况", "处分情况"], 22, { note: "没有的填“无”。" }),
    text("deeds", ["主要事迹"], 60, { note: "第三人称，1500 字左右。" }),
    ...newWorkplace(PERSON, "工作单位"),
  ],
  [COLLECTIVE]: [
    text("creditCode", ["集体统一社会信用代码", "集体信用代码"], 22, { compact: true, note: "集体本身为法人的填写。" }),
    text("honours", ["曾获省部级以上表彰", "曾获表彰"], 26),
    { key: "lastAccidentOn", headings: ["最近一次重大责任事故日期"], kind: "date", width: 16 },
    { key: "lastCaseOn", headings: ["最近一次违纪违法案件日期"], kind: "date", width: 16 },
    text("staffViolation", ["干部职工违纪违法情况"], 22, { note: "没有的填“无”。" }),
    text("deeds", ["主要事迹"], 60, { note: "第三人称，1500 字左右。" }),
    ...newWorkplace(COLLECTIVE, "所属单位"),
  ],
};

const SHEETS: Record<SubjectKind, string> = { [PERSON]: "个人", [COLLECTIVE]: "集体" };

/** 推荐对象汇总表: the official columns, and what the desk needs beside them. */
export const nomineeTemplateShape = (kind: SubjectKind, awards: Award[]): TableShape => ({
  sheet: SHEETS[kind],
  title: "推荐对象汇总表",
  columns: [NUMBER, ...OFFICIAL[kind](awards.filter(({ subjectKind }) => subjectKind === kind)), REMARK, ...MORE[kind]],
});

/** The same as it is read: with what stands apart in other people's tables. */
export function nomineeShape(kind: SubjectKind, awards: Award[]): TableShape {
  const shape = nomineeTemplateShape(kind, awards);
  return { ...shape, columns: [...shape.columns, UNIT, ...APART[kind]] };
}

/** A nomination's line in its unit's template, numbers in full. */
export function nomineeRow(number: number, { name, award, workplace, person, collective, deeds }: Nomination, referenceDate: string, vault: Vault): RowValues {
  const words = (kind: SubjectKind, field: string, value: string): string => wordsOf(kind, field)[value] ?? value;
  const common = { number, name, award: award.name, deeds: deeds || null, remark: null };
  if (person) {
    const { sex, ethnicity, birthDate, politicalStatus, education, post, identity, tradeSince, honours, honourLevel, honourTreatment, misconduct } = person;
    return {
      ...common,
      ...Object.fromEntries(Object.entries({ sex, politicalStatus, education, identity, honourLevel }).map(([key, value]) => [key, words(PERSON, `person.${key}`, value)])),
      ...{ ethnicity, birth: birthDate.slice(0, 7), employer: employerText(workplace.name, post), rank: rankText(person), years: yearsInTrade(tradeSince, referenceDate), tradeSince, honourTreatment },
      ...{ honours: honours ?? NOTHING, misconduct: misconduct ?? NOTHING, idNumber: vault.open(person.idNumberSealed, "persons.id_number_sealed"), mobile: vault.open(person.mobileSealed, "persons.mobile_sealed") },
    };
  }
  if (!collective) return common;
  const { nature, administrativeRank, headcount, creditCode, honours, lastAccidentOn, lastCaseOn, staffViolation } = collective;
  return {
    ...common,
    ...{ nature: words(COLLECTIVE, "collective.nature", nature), administrativeRank: words(COLLECTIVE, "collective.administrativeRank", administrativeRank) },
    ...{ headcount, workplace: workplace.name, leader: leaderText(collective), phone: vault.open(collective.phoneSealed, "collectives.phone_sealed"), creditCode, lastAccidentOn, lastCaseOn },
    ...{ honours: honours ?? NOTHING, staffViolation: staffViolation ?? NOTHING },
  };
}
