import { registerEnumType } from "type-graphql";

/** Which report to the national office. */
export enum ReportStage {
  FIRST_REVIEW = "FIRST_REVIEW",
  FORMAL = "FORMAL",
}

registerEnumType(ReportStage, {
  name: "ReportStage",
  description: "Which report to the national office.",
  valuesConfig: {
    FIRST_REVIEW: { description: "初审: the first review." },
    FORMAL: { description: "正式推荐: formal materials for the second review." },
  },
});
