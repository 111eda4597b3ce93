import { useMemo } from "react";
import type { Award, Quota, RecommendingUnit } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useAwards, useCampaign } from "../../shared/useCampaign";
import { useProgress } from "../../shared/useProgress";

const byPosition = { field: "position", order: "ASC" } as const;
const byId = { field: "id", order: "ASC" } as const;

/** A cell's name in maps: one unit, one award. */
export const cellKey = (unitId: string, awardId: string) => `${unitId} ${awardId}`;

export interface QuotaTable {
  campaignId: string;
  awards: Award[];
  units: RecommendingUnit[];
  saved: ReadonlyMap<string, Quota>;
  /** Places of the seat that the caller does not see, by award. */
  elsewhere: (awardId: string) => number;
}

/** Everything the quota table shows: the awards, the units the caller sees, and what is allocated. */
export function useQuotaTable(): QuotaTable | undefined {
  const campaignId = useCampaign()?.id;
  const awards = useAwards();
  const progress = useProgress();
  const units = useAll<RecommendingUnit>("recommendingUnits", {}, byPosition);
  const quotas = useAll<Quota>("quotas", { campaignId }, byId, campaignId !== undefined);
  const saved = useMemo(
    () => new Map(quotas?.map((quota) => [cellKey(quota.unitId, quota.awardId), quota])),
    [quotas],
  );
  if (!campaignId || !units || !quotas) return undefined;
  const elsewhere = (awardId: string) => {
    const whole = progress?.awards.find((line) => line.awardId === awardId)?.places;
    const seen = quotas
      .filter((quota) => quota.awardId === awardId)
      .reduce((sum, { places }) => sum + places, 0);
    return whole === undefined ? 0 : whole - seen;
  };
  return { campaignId, awards, units, saved, elsewhere };
}
