import { registerEnumType } from "type-graphql";

/** What may wait for somebody. */
export enum TaskKind {
  REVIEW_NOMINATIONS = "REVIEW_NOMINATIONS",
  AWAIT_CORRECTION = "AWAIT_CORRECTION",
  REMIND_CONTACTS = "REMIND_CONTACTS",
  REGISTER_CONTACT = "REGISTER_CONTACT",
  COMPLETE_DRAFTS = "COMPLETE_DRAFTS",
  CORRECT_RETURNED = "CORRECT_RETURNED",
  USE_PLACES = "USE_PLACES",
  VOTE = "VOTE",
  CONFIRM_SLATE = "CONFIRM_SLATE",
  COUNT_BALLOTS = "COUNT_BALLOTS",
  SIGN_COUNTS = "SIGN_COUNTS",
  SIGN_SLATE = "SIGN_SLATE",
  PAPERS_MISSING = "PAPERS_MISSING",
  OPEN_OBJECTIONS = "OPEN_OBJECTIONS",
  DECIDE_WAIVERS = "DECIDE_WAIVERS",
  LATE_MATERIALS = "LATE_MATERIALS",
}

registerEnumType(TaskKind, {
  name: "TaskKind",
  description: "What may wait for somebody.",
  valuesConfig: {
    REVIEW_NOMINATIONS: { description: "待审核: submitted nominations wait for the office." },
    AWAIT_CORRECTION: { description: "退回待改: units are mending what was returned." },
    REMIND_CONTACTS: { description: "联系表未报: units without a registered contact." },
    REGISTER_CONTACT: { description: "登记联系人: the unit has no contact yet." },
    COMPLETE_DRAFTS: { description: "完善草稿: the unit's drafts." },
    CORRECT_RETURNED: { description: "修改退回件: the unit's returned nominations." },
    USE_PLACES: { description: "名额未用: the unit's free places." },
    VOTE: { description: "待投票: open rounds in which the caller has not voted." },
    CONFIRM_SLATE: { description: "待确认名单: slates the caller has not said anything to." },
    COUNT_BALLOTS: { description: "待计票: closed rounds." },
    SIGN_COUNTS: { description: "待签计票结果: counts the caller has not signed." },
    SIGN_SLATE: { description: "待签名单: slates the caller’s seat has not agreed to." },
    PAPERS_MISSING: { description: "纸质材料未交齐: units that owe paper copies; for a unit, its papers of which copies are missing (R17)." },
    OPEN_OBJECTIONS: { description: "异议待办结: nominations held by objections; a unit looks into them, the office closes them (R05)." },
    DECIDE_WAIVERS: { description: "豁免待审批: requests to waive a rule." },
    LATE_MATERIALS: { description: "材料逾期未报: units with places that submitted nothing by their last day (R16)." },
  },
});
