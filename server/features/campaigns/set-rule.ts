import type { EntityManager } from "typeorm";
import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { refuseOtherDates } from "./bound-parameters";
import { CampaignAct } from "./campaign-table";
import { lockCampaign } from "./load-campaign";
import { parseParameters } from "./parse-parameters";
import type { SetRuleInput } from "./rule-inputs";
import { RuleSetting } from "./rule-setting";
import { RULE } from "./words";

/** Sets a rule of a campaign in preparation. */
export async function setRule({ manager }: Act, { campaignId, rule, enabled, version, ...input }: SetRuleInput): Promise<{ id: string }> {
  const campaign = await lockCampaign(manager, campaignId, CampaignAct.UPDATED);
  const parameters = parseParameters(rule, input.parameters);
  refuseOtherDates(rule, parameters, campaign);
  const { id } = await loadForUpdate(manager, RuleSetting, { id: (await settingOf(manager, campaignId, rule)).id, version }, RULE);
  await manager.update(RuleSetting, id, { enabled, parameters, version: version + 1 });
  return { id };
}

/** How a campaign sets a rule now. */
export async function settingOf(manager: EntityManager, campaignId: string, rule: string): Promise<RuleSetting> {
  const setting = await manager.findOneBy(RuleSetting, { campaignId, rule });
  if (!setting) throw new DeskError("NOT_FOUND", { field: "rule", facts: { what: RULE } });
  return setting;
}
