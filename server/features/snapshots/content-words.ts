import type { Text } from "../../errors/registry";
import { labelOf } from "../../graphql/field-words";
import { Education } from "../nominations/education";
import { PoliticalStatus } from "../nominations/political-status";
import { Sex } from "../nominations/sex";
import { ProcedureStep } from "../procedure/procedure-step";
import { HONOUR_WORDS, IDENTITY_WORDS, RANK_WORDS, STEP_WORDS } from "../rules/words";
import { WAIVER_STATE_WORDS } from "../waivers/words";
import { WorkplaceNature } from "../workplaces/workplace-nature";
import type { Value } from "./difference";

const word = (zh: string, en: string): Text => ({ zh, en });

const SEX_WORDS: Record<Sex, Text> = { [Sex.MALE]: word("男", "male"), [Sex.FEMALE]: word("女", "female") };

const POLITICAL_WORDS: Record<PoliticalStatus, Text> = {
  [PoliticalStatus.CPC_MEMBER]: word("中共党员", "member of the Communist Party"),
  [PoliticalStatus.CPC_PROBATIONARY]: word("中共预备党员", "probationary member of the Communist Party"),
  [PoliticalStatus.LEAGUE_MEMBER]: word("共青团员", "member of the Communist Youth League"),
  [PoliticalStatus.DEMOCRATIC_PARTY]: word("民主党派成员", "member of a democratic party"),
  [PoliticalStatus.NON_PARTY]: word("群众或无党派人士", "of no party"),
};

const EDUCATION_WORDS: Record<Education, Text> = {
  [Education.JUNIOR_MIDDLE_OR_BELOW]: word("初中及以下", "junior middle school or below"),
  [Education.SENIOR_MIDDLE]: word("高中", "senior middle school"),
  [Education.SECONDARY_VOCATIONAL]: word("中专、技校", "secondary vocational school"),
  [Education.COLLEGE]: word("大学专科", "college"),
  [Education.BACHELOR]: word("大学本科", "bachelor"),
  [Education.MASTER]: word("硕士研究生", "master"),
  [Education.DOCTOR]: word("博士研究生", "doctor"),
};

const NATURE_WORDS: Record<WorkplaceNature, Text> = {
  [WorkplaceNature.STATE_ENTERPRISE]: word("国有企业", "state enterprise"),
  [WorkplaceNature.PRIVATE_ENTERPRISE]: word("非公有制企业", "private enterprise"),
  [WorkplaceNature.PUBLIC_INSTITUTION]: word("事业单位", "public institution"),
  [WorkplaceNature.GOVERNMENT]: word("机关", "government body"),
  [WorkplaceNature.SOCIAL_ORGANIZATION]: word("社会组织", "social organization"),
};

interface Words {
  label: Text;
  /** What its values are called, where they are codes. */
  values?: Record<string, Text>;
}

const of = (label: Text, values?: Record<string, Text>): Words => ({ label, values });
const asInForms = (field: string, values?: Record<string, Text>): Words => of(labelOf(field), values);

/** The steps of the procedure: each field under its step's name. */
const STEP_FIELDS: Record<string, Text> = {
  heldOn: word("日期", "date"),
  place: word("地点", "place"),
  present: word("参加人数", "present"),
  votesFor: word("同意票", "votes for"),
  votesAgainst: word("反对票", "votes against"),
  votesAbstain: word("弃权票", "abstentions"),
  resolution: word("决议", "resolution"),
  evidence: word("佐证材料", "evidence"),
};

const PUBLICITY_FIELDS: Record<string, Text> = {
  startsOn: word("开始日期", "first day"),
  endsOn: word("截止日期", "last day"),
  place: word("地点", "place"),
  evidence: word("佐证材料", "evidence"),
  shownHash: word("公示内容校验值", "hash of what was shown"),
};

const under = (path: string, group: Text, fields: Record<string, Text>): [string, Words][] =>
  Object.entries(fields).map(([field, { zh, en }]) => [`${path}.${field}`, of(word(`${group.zh}：${zh}`, `${group.en}: ${en}`))]);

/** What `app.nomination_content` holds, in the order of the 登记表. */
const CONTENT = new Map<string, Words>([
  ["name", asInForms("name")],
  ["award", asInForms("awardId")],
  ["workplace", asInForms("workplaceId")],
  ["person.sex", asInForms("sex", SEX_WORDS)],
  ["person.ethnicity", asInForms("ethnicity")],
  ["person.birthDate", asInForms("birthDate")],
  ["person.idNumber", asInForms("idNumber")],
  ["person.mobile", asInForms("mobile")],
  ["person.politicalStatus", asInForms("politicalStatus", POLITICAL_WORDS)],
  ["person.education", asInForms("education", EDUCATION_WORDS)],
  ["person.post", asInForms("post")],
  ["person.administrativeRank", of(word("职务级别", "rank"), RANK_WORDS)],
  ["person.professionalTitle", asInForms("professionalTitle")],
  ["person.identity", asInForms("identity", IDENTITY_WORDS)],
  ["person.tradeSince", asInForms("tradeSince")],
  ["person.honours", asInForms("honours")],
  ["person.honourLevel", asInForms("honourLevel", HONOUR_WORDS)],
  ["person.honourTreatment", asInForms("honourTreatment")],
  ["person.misconduct", asInForms("misconduct")],
  ["collective.nature", of(word("集体性质", "nature"), NATURE_WORDS)],
  ["collective.administrativeRank", of(word("集体级别", "rank"), RANK_WORDS)],
  ["collective.headcount", asInForms("headcount")],
  ["collective.leaderName", asInForms("leaderName")],
  ["collective.leaderPost", asInForms("leaderPost")],
  ["collective.phone", asInForms("phone")],
  ["collective.creditCode", asInForms("creditCode")],
  ["collective.honours", asInForms("honours")],
  ["collective.lastAccidentOn", asInForms("lastAccidentOn")],
  ["collective.lastCaseOn", asInForms("lastCaseOn")],
  ["collective.staffViolation", asInForms("staffViolation")],
  ["deeds", asInForms("deeds")],
  ...Object.values(ProcedureStep).flatMap((step) => under(`procedure.${step}`, STEP_WORDS[step], STEP_FIELDS)),
  ...under("publicity", STEP_WORDS.UNIT_PUBLICITY, PUBLICITY_FIELDS),
]);

const ORDER = [...CONTENT.keys()];

/** Where a path stands on the 登记表; what it does not know comes last. */
export function placeOf(path: string): number {
  const place = ORDER.indexOf(path);
  return place < 0 ? ORDER.length : place;
}

/**
 * A path of a snapshot as papers call it. Only waivers have no line of their own: they are named by their rule.
 *
 * @example contentLabel("procedure.COLLECTIVE_DELIBERATION.heldOn").zh // 领导班子集体研究审议：日期
 * @example contentLabel("waivers.R06").zh // R06 豁免
 */
export function contentLabel(path: string): Text {
  const [group, rule] = path.split(".");
  if (group === "waivers" && rule !== undefined) return word(`${rule} 豁免`, `waiver of ${rule}`);
  return CONTENT.get(path)?.label ?? labelOf(path);
}

/** A value in words: 是 for true, 中共党员 for CPC_MEMBER; null stays null. */
export function valueInWords(path: string, value: Value, language: keyof Text): string | null {
  if (value === null) return null;
  if (typeof value === "boolean") return (value ? word("是", "yes") : word("否", "no"))[language];
  const words: Record<string, Text> = path.startsWith("waivers.") ? WAIVER_STATE_WORDS : (CONTENT.get(path)?.values ?? {});
  return words[value]?.[language] ?? String(value);
}
