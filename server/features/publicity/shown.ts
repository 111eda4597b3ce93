import type { Education } from "../nominations/education";
import type { PoliticalStatus } from "../nominations/political-status";
import type { Sex } from "../nominations/sex";
import type { WorkplaceNature } from "../workplaces/workplace-nature";

/** What a publicity shows, as `app.shown` freezes it: parts that are empty are left out. */
export interface Shown {
  name: string;
  award: string;
  workplace: string;
  deeds: string;
  person?: { sex: Sex; ethnicity: string; birthMonth: string; politicalStatus: PoliticalStatus; education: Education; post: string };
  collective?: { nature: WorkplaceNature; headcount: number; leaderName: string; leaderPost: string };
}

const SEX: Record<Sex, string> = { MALE: "男", FEMALE: "女" };

const POLITICAL_STATUS: Record<PoliticalStatus, string> = {
  CPC_MEMBER: "中共党员",
  CPC_PROBATIONARY: "中共预备党员",
  LEAGUE_MEMBER: "共青团员",
  DEMOCRATIC_PARTY: "民主党派成员",
  NON_PARTY: "群众或无党派人士",
};

const EDUCATION: Record<Education, string> = {
  JUNIOR_MIDDLE_OR_BELOW: "初中及以下学历",
  SENIOR_MIDDLE: "高中学历",
  SECONDARY_VOCATIONAL: "中专（技校）学历",
  COLLEGE: "大学专科学历",
  BACHELOR: "大学本科学历",
  MASTER: "硕士研究生学历",
  DOCTOR: "博士研究生学历",
};

const NATURE: Record<WorkplaceNature, string> = {
  STATE_ENTERPRISE: "国有企业",
  PRIVATE_ENTERPRISE: "非公有制企业",
  PUBLIC_INSTITUTION: "事业单位",
  GOVERNMENT: "机关",
  SOCIAL_ORGANIZATION: "社会组织",
};

/** Basic facts in one sentence, as a notice gives them. */
export function basicFacts({ name, workplace, person, collective }: Shown): string {
  if (person) {
    const { sex, ethnicity, birthMonth, politicalStatus, education, post } = person;
    const [year, month] = birthMonth.split("-");
    const facts = [name, SEX[sex], ethnicity, `${year}年${Number(month)}月出生`, POLITICAL_STATUS[politicalStatus], EDUCATION[education]];
    return `${facts.join("，")}，现任${workplace}${post}。`;
  }
  const facts = [name, `所属单位：${workplace}`];
  if (collective) {
    const { nature, headcount, leaderName, leaderPost } = collective;
    facts.push(`集体性质：${NATURE[nature]}`, `集体人数：${headcount}人`, `负责人：${leaderName}（${leaderPost}）`);
  }
  return `${facts.join("，")}。`;
}
