import { registerEnumType } from "type-graphql";

/** Identity of a person at work; the identity gate compares it with the award (R13). */
export enum PersonIdentity {
  FRONT_LINE_WORKER = "FRONT_LINE_WORKER",
  SKILLED_WORKER = "SKILLED_WORKER",
  PROFESSIONAL = "PROFESSIONAL",
  ENTERPRISE_MANAGER = "ENTERPRISE_MANAGER",
  ENTERPRISE_HEAD = "ENTERPRISE_HEAD",
  SUPPORT_STAFF = "SUPPORT_STAFF",
  CIVIL_SERVANT = "CIVIL_SERVANT",
  INSTITUTION_STAFF = "INSTITUTION_STAFF",
}

registerEnumType(PersonIdentity, {
  name: "PersonIdentity",
  description: "Identity of a person at work; the identity gate compares it with the award (R13).",
  valuesConfig: {
    FRONT_LINE_WORKER: { description: "一线职工" },
    SKILLED_WORKER: { description: "技能人才" },
    PROFESSIONAL: { description: "专业技术人员" },
    ENTERPRISE_MANAGER: { description: "企业管理人员" },
    ENTERPRISE_HEAD: { description: "企业负责人" },
    SUPPORT_STAFF: { description: "机关事业单位工勤人员" },
    CIVIL_SERVANT: { description: "公务员" },
    INSTITUTION_STAFF: { description: "事业单位工作人员" },
  },
});
