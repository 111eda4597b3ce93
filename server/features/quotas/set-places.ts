import { DeskError } from "../../errors/desk-error";
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

/** Gives a quota another number of places, never fewer than are in use. */
export async function setPlaces(act: Act, quota: Quota, { places, reason, field }: NewPlaces): Promise<void> {
  if (places < quota.used) {
    const message = { zh: `不能少于已使用的 ${quota.used} 个。`, en: `cannot be below the ${quota.used} in use.` };
    throw new DeskError("QUOTA_BELOW_USE", { field, fields: [{ field, message }] });
  }
  if (places === quota.places) return;
  const movement = quota.places === 0 ? QuotaMovement.ALLOCATED : QuotaMovement.ADJUSTED;
  await moveQuota(act, quota, { movement, placesDelta: places - quota.places, reason });
}
