import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Award } from "../campaigns/award";
import { unfinishedCampaign } from "../campaigns/open-campaign";
import { RecommendingUnit } from "../units/recommending-unit";
import { UNIT } from "../units/words";
import type { AllocateQuotasInput, AllocationInput } from "./inputs";
import { findLocked } from "./lock-quota";
import { Quota } from "./quota";
import { setPlaces } from "./set-places";

/** Gives places to many units at once, as in a saved quota table: all lines hold or none does. */
export async function allocateQuotas(act: Act, { campaignId, reason, allocations }: AllocateQuotasInput): Promise<Quota[]> {
  await unfinishedCampaign(act.manager, campaignId);
  refuseTwice(allocations);
  const quotas: Quota[] = [];
  // In the order of the ids, so that two offices that save overlapping tables do not wait for each other in a circle.
  for (const line of [...allocations].sort((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
    const at = `allocations.${allocations.indexOf(line)}`;
    const quota = await quotaFor(act, campaignId, line, at);
    await setPlaces(act, quota, { places: line.places, reason, field: `${at}.places` });
    quotas.push(quota);
  }
  return quotas;
}

async function quotaFor({ manager }: Act, campaignId: string, { unitId, awardId, version }: AllocationInput, at: string): Promise<Quota> {
  const known = await findLocked(manager, { campaignId, unitId, awardId });
  if (known && known.version === version) return known;
  if (known) {
    const message = { zh: "该名额已被他人修改，请刷新后再改。", en: "somebody else has changed this quota; reload first." };
    throw new DeskError("CONFLICT", { field: `${at}.version`, fields: [{ field: `${at}.places`, message }], facts: { given: version ?? 0, current: known.version } });
  }
  const [unit, award] = await Promise.all([manager.findOneBy(RecommendingUnit, { id: unitId }), manager.findOneBy(Award, { id: awardId, campaignId })]);
  if (!unit) throw new DeskError("NOT_FOUND", { field: `${at}.unitId`, facts: { what: UNIT } });
  if (!award) throw new DeskError("NOT_FOUND", { field: `${at}.awardId`, facts: { what: { zh: "称号", en: "award" } } });
  return manager.save(manager.create(Quota, { campaignId, awardId, subjectKind: award.subjectKind, unitId, seat: unit.seat }));
}

function refuseTwice(allocations: AllocationInput[]): void {
  const seen = new Set<string>();
  for (const [i, { unitId, awardId }] of allocations.entries()) {
    const key = keyOf({ unitId, awardId });
    if (seen.has(key)) refuseField(`allocations.${i}`, `第 ${i + 1} 行与前面重复：同一单位、同一称号只能填一次。`, `line ${i + 1} repeats one before it: a unit and award stand there once.`);
    seen.add(key);
  }
}

/** Ids are the same in capitals and small letters. */
const keyOf = ({ unitId, awardId }: Pick<AllocationInput, "unitId" | "awardId">): string => `${unitId} ${awardId}`.toLowerCase();
