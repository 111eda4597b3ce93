import type { Act } from "../../verb";
import type { AdjustQuotaInput } from "./inputs";
import { unfinishedCampaign } from "../campaigns/open-campaign";
import { lockQuota } from "./lock-quota";
import type { Quota } from "./quota";
import { setPlaces } from "./set-places";

/** Changes the places of one quota of one's own seat, with a reason. */
export async function adjustQuota(act: Act, { places, reason, ...reference }: AdjustQuotaInput): Promise<Quota> {
  const quota = await lockQuota(act.manager, reference);
  await unfinishedCampaign(act.manager, quota.campaignId);
  await setPlaces(act, quota, { places, reason, field: "places" });
  return quota;
}
