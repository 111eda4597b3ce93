import { isDeepStrictEqual } from "node:util";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { refuseOtherDates } from "./bound-parameters";
import { openCampaign } from "./open-campaign";
import { parseParameters } from "./parse-parameters";
import { RuleChange } from "./rule-change";
import type { ProposeRuleChangeInput } from "./rule-inputs";
import { settingOf } from "./set-rule";

/** Proposes another setting of a rule in a running campaign, with the reason. Nothing changes until a second person confirms it. */
export async function proposeRuleChange({ manager, actor, clock }: Act, input: ProposeRuleChangeInput): Promise<RuleChange> {
  const { campaignId, rule, enabled } = input;
  const campaign = await openCampaign(manager, campaignId);
  const parameters = parseParameters(rule, input.parameters);
  refuseOtherDates(rule, parameters, campaign);
  const now = await settingOf(manager, campaignId, rule);
  if (now.enabled === enabled && isDeepStrictEqual(now.parameters, parameters)) {
    refuseField("parameters", "与现行设置相同，无须调整。", "the rule is set like that already.");
  }
  return manager.save(
    manager.create(RuleChange, {
      campaignId,
      rule,
      enabled,
      parameters,
      enabledBefore: now.enabled,
      parametersBefore: now.parameters,
      reason: input.reason.trim(),
      proposedById: actor.accountId,
      proposedBy: actor.name,
      proposedAt: clock.now().toISOString(),
    }),
  );
}
