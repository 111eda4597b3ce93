import type { Desk } from "../desk";
import { createDataSource } from "../database/data-source";
import { Award } from "../features/campaigns/award";
import { Campaign } from "../features/campaigns/campaign";
import { createCampaign } from "../features/campaigns/create-campaign";
import { Setting } from "../features/clock/setting";
import { RecommendingUnit } from "../features/units/recommending-unit";
import { openAccounts, writeAccounts } from "./accounts";
import { loosenSecurity } from "./loosen-security";
import { loadPopulation, loadVotePopulation } from "./population";
import type { Population } from "./population-types";
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
    await loosenSecurity(owner.manager);
    if (await owner.manager.existsBy(Setting, { key: LOADED })) return;
    if (await owner.manager.existsBy(Campaign, {})) {
      throw new Error(`The demonstration was interrupted while it was being loaded. Remove ${desk.config.dataDir} (or empty the database) and start again.`);
    }
    desk.log.info("first start: loading the notice's campaign and its demonstration");
    const populations = [loadPopulation(), loadVotePopulation()];
    const { histories, opened } = await owner.transaction(async (manager) => {
      const created: { campaign: Campaign; population: Population }[] = [];
      for (const population of populations) created.push({ population, campaign: await createCampaign(manager, population.preset, { demonstration: true }) });
      const { opened: accounts, listed } = await openAccounts(manager);
      writeAccounts(desk.config.dataDir, listed);
      return { histories: created, opened: accounts };
    });
    const units = await owner.manager.find(RecommendingUnit);
    for (const { campaign, population } of histories) {
      const awards = await owner.manager.findBy(Award, { campaignId: campaign.id });
      await new Replay(desk, opened, campaign, { units, awards }).run(population);
    }
    await owner.manager.insert(Setting, { key: LOADED, value: true });
  } finally {
    await lock.release();
    await owner.destroy();
  }
}
