import type { EntityManager } from "typeorm";
import type { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { RuleKind } from "../campaigns/rule-kind";
import { RuleSetting } from "../campaigns/rule-setting";
import { FindingVerdict } from "../rules/finding";
import { brokenRules } from "../rules/pass-gate";

interface Breach {
  rule: string;
  facts: Text;
  remedy: Text;
  field?: string;
}

/** Titles and articles for campaigns that do not set the rule. */
const USUAL: Record<string, { title: string; article: string }> = {
  R01: { title: "全省推荐名额", article: "一" },
  R23: { title: "递补", article: "" },
};

/** The refusal of an act that breaks rules of the campaign, each quoted as the campaign sets it. */
export async function rulesBroken(manager: EntityManager, campaignId: string, breaches: Breach[]): Promise<DeskError> {
  const settings = await manager.findBy(RuleSetting, { campaignId });
  return brokenRules(
    breaches.map(({ rule, facts, remedy, field = null }) => {
      const set = settings.find((one) => one.rule === rule);
      const { title, article, source, kind } = set ?? { title: rule, article: "", source: "", kind: RuleKind.HARD, ...USUAL[rule] };
      return { rule, title, article, source, kind, verdict: FindingVerdict.BROKEN, stops: [], facts, remedy, field, from: null };
    }),
  );
}
