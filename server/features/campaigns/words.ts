import type { Text } from "../../errors/registry";
import type { CampaignState } from "./campaign-state";
import type { CampaignAct } from "./campaign-table";

/** What error messages call them. */
export const CAMPAIGN: Text = { zh: "评选推荐活动", en: "campaign" };
export const AWARD: Text = { zh: "称号", en: "award" };
export const RULE: Text = { zh: "规则设置", en: "setting of this rule" };
export const RULE_CHANGE: Text = { zh: "规则调整", en: "change of a rule" };

export const CAMPAIGN_STATE_WORDS: Record<CampaignState, Text> = {
  DRAFT: { zh: "筹备", en: "being prepared" },
  OPEN: { zh: "进行中", en: "running" },
  CLOSED: { zh: "已结束", en: "closed" },
  ARCHIVED: { zh: "已归档", en: "archived" },
};

export const CAMPAIGN_ACT_WORDS: Record<CampaignAct, Text> = {
  UPDATED: { zh: "修改活动设置", en: "changed" },
  OPENED: { zh: "启动", en: "opened" },
  CLOSED: { zh: "结束", en: "closed" },
  ARCHIVED: { zh: "归档", en: "archived" },
};

/** What is left to do in a state. */
export const CAMPAIGN_REMEDIES: Record<CampaignState, Text> = {
  DRAFT: { zh: "活动尚在筹备，请先启动。", en: "It is still being prepared; open it first." },
  OPEN: {
    zh: "活动启动后设置即锁定：规则须由一人提出调整、另一人确认，个别单位的期限可以办理延期。",
    en: "Settings are locked once it runs: a rule is changed by a proposal that a second person confirms, a single unit's deadline by an extension.",
  },
  CLOSED: { zh: "活动已结束，只能归档。", en: "It is over; it can only be archived." },
  ARCHIVED: { zh: "活动已归档，只供查阅。", en: "It is kept for reading." },
};
