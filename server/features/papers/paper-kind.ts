import { registerEnumType } from "type-graphql";

/** What the desk makes on request. */
export enum PaperKind {
  LIST = "LIST",
  TABLE = "TABLE",
  TEMPLATE = "TEMPLATE",
  MARKED_WORKBOOK = "MARKED_WORKBOOK",
  SUMMARY_TABLE = "SUMMARY_TABLE",
  QUOTA_TABLE = "QUOTA_TABLE",
  CONTACT_TABLE = "CONTACT_TABLE",
  QUOTA_LEDGER = "QUOTA_LEDGER",
  VOTE_COUNT = "VOTE_COUNT",
  PERMISSION_MATRIX = "PERMISSION_MATRIX",
  REGISTRATION_FORM = "REGISTRATION_FORM",
  WORK_REPORT = "WORK_REPORT",
  PUBLICITY_NOTICE = "PUBLICITY_NOTICE",
  WAIVER_REQUEST = "WAIVER_REQUEST",
  REVOCATION_DECISION = "REVOCATION_DECISION",
  DOSSIER = "DOSSIER",
  PACKAGE = "PACKAGE",
  AUDIT_TRAIL = "AUDIT_TRAIL",
}

registerEnumType(PaperKind, {
  name: "PaperKind",
  description: "What the desk makes on request.",
  valuesConfig: {
    LIST: { description: "列表: a list as it is shown (xlsx)." },
    TABLE: { description: "页面表格: a table as it stands on the screen (xlsx)." },
    TEMPLATE: { description: "导入模板: a workbook to fill in and import (xlsx)." },
    MARKED_WORKBOOK: { description: "标注后的工作簿: an imported workbook with the cells marked that are wrong (xlsx); of an import." },
    SUMMARY_TABLE: { description: "推荐对象汇总表: of a unit, a seat or the province (xlsx)." },
    QUOTA_TABLE: { description: "推荐名额分配表 (xlsx)." },
    CONTACT_TABLE: { description: "评选推荐工作联系表 (xlsx)." },
    QUOTA_LEDGER: { description: "名额台账: every movement of places (xlsx)." },
    VOTE_COUNT: { description: "差额评选计票结果: of a round of voting whose count is published (xlsx)." },
    PERMISSION_MATRIX: { description: "权限矩阵: which role may do what (xlsx)." },
    REGISTRATION_FORM: { description: "初审推荐登记表: of a nomination (docx)." },
    WORK_REPORT: { description: "推荐工作报告: of a unit, drafted from the record (docx)." },
    PUBLICITY_NOTICE: { description: "公示: of a publicity (docx)." },
    WAIVER_REQUEST: { description: "豁免请示: of a request to waive a rule (docx)." },
    REVOCATION_DECISION: { description: "撤销称号决定: of a revocation (docx)." },
    DOSSIER: { description: "推荐对象档案: everything on record of a nomination (pdf)." },
    PACKAGE: { description: "材料包: all papers of a unit, a seat or the province, frozen and numbered (zip)." },
    AUDIT_TRAIL: { description: "审计记录及校验: the sealed audit trail with its proof (zip)." },
  },
});
