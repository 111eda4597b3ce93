import type { Desk } from "../desk";
import { createDataSource } from "../database/data-source";
import { Award } from "../features/campaigns/award";
import { Campaign } from "../features/campaigns/campaign";
import { createCampaign } from "../features/campaigns/create-campaign";
import { Setting } from "../features/clock/setting";
import { RecommendingUnit } from "../features/units/recommending-unit";
import { loadPreset } from "../presets/preset";
import { openAccounts, writeAccounts } from "./accounts";
import { loadPopulation } from "./population";
import { Replay } from "./replay";

/** Set when the demonstration is complete: a first start that was interrupted is told apart from a finished one. */
const LOADED = "demonstration.loaded";
/** Servers that start together on one empty database take turns on this. */
const LOCK = 182_0821;

/**
 * Fills an empty database with the notice's campaign and an invented population, once. Accounts are written to
 * DATA_DIR/accounts.json before anything else, so that they are never lost.
 */
export async function loadDemonstration(desk: Desk, ownerUrl: string): Promise<void> {
  const owner = await createDataSource({ url: ownerUrl, poolSize: 2 }).initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query("select pg_advisory_lock($1)", [LOCK]);
    if (await owner.manager.existsBy(Setting, { key: LOADED })) return;
    if (await owner.manager.existsBy(Campaign, {})) {
      throw new Error(`The demonstration was interrupted while it was being loaded. Remove ${desk.config.dataDir} (or empty the database) and start again.`);
    }
    desk.log.info("first start: loading the notice's campaign and its demonstration");
    const population = loadPopulation();
    const preset = loadPreset(population.preset);
    const { campaign, opened, frame } = await owner.transaction(async (manager) => {
      const created = await createCampaign(manager, preset, { demonstration: true });
      const { opened: accounts, listed } = await openAccounts(manager);
      writeAccounts(desk.config.dataDir, listed);
      const units = await manager.find(RecommendingUnit);
      const awards = await manager.findBy(Award, { campaignId: created.id });
      return { campaign: created, opened: accounts, frame: { units, awards } };
    });
    await new Replay(desk, opened, campaign, frame).run(preset, population);
    await owner.manager.insert(Setting, { key: LOADED, value: true });
  } finally {
    await lock.release();
    await owner.destroy();
  }
}
