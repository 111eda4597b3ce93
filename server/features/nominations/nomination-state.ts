import { registerEnumType } from "type-graphql";

/** Where a nomination stands. */
export enum NominationState {
  DRAFT = "DRAFT",
  SUBMITTED = "SUBMITTED",
  RETURNED = "RETURNED",
  CANDIDATE = "CANDIDATE",
  REJECTED = "REJECTED",
  WITHDRAWN = "WITHDRAWN",
  DISQUALIFIED = "DISQUALIFIED",
}

registerEnumType(NominationState, {
  name: "NominationState",
  description: "Where a nomination stands.",
  valuesConfig: {
    DRAFT: { description: "草稿: the unit writes it." },
    SUBMITTED: { description: "已报送: the office reviews it." },
    RETURNED: { description: "退回修改: the unit mends it." },
    CANDIDATE: { description: "审核通过: a candidate for the differential vote." },
    REJECTED: { description: "审核未通过" },
    WITHDRAWN: { description: "已放弃: the unit gave it up." },
    DISQUALIFIED: { description: "取消资格: against conditions or procedure; its unit lost the place (R18)." },
  },
});
