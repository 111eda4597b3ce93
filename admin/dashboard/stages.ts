import type { AwardProgress } from "../shared/schema";

/** From a place to the list that is reported. */
export const stages = ["places", "drafted", "submitted", "approved", "listed", "province"] as const;
export type Stage = (typeof stages)[number];

/** How many of an award got as far as a stage, whoever is further counted too; null where it cannot be said. */
export function stageCount({ places, draft, returned, submitted, candidate, rejected, listed, provinceQuota }: AwardProgress, stage: Stage): number | null {
  const arrived = submitted + candidate + rejected;
  const counts = { places, drafted: draft + returned + arrived, submitted: arrived, approved: candidate, listed, province: provinceQuota };
  return counts[stage];
}
