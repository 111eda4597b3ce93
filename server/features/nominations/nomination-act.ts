import { registerEnumType } from "type-graphql";

/** What was done to a nomination. */
export enum NominationAct {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  SUBMITTED = "SUBMITTED",
  RETURNED = "RETURNED",
  APPROVED = "APPROVED",
  REJECTED = "REJECTED",
  WITHDRAWN = "WITHDRAWN",
  ENDORSED = "ENDORSED",
  DISQUALIFIED = "DISQUALIFIED",
  RECALLED = "RECALLED",
}

registerEnumType(NominationAct, {
  name: "NominationAct",
  description: "What was done to a nomination.",
  valuesConfig: {
    CREATED: { description: "起草" },
    UPDATED: { description: "修改" },
    SUBMITTED: { description: "报送" },
    RETURNED: { description: "退回修改" },
    APPROVED: { description: "审核通过" },
    REJECTED: { description: "审核未通过" },
    WITHDRAWN: { description: "放弃" },
    ENDORSED: { description: "推荐单位审核通过" },
    DISQUALIFIED: { description: "取消资格" },
    RECALLED: { description: "撤回报送" },
  },
});
