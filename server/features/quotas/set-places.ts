import { DeskError } from "../../errors/desk-error";
import { fromDatabase } from "../../errors/from-database";
import type { Act } from "../../verb";
import { moveQuota } from "./move-quota";
import type { Quota } from "./quota";
import { QuotaMovement } from "./quota-movement";

interface NewPlaces {
  places: number;
  reason: string;
  /** Where the number stands in the input, for the refusal. */
  field: string;
}

/** Gives a quota another number of places, never fewer than are used, kept for drafts or forfeited. */
export async function setPlaces(act: Act, quota: Quota, { places, reason, field }: NewPlaces): Promise<void> {
  const taken = quota.used + quota.reserved + quota.forfeited;
  if (places < taken) throw belowUse(field, taken);
  if (places === quota.places) return;
  const movement = quota.places === 0 ? QuotaMovement.ALLOCATED : QuotaMovement.ADJUSTED;
  try {
    await moveQuota(act, quota, { movement, placesDelta: places - quota.places, reason: reason.trim() });
  } catch (error) {
    // A nomination was submitted between our look at the quota and the change.
    const refusal = fromDatabase(error);
    throw refusal instanceof DeskError && refusal.code === "QUOTA_EXCEEDED" ? belowUse(field) : error;
  }
}

function belowUse(field: string, used?: number): DeskError {
  const message =
    used === undefined
      ? { zh: "刚有推荐对象报送，名额不能少于已使用的数量。", en: "a nomination has just been submitted: cannot be below what is in use." }
      : { zh: `不能少于已使用的 ${used} 个。`, en: `cannot be below the ${used} in use.` };
  const known = used === undefined ? { zh: "", en: "" } : { zh: `（${used} 个）`, en: ` (${used})` };
  return new DeskError("QUOTA_BELOW_USE", { field, fields: [{ field, message }], facts: { used: known } });
}
