import type { CompositionShare } from "../shared/schema";

/** One group of those who stand, all awards together. */
export interface Group {
  id: string;
  label: string;
  own: number;
  province: number | null;
}

/** The groups of one dimension, the greatest first. */
export function groupsOf(shares: readonly CompositionShare[], dimension: CompositionShare["dimension"], name: (key: string, known: string | null) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const { key, name: known, own, province } of shares.filter((share) => share.dimension === dimension)) {
    const before = groups.get(key);
    const together = province === null ? null : (before?.province ?? 0) + province;
    groups.set(key, { id: key, label: name(key, known), own: (before?.own ?? 0) + own, province: together });
  }
  return [...groups.values()].sort((a, b) => (b.province ?? b.own) - (a.province ?? a.own) || b.own - a.own);
}
