import { changed } from "../../database/changed";
import { DeskError } from "../../errors/desk-error";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { Award } from "./award";
import type { Campaign } from "./campaign";
import { CampaignAct } from "./campaign-table";
import type { UpdateAwardInput } from "./inputs";
import { loadCampaign } from "./load-campaign";
import { AWARD } from "./words";

/**
 * Changes an award of a campaign in preparation. The number that R01 takes from the notice stays: a province quota
 * above it keeps the campaign from being opened.
 */
export async function updateAward({ manager }: Act, { id, version, name, provinceQuota }: UpdateAwardInput): Promise<Campaign> {
  const award = await manager.findOneBy(Award, { id });
  if (!award) throw new DeskError("NOT_FOUND", { field: "id", facts: { what: AWARD } });
  const campaign = await loadCampaign(manager, { id: award.campaignId, version }, CampaignAct.UPDATED);
  const fields = changed({ ...tidy({ name }), provinceQuota });
  if (Object.keys(fields).length === 0) return campaign;
  await manager.update(Award, id, fields);
  // An award is part of its campaign and has no version of its own.
  await manager.query("update campaigns set version = version + 1 where id = $1", [campaign.id]);
  return campaign;
}
