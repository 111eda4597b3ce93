import type { Quota } from "../../shared/schema";
import type { T } from "../../shared/useT";

/** Places that cannot be taken away: in use, kept for drafts, or lost by a breach (R18). */
export const takenOf = (quota: Quota | undefined): number =>
  quota ? quota.used + quota.reserved + quota.forfeited : 0;

const parts = ["used", "reserved", "free", "forfeited"] as const;

/** What became of a cell's places, as far as it is not zero: "用 1 · 余 1 · 取消 1". Nothing while none is taken. */
export function partsText(quota: Quota | undefined, t: T): string {
  if (!quota || takenOf(quota) === 0) return "";
  return parts
    .filter((part) => quota[part] > 0)
    .map((part) => t(`quotas.part.${part}`, { count: quota[part] }))
    .join(" · ");
}
