import { registerEnumType } from "type-graphql";

/** What became of a candidate. */
export enum OutcomeState {
  SELECTED = "SELECTED",
  NOT_SELECTED = "NOT_SELECTED",
  REPORTED = "REPORTED",
  LISTED = "LISTED",
  NOT_LISTED = "NOT_LISTED",
  FORMALLY_REPORTED = "FORMALLY_REPORTED",
  CONFERRED = "CONFERRED",
  NOT_CONFERRED = "NOT_CONFERRED",
  DROPPED = "DROPPED",
  REVOKED = "REVOKED",
}

registerEnumType(OutcomeState, {
  name: "OutcomeState",
  description: "What became of a candidate.",
  valuesConfig: {
    SELECTED: { description: "入选: on the signed slate." },
    NOT_SELECTED: { description: "未入选" },
    REPORTED: { description: "初审已报: reported to the national office." },
    LISTED: { description: "国家初审入围: the national office listed the candidate." },
    NOT_LISTED: { description: "国家初审未入围" },
    FORMALLY_REPORTED: { description: "正式推荐: formal materials reported." },
    CONFERRED: { description: "已授予" },
    NOT_CONFERRED: { description: "未授予" },
    DROPPED: { description: "退出: withdrew or was disqualified after the selection." },
    REVOKED: { description: "已撤销: the title was revoked (R19)." },
  },
});
