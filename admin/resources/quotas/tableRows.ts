import type { Award } from "../../shared/schema";
import type { T } from "../../shared/useT";
import type { QuotaDraft } from "./useQuotaDraft";
import { cellKey, type QuotaTable } from "./useQuotaTable";

const counters = ["used", "reserved", "free", "forfeited"] as const;

/**
 * The table as shown, as rows of a file: a row a unit, for each award its places as typed and what became of those saved, the
 * sums at the end (annex 2).
 */
export function tableRows({ units, awards, saved, elsewhere }: QuotaTable, draft: QuotaDraft, t: T): (string | number | null)[][] {
  const sum = (awardId: string) =>
    units.reduce((total, unit) => total + draft.counted(unit.id, awardId), 0) + elsewhere(awardId);
  const counted = (unitId: string, awardId: string) => {
    const quota = saved.get(cellKey(unitId, awardId));
    return [draft.counted(unitId, awardId), ...counters.map((counter) => quota?.[counter] ?? 0)];
  };
  const blank = counters.map(() => null);
  const line = (label: string, of: (award: Award) => number | string) => [
    label,
    ...awards.flatMap((award) => [of(award), ...blank]),
  ];
  return [
    [
      t("quotas.unit"),
      ...awards.flatMap(({ name }) =>
        (["places", ...counters] as const).map((column) => t(`quotas.column.${column}`, { award: name })),
      ),
    ],
    ...units.map((unit) => [unit.name, ...awards.flatMap(({ id }) => counted(unit.id, id))]),
    line(t("quotas.grandTotal"), ({ id }) => sum(id)),
    line(t("quotas.province"), ({ provinceQuota }) => provinceQuota),
    line(t("quotas.ratio"), ({ id, provinceQuota }) => (sum(id) / provinceQuota).toFixed(2)),
  ];
}
