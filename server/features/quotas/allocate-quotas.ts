import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Award } from "../campaigns/award";
import { openCampaign } from "../campaigns/open-campaign";
import { RecommendingUnit } from "../units/recommending-unit";
import { UNIT } from "../units/words";
import type { AllocateQuotasInput, AllocationInput } from "./inputs";
import { findLocked, lockQuota } from "./lock-quota";
import { Quota } from "./quota";
import { setPlaces } from "./set-places";

/** Gives places to many units at once, as in a saved quota table: all lines hold or none does. */
export async function allocateQuotas(act: Act, { campaignId, reason, allocations }: AllocateQuotasInput): Promise<Quota[]> {
  await openCampaign(act.manager, campaignId);
  refuseTwice(allocations);
  const quotas: Quota[] = [];
  // In the order of the ids, so that two offices that save overlapping tables do not wait for each other in a circle.
  for (const line of [...allocations].sort((a, b) => `${a.unitId}${a.awardId}`.localeCompare(`${b.unitId}${b.awardId}`))) {
    const field = `allocations.${allocations.indexOf(line)}.places`;
    const quota = await quotaFor(act, campaignId, line);
    await setPlaces(act, quota, { places: line.places, reason, field });
    quotas.push(quota);
  }
  return quotas;
}

async function quotaFor({ manager }: Act, campaignId: string, { unitId, awardId, version }: AllocationInput): Promise<Quota> {
  const known = await findLocked(manager, { campaignId, unitId, awardId });
  if (known) return lockQuota(manager, { id: known.id, version: version ?? 0 });
  const [unit, award] = await Promise.all([manager.findOneBy(RecommendingUnit, { id: unitId }), manager.findOneBy(Award, { id: awardId, campaignId })]);
  if (!unit) throw new DeskError("NOT_FOUND", { field: "unitId", facts: { what: UNIT } });
  if (!award) throw new DeskError("NOT_FOUND", { field: "awardId", facts: { what: { zh: "称号", en: "award" } } });
  return manager.save(manager.create(Quota, { campaignId, awardId, subjectKind: award.subjectKind, unitId, seat: unit.seat }));
}

function refuseTwice(allocations: AllocationInput[]): void {
  const seen = new Set<string>();
  for (const [i, { unitId, awardId }] of allocations.entries()) {
    const key = `${unitId} ${awardId}`;
    if (seen.has(key)) refuseField(`allocations.${i}`, "同一单位、同一称号出现了两次。", "the same unit and award stand there twice.");
    seen.add(key);
  }
}
