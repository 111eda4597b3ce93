import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import type { AwardFacts, CampaignFacts } from "./facts";
import { count } from "./parameters";
import { broken, defineRule, Gate, passed, type Verdict } from "./verdict";

/**
 * R01, the province's quota (notice 一): the province never reports more of an award than the notice gives it.
 * An award of the campaign that the rule gives no number for does not pass: nothing is unlimited by being forgotten.
 */
export const provinceQuota = defineRule<CampaignFacts>()({
  id: "R01",
  kind: RuleKind.HARD,
  gates: [Gate.OPENING],
  settings: z.strictObject({ provinceQuota: z.record(z.string(), count) }),
  check: ({ awards }, settings) => awards.flatMap((award) => checkAward(award, settings.provinceQuota[award.code])),
});

function checkAward({ name, provinceQuota: given }: AwardFacts, most: number | undefined): Verdict[] {
  const field = "awards.provinceQuota";
  if (most === undefined) {
    return broken(
      { zh: `规则未规定${name}的全省推荐名额`, en: `The rule gives no province quota for ${name}` },
      { zh: `在规则 R01 的参数中补上${name}的名额`, en: `Add the quota of ${name} to the parameters of R01` },
      { field },
    );
  }
  if (given > most) {
    return broken(
      { zh: `${name}全省推荐名额设为 ${given} 个，超过通知规定的 ${most} 个`, en: `The province quota of ${name} is set to ${given}; the notice gives ${most}` },
      { zh: `将${name}的全省推荐名额改为不超过 ${most} 个`, en: `Set the province quota of ${name} to ${most} or less` },
      { field },
    );
  }
  return passed(
    `${name}全省推荐名额 ${given} 个，未超过通知规定的 ${most} 个`,
    `The province quota of ${name} is ${given}, within the notice's ${most}`,
    { field },
  );
}
