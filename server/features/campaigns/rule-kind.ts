import { registerEnumType } from "type-graphql";

/** How strictly a rule binds. */
export enum RuleKind {
  HARD = "HARD",
  IN_PRINCIPLE = "IN_PRINCIPLE",
  WARNING = "WARNING",
  STATISTIC = "STATISTIC",
  CHECKLIST = "CHECKLIST",
  SANCTION = "SANCTION",
  SETTING = "SETTING",
}

registerEnumType(RuleKind, {
  name: "RuleKind",
  description: "How strictly a rule binds.",
  valuesConfig: {
    HARD: { description: "硬性: a breach stops the act." },
    IN_PRINCIPLE: { description: "原则上: a breach needs a waiver." },
    WARNING: { description: "提示: shown, stops nothing." },
    STATISTIC: { description: "统计: a share that is watched." },
    CHECKLIST: { description: "清单: papers to be ticked off." },
    SANCTION: { description: "处置: what follows a breach." },
    SETTING: { description: "设置: a choice of the campaign." },
  },
});
