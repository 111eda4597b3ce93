import { registerEnumType } from "type-graphql";

/** What a workbook is imported as. */
export enum ImportKind {
  QUOTAS = "QUOTAS",
  CONTACTS = "CONTACTS",
  UNITS = "UNITS",
  NOMINEES = "NOMINEES",
  ACCOUNTS = "ACCOUNTS",
  FEEDBACK = "FEEDBACK",
}

registerEnumType(ImportKind, {
  name: "ImportKind",
  description: "What a workbook is imported as.",
  valuesConfig: {
    QUOTAS: { description: "推荐名额分配表" },
    CONTACTS: { description: "评选推荐工作联系表" },
    UNITS: { description: "推荐单位" },
    NOMINEES: { description: "推荐对象汇总表" },
    ACCOUNTS: { description: "账号" },
    FEEDBACK: { description: "国家初审反馈" },
  },
});
