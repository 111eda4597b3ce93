import type { Text } from "../../../errors/registry";
import { SubjectKind } from "../../campaigns/subject-kind";
import { Education } from "../../nominations/education";
import { HonourLevel } from "../../nominations/honour-level";
import { PersonIdentity } from "../../nominations/person-identity";
import { PoliticalStatus } from "../../nominations/political-status";
import { Sex } from "../../nominations/sex";
import { contentLabel, valueInWords } from "../../snapshots/content-words";
import { AdministrativeRank } from "../../workplaces/administrative-rank";
import { WorkplaceNature } from "../../workplaces/workplace-nature";

export type ValueKind = "text" | "long" | "date" | "yesNo" | "number" | "word" | "idNumber" | "phone";

/** One cell of a registration form. */
export interface FormField {
  /** Where its value stands, e.g. `person.sex`; `unit`, `award` and `workplace.…` are not the nomination's own. */
  key: string;
  /** What the form prints beside it. */
  label: string;
  /** Other labels it is known by. */
  aliases: string[];
  kind: ValueKind;
  /** Codes it may hold → what papers call them. */
  words: Record<string, string>;
  /** Other ways to write a code. */
  lenient: Record<string, string>;
}

type Rest = Partial<Omit<FormField, "key" | "label" | "kind">>;

const field = (key: string, label: string, kind: ValueKind = "text", { aliases = [], words = {}, lenient = {} }: Rest = {}): FormField => ({ key, label, kind, aliases, words, lenient });

/** A field whose values are codes; what they are called is asked of the snapshots, whatever the path is on this form. */
const coded = (key: string, label: string, codes: object, rest: Rest = {}, wordsOf = key): FormField =>
  field(key, label, "word", { ...rest, words: Object.fromEntries(Object.values(codes).map((code: string) => [code, valueInWords(wordsOf, code, "zh") ?? code])) });

const RANK_LENIENT = { 无: "NONE", 无级别: "NONE", 无行政级别: "NONE", 科员: "STAFF", 副科: "DEPUTY_SECTION", 正科: "SECTION", 科级: "SECTION", 副处: "DEPUTY_DIVISION", 正处: "DIVISION", 处级: "DIVISION", 县处级正职: "DIVISION", 县处级副职: "DEPUTY_DIVISION", 乡科级正职: "SECTION", 乡科级副职: "DEPUTY_SECTION", 副厅: "DEPUTY_DEPARTMENT", 正厅: "DEPARTMENT", 正厅级: "DEPARTMENT" };
const NATURE_LENIENT = { 国企: "STATE_ENTERPRISE", 国有: "STATE_ENTERPRISE", 国有及国有控股企业: "STATE_ENTERPRISE", 民营企业: "PRIVATE_ENTERPRISE", 私营企业: "PRIVATE_ENTERPRISE", 民企: "PRIVATE_ENTERPRISE", 非公企业: "PRIVATE_ENTERPRISE", 事业: "PUBLIC_INSTITUTION", 行政机关: "GOVERNMENT", 党政机关: "GOVERNMENT", 社会团体: "SOCIAL_ORGANIZATION" };
const PARTY_LENIENT = { 党员: "CPC_MEMBER", 中国共产党党员: "CPC_MEMBER", 中共正式党员: "CPC_MEMBER", 预备党员: "CPC_PROBATIONARY", 团员: "LEAGUE_MEMBER", 民主党派: "DEMOCRATIC_PARTY", 群众: "NON_PARTY", 无党派: "NON_PARTY", 无党派人士: "NON_PARTY" };
const EDUCATION_LENIENT = { 初中: "JUNIOR_MIDDLE_OR_BELOW", 小学: "JUNIOR_MIDDLE_OR_BELOW", 普通高中: "SENIOR_MIDDLE", 中专: "SECONDARY_VOCATIONAL", 技校: "SECONDARY_VOCATIONAL", 中技: "SECONDARY_VOCATIONAL", 职高: "SECONDARY_VOCATIONAL", "中专/技校": "SECONDARY_VOCATIONAL", 大专: "COLLEGE", 专科: "COLLEGE", 本科: "BACHELOR", 大学: "BACHELOR", 研究生: "MASTER", 硕士: "MASTER", 博士: "DOCTOR" };
const HONOUR_LENIENT = { 没有: "NONE", 市级: "MUNICIPAL", 省级: "PROVINCIAL_OR_MINISTERIAL", 部级: "PROVINCIAL_OR_MINISTERIAL", 国家: "NATIONAL", 全国: "NATIONAL" };

const rank = (key: string, label: string, aliases: string[]): FormField => coded(key, label, AdministrativeRank, { aliases, lenient: RANK_LENIENT }, "person.administrativeRank");
const nature = (key: string, label: string, aliases: string[] = []): FormField => coded(key, label, WorkplaceNature, { aliases, lenient: NATURE_LENIENT }, "collective.nature");

