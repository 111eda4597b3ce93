import type { Text } from "../../errors/registry";
import type { OutcomeState } from "./outcome-state";
import type { PublicityStage } from "./publicity-stage";

/** What error messages call them. */
export const PROVINCIAL_PUBLICITY: Text = { zh: "省级公示", en: "publicity in the province" };

/** What refusals call the act: "it cannot be … now". */
export const STOPPED: Text = { zh: "撤下公示", en: "taken down" };

export const OUTCOME_WORDS: Record<OutcomeState, Text> = {
  SELECTED: { zh: "入选", en: "selected" },
  NOT_SELECTED: { zh: "未入选", en: "not selected" },
  REPORTED: { zh: "初审已报", en: "reported for the first review" },
  LISTED: { zh: "国家初审入围", en: "listed by the national office" },
  NOT_LISTED: { zh: "国家初审未入围", en: "not listed by the national office" },
  FORMALLY_REPORTED: { zh: "正式推荐", en: "formally reported" },
  CONFERRED: { zh: "已授予", en: "conferred" },
  NOT_CONFERRED: { zh: "未授予", en: "not conferred" },
  DROPPED: { zh: "退出", en: "dropped" },
  REVOKED: { zh: "已撤销", en: "revoked" },
};

export const STAGE_WORDS: Record<PublicityStage, Text> = {
  BEFORE_FIRST_REVIEW: { zh: "初审上报前公示", en: "publicity before the first review" },
  AFTER_FIRST_REVIEW: { zh: "国家初审后公示", en: "publicity after the first review" },
};
