import type { Text } from "../../errors/registry";
import { HonourLevel } from "../nominations/honour-level";
import { PersonIdentity } from "../nominations/person-identity";
import { ReviewGate } from "../nominations/review-gate";
import { ReviewLevel } from "../nominations/review-level";
import { ProcedureStep } from "../procedure/procedure-step";
import { AdministrativeRank } from "../workplaces/administrative-rank";

/** What the rules call things in their verdicts. */
export const RANK_WORDS: Record<AdministrativeRank, Text> = {
  [AdministrativeRank.NONE]: { zh: "无行政级别", en: "no administrative rank" },
  [AdministrativeRank.STAFF]: { zh: "科员及以下", en: "staff rank" },
  [AdministrativeRank.DEPUTY_SECTION]: { zh: "副科级", en: "deputy section rank" },
  [AdministrativeRank.SECTION]: { zh: "正科级", en: "section rank" },
  [AdministrativeRank.DEPUTY_DIVISION]: { zh: "副处级", en: "deputy division rank" },
  [AdministrativeRank.DIVISION]: { zh: "正处级", en: "division rank" },
  [AdministrativeRank.DEPUTY_DEPARTMENT]: { zh: "副厅级", en: "deputy department rank" },
  [AdministrativeRank.DEPARTMENT]: { zh: "正厅级及以上", en: "department rank or above" },
};

export const IDENTITY_WORDS: Record<PersonIdentity, Text> = {
  [PersonIdentity.FRONT_LINE_WORKER]: { zh: "一线职工", en: "front-line worker" },
  [PersonIdentity.SKILLED_WORKER]: { zh: "技能人才", en: "skilled worker" },
  [PersonIdentity.PROFESSIONAL]: { zh: "专业技术人员", en: "professional or technician" },
  [PersonIdentity.ENTERPRISE_MANAGER]: { zh: "企业管理人员", en: "enterprise manager" },
  [PersonIdentity.ENTERPRISE_HEAD]: { zh: "企业负责人", en: "head of an enterprise" },
  [PersonIdentity.SUPPORT_STAFF]: { zh: "机关事业单位工勤人员", en: "support staff of a government body or public institution" },
  [PersonIdentity.CIVIL_SERVANT]: { zh: "公务员", en: "civil servant" },
  [PersonIdentity.INSTITUTION_STAFF]: { zh: "事业单位工作人员", en: "staff of a public institution" },
};

export const HONOUR_WORDS: Record<HonourLevel, Text> = {
  [HonourLevel.NONE]: { zh: "无", en: "none" },
  [HonourLevel.MUNICIPAL]: { zh: "市级及以下", en: "municipal or lower" },
  [HonourLevel.PROVINCIAL_OR_MINISTERIAL]: { zh: "省部级", en: "provincial or ministerial" },
  [HonourLevel.NATIONAL]: { zh: "国家级", en: "national" },
};

export const GATE_WORDS: Record<ReviewGate, Text> = {
  [ReviewGate.POLITICAL]: { zh: "政治关", en: "political conduct" },
  [ReviewGate.MERIT]: { zh: "实绩关", en: "merit" },
  [ReviewGate.IDENTITY]: { zh: "身份关", en: "identity" },
  [ReviewGate.INTEGRITY]: { zh: "廉洁关", en: "integrity" },
};

export const STEP_WORDS: Record<ProcedureStep | "UNIT_PUBLICITY", Text> = {
  [ProcedureStep.DEMOCRATIC_RECOMMENDATION]: { zh: "民主推荐", en: "democratic recommendation" },
  [ProcedureStep.COLLECTIVE_DELIBERATION]: { zh: "领导班子集体研究审议", en: "collective deliberation" },
  UNIT_PUBLICITY: { zh: "单位公示", en: "unit publicity" },
};

export const LEVEL_WORDS: Record<ReviewLevel, Text> = {
  [ReviewLevel.UNIT]: { zh: "推荐单位", en: "the recommending unit" },
  [ReviewLevel.OFFICE]: { zh: "领导小组办公室", en: "the office of the leading group" },
};

/** Several things in one sentence: 甲、乙 and "a, b". */
export const listed = (items: Text[]): Text => ({
  zh: items.map(({ zh }) => zh).join("、"),
  en: items.map(({ en }) => en).join(", "),
});

/** English wants its plurals: `several(1, "place")` is "1 place". */
export const several = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** A declaration that is left empty declares nothing. */
export const isBlank = (text: string | null): text is null => text === null || text.trim() === "";
