import { TableCell, TableRow } from "@mui/material";
import { Chip } from "../../shared/Chip";
import { useT } from "../../shared/useT";
import { SumRow } from "./SumRow";
import type { QuotaDraft } from "./useQuotaDraft";
import type { QuotaTable } from "./useQuotaTable";

/**
 * The foot: what the other seat has, the province's sum against what may be reported (R01), and whether more is
 * allocated than reported, as a differential recommendation needs (R02).
 */
export const QuotaTotals = ({
  table: { awards, units, elsewhere },
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
  return (
    <>
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
