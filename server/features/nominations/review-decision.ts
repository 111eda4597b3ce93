import { registerEnumType } from "type-graphql";

/** What a reviewer decided. */
export enum ReviewDecision {
  APPROVED = "APPROVED",
  RETURNED = "RETURNED",
  REJECTED = "REJECTED",
}

registerEnumType(ReviewDecision, {
  name: "ReviewDecision",
  description: "What a reviewer decided.",
  valuesConfig: {
    APPROVED: { description: "通过" },
    RETURNED: { description: "退回修改" },
    REJECTED: { description: "不通过" },
  },
});
