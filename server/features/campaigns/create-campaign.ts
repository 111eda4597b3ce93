import type { EntityManager } from "typeorm";
import type { Preset } from "../../presets/preset";
import { RecommendingUnit } from "../units/recommending-unit";
import type { Campaign } from "./campaign";
import { CampaignState } from "./campaign-state";
import { enterCampaign, frameOfPreset } from "./frame";

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
  const campaign = await enterCampaign(manager, { ...preset.campaign, state: CampaignState.OPEN, demonstration }, frameOfPreset(preset, options));
  for (const { parent, ...unit } of preset.units) {
    if (await manager.existsBy(RecommendingUnit, { code: unit.code })) continue;
    const above = parent === null ? null : await manager.findOneByOrFail(RecommendingUnit, { code: parent });
    await manager.insert(RecommendingUnit, { ...unit, parentId: above?.id ?? null });
  }
  return campaign;
}
