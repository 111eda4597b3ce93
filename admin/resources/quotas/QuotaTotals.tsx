import { TableCell, TableRow } from "@mui/material";
import { Chip } from "../../shared/Chip";
import { useT } from "../../shared/useT";
import { SumRow } from "./SumRow";
import type { QuotaDraft } from "./useQuotaDraft";
import { cellKey, type QuotaTable } from "./useQuotaTable";

const counters = ["used", "reserved", "forfeited"] as const;

/**
 * The foot: what became of the places of the units above, what the other seat has, the province's sum against what may be reported (R01), and whether more is
 * allocated than reported, as a differential recommendation needs (R02).
 */
export const QuotaTotals = ({
  table: { awards, units, saved, elsewhere },
  draft,
}: {
  table: QuotaTable;
  draft: QuotaDraft;
}) => {
  const t = useT();
  const others = awards.map(({ id }) => elsewhere(id));
  const sums = awards.map(
    ({ id }, index) =>
      units.reduce((sum, unit) => sum + draft.counted(unit.id, id), 0) + (others[index] ?? 0),
  );
  const total = (counter: (typeof counters)[number]) =>
    awards.map(({ id }) => units.reduce((sum, unit) => sum + (saved.get(cellKey(unit.id, id))?.[counter] ?? 0), 0));
  return (
    <>
      {counters
        .map((counter) => ({ counter, sums: total(counter) }))
        .filter(({ sums }) => sums.some((sum) => sum > 0))
        .map(({ counter, sums: of }) => (
          <SumRow key={counter} label={t(`quotas.sum.${counter}`)} sums={of} />
        ))}
      {others.some((places) => places > 0) ? <SumRow label={t("quotas.otherSeat")} sums={others} /> : null}
      <SumRow label={t("quotas.grandTotal")} sums={sums} strong />
      <SumRow label={t("quotas.province")} sums={awards.map(({ provinceQuota }) => provinceQuota)} />
      <TableRow>
        <TableCell component="th" scope="row">
          {t("quotas.ratio")}
        </TableCell>
        {awards.map(({ id, provinceQuota }, index) => {
          const sum = sums[index] ?? 0;
          const met = sum > provinceQuota;
          return (
            <TableCell key={id} align="right">
              <b>{(sum / provinceQuota).toFixed(2)}</b>{" "}
              <Chip tone={met ? "green" : "red"} mark={met ? "done" : "failed"}>
                {met ? t("quotas.ratioMet") : t("quotas.ratioBroken", { quota: provinceQuota })}
              </Chip>
            </TableCell>
          );
        })}
        <TableCell />
      </TableRow>
    </>
  );
};