/** What stands on both forms and is changed elsewhere on the desk. */
const AROUND: FormField[] = [field("unit", "推荐单位"), field("award", "拟授称号", "text", { aliases: ["拟授予称号", "称号"] })];

const WORKPLACE: FormField[] = [
  field("workplace.creditCode", "单位信用代码", "text", { aliases: ["所在单位统一社会信用代码", "所属单位信用代码"] }),
  nature("workplace.nature", "单位性质"),
  rank("workplace.administrativeRank", "单位级别", ["单位行政级别"]),
];

const PERSON: FormField[] = [
  field("name", "姓名"),
  coded("person.sex", "性别", Sex, { lenient: { 男性: "MALE", 女性: "FEMALE" } }),
  field("person.ethnicity", "民族"),
  field("person.birthDate", "出生年月", "date", { aliases: ["出生日期", "出生年月日"] }),
  coded("person.politicalStatus", "政治面貌", PoliticalStatus, { lenient: PARTY_LENIENT }),
  coded("person.education", "学历", Education, { aliases: ["文化程度"], lenient: EDUCATION_LENIENT }),
  field("person.idNumber", "身份证号", "idNumber", { aliases: ["身份证号码", "公民身份号码"] }),
  field("person.mobile", "手机号", "phone", { aliases: ["手机", "手机号码", "联系电话"] }),
  coded("person.identity", "人员身份", PersonIdentity, { lenient: { 工勤人员: "SUPPORT_STAFF", 专技人员: "PROFESSIONAL", 企业负责人员: "ENTERPRISE_HEAD" } }),
  rank("person.administrativeRank", "职务级别", ["行政级别", "级别"]),
  field("person.professionalTitle", "职称", "text", { aliases: ["专业技术职务"] }),
  field("workplace", "工作单位", "text", { aliases: ["所在单位", "单位名称"] }),
  field("person.post", "职务", "text", { aliases: ["职务（岗位）", "岗位"] }),
  ...WORKPLACE,
  field("person.tradeSince", "从业起始日期", "date", { aliases: ["从业时间", "从业起始时间"] }),
  coded("person.honourLevel", "已获最高表彰级别", HonourLevel, { lenient: HONOUR_LENIENT }),
  field("person.honourTreatment", "是否享受相应待遇", "yesNo", { aliases: ["是否享受待遇"] }),
  field("person.honours", "曾获省部级以上表彰", "long", { aliases: ["曾获表彰", "奖励情况"] }),
  field("person.misconduct", "失职渎职和违纪违法情况", "long", { aliases: ["违纪违法情况", "处分情况"] }),
  field("deeds", "主要事迹", "long"),
];

const COLLECTIVE: FormField[] = [
  field("name", "集体名称"),
  nature("collective.nature", "集体性质"),
  rank("collective.administrativeRank", "集体级别", []),
  field("collective.headcount", "集体人数", "number", { aliases: ["人数"] }),
  field("collective.creditCode", "集体统一社会信用代码", "text", { aliases: ["统一社会信用代码", "集体信用代码"] }),
  field("workplace", "所属单位", "text", { aliases: ["所在单位", "单位名称"] }),
  ...WORKPLACE,
  field("collective.leaderName", "负责人姓名", "text", { aliases: ["负责人"] }),
  field("collective.leaderPost", "负责人职务", "text"),
  field("collective.phone", "联系电话", "phone", { aliases: ["电话"] }),
  field("collective.honours", "曾获省部级以上表彰", "long", { aliases: ["曾获表彰", "奖励情况"] }),
  field("collective.lastAccidentOn", "最近一次重大责任事故日期", "date"),
  field("collective.lastCaseOn", "最近一次违纪违法案件日期", "date"),
  field("collective.staffViolation", "干部职工违纪违法情况", "long"),
  field("deeds", "主要事迹", "long"),
];

/** What each form asks, in its order. */
export const FORM_FIELDS: Record<SubjectKind, readonly FormField[]> = {
  [SubjectKind.PERSON]: [...AROUND, ...PERSON],
  [SubjectKind.COLLECTIVE]: [...AROUND, ...COLLECTIVE],
};

/** A field of a form by its key. */
export function fieldOfForm(kind: SubjectKind, key: string): FormField {
  const found = FORM_FIELDS[kind].find((one) => one.key === key);
  if (!found) throw new Error(`The form has no field ${key}`);
  return found;
}

/** What messages call a field: as the form prints it; in English as everywhere else. */
export function fieldLabel({ key, label }: FormField): Text {
  return { zh: label, en: (key.startsWith("workplace.") ? `workplace: ${contentLabel(key).en}` : contentLabel(key).en) };
}
