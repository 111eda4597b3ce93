import { csvFile, download } from "../../shared/csv";
import type { T } from "../../shared/useT";
import type { QuotaDraft } from "./useQuotaDraft";
import type { QuotaTable } from "./useQuotaTable";

/** The table as shown, as a file: a row a unit, a column an award, the sums at the end (annex 2). */
export function exportTable({ units, awards, elsewhere }: QuotaTable, draft: QuotaDraft, t: T): void {
  const sum = (awardId: string) =>
    units.reduce((total, unit) => total + draft.counted(unit.id, awardId), 0) + elsewhere(awardId);
  const rows = [
    [t("quotas.unit"), ...awards.map(({ name }) => name)],
    ...units.map((unit) => [unit.name, ...awards.map(({ id }) => draft.counted(unit.id, id))]),
    [t("quotas.grandTotal"), ...awards.map(({ id }) => sum(id))],
    [t("quotas.province"), ...awards.map(({ provinceQuota }) => provinceQuota)],
    [t("quotas.ratio"), ...awards.map(({ id, provinceQuota }) => (sum(id) / provinceQuota).toFixed(2))],
  ];
  download(`${t("quotas.title")}.csv`, csvFile(rows));
}
