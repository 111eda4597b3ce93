import { registerEnumType } from "type-graphql";

/** Which publicity in the province. */
export enum PublicityStage {
  BEFORE_FIRST_REVIEW = "BEFORE_FIRST_REVIEW",
  AFTER_FIRST_REVIEW = "AFTER_FIRST_REVIEW",
}

registerEnumType(PublicityStage, {
  name: "PublicityStage",
  description: "Which publicity in the province.",
  valuesConfig: {
    BEFORE_FIRST_REVIEW: { description: "初审上报前公示: of those selected." },
    AFTER_FIRST_REVIEW: { description: "国家初审后公示: of those the national office listed." },
  },
});
