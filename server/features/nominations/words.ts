import type { Text } from "../../errors/registry";
import type { NominationAct } from "./nomination-act";
import type { NominationState } from "./nomination-state";

/** What error messages call it. */
export const NOMINATION: Text = { zh: "推荐对象", en: "nomination" };

export const STATE_WORDS: Record<NominationState, Text> = {
  DRAFT: { zh: "草稿", en: "a draft" },
  SUBMITTED: { zh: "已报送", en: "submitted" },
  RETURNED: { zh: "退回修改", en: "returned for correction" },
  CANDIDATE: { zh: "审核通过", en: "approved as a candidate" },
  REJECTED: { zh: "审核未通过", en: "rejected" },
  WITHDRAWN: { zh: "已放弃", en: "withdrawn" },
  DISQUALIFIED: { zh: "已取消资格", en: "disqualified" },
};

export const ACT_WORDS: Record<NominationAct, Text> = {
  CREATED: { zh: "起草", en: "created" },
  UPDATED: { zh: "修改", en: "changed" },
  SUBMITTED: { zh: "报送", en: "submitted" },
  RETURNED: { zh: "退回修改", en: "returned" },
  APPROVED: { zh: "审核通过", en: "approved" },
  REJECTED: { zh: "审核不通过", en: "rejected" },
  WITHDRAWN: { zh: "放弃", en: "withdrawn" },
  ENDORSED: { zh: "推荐单位审核通过", en: "endorsed by the unit level" },
  DISQUALIFIED: { zh: "取消资格", en: "disqualified" },
  RECALLED: { zh: "撤回报送", en: "recalled" },
};
