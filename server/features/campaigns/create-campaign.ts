import type { EntityManager } from "typeorm";
import type { Preset } from "../../presets/preset";
import { OfficeMember } from "../office/office-member";
import { RecommendingUnit } from "../units/recommending-unit";
import { Award } from "./award";
import { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { Office } from "./office";
import { RuleSetting } from "./rule-setting";

interface CreateOptions {
  /** Whether members that the preset marks as invented are entered, too. At a real desk they are not. */
  demonstration: boolean;
}

/**
 * Enters a preset's campaign, open, with its awards, offices, rules, units and members, and no places yet: the
 * offices allocate them. Units that exist already (by code) are kept as they are. Run as the owner of the tables.
 */
export async function createCampaign(manager: EntityManager, preset: Preset, options: CreateOptions): Promise<Campaign> {
  const demonstration = options.demonstration && Boolean(preset.allocation?.demonstration || preset.members?.demonstration);
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
  const members = preset.members?.demonstration && !options.demonstration ? [] : (preset.members?.list ?? []);
  await manager.insert(OfficeMember, members.map((member) => ({ ...member, campaignId })));
  return campaign;
}
