import type { EntityManager } from "typeorm";
import type { Preset } from "../../presets/preset";
import { OfficeMember } from "../office/office-member";
import { RecommendingUnit } from "../units/recommending-unit";
import { Award } from "./award";
import { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { Office } from "./office";
import { RuleSetting } from "./rule-setting";

/**
 * Enters a preset's campaign, open, with its awards, offices, rules, units and members, and no places yet: the
 * offices allocate them. Units that exist already (by code) are kept as they are. Run as the owner of the tables.
 */
export async function createCampaign(manager: EntityManager, preset: Preset): Promise<Campaign> {
  const demonstration = (preset.allocation?.demonstration ?? false) || (preset.members?.demonstration ?? false);
  const campaign = await manager.save(manager.create(Campaign, { ...preset.campaign, state: CampaignState.OPEN, demonstration }));
  const campaignId = campaign.id;
  await manager.insert(Award, preset.awards.map((award) => ({ ...award, campaignId })));
  await manager.insert(Office, preset.offices.map((office) => ({ ...office, campaignId })));
  await manager.insert(RuleSetting, preset.rules.map((rule) => ({ ...rule, campaignId })));
  for (const { parent, ...unit } of preset.units) {
    if (await manager.existsBy(RecommendingUnit, { code: unit.code })) continue;
    const above = parent === null ? null : await manager.findOneByOrFail(RecommendingUnit, { code: parent });
    await manager.insert(RecommendingUnit, { ...unit, parentId: above?.id ?? null });
  }
  if (preset.members) await manager.insert(OfficeMember, preset.members.list.map((member) => ({ ...member, campaignId })));
  return campaign;
}
