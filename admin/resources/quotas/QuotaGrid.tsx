import { Table, TableBody, TableCell, TableFooter, TableHead, TableRow } from "@mui/material";
import { Fragment, useRef } from "react";
import { seats } from "../../shared/enums";
import type { RecommendingUnit } from "../../shared/schema";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { moveInGrid } from "./moveInGrid";
import { QuotaRow } from "./QuotaRow";
import { QuotaTotals } from "./QuotaTotals";
import { SumRow } from "./SumRow";
import type { QuotaDraft } from "./useQuotaDraft";
import type { QuotaTable } from "./useQuotaTable";

interface QuotaGridProps {
  table: QuotaTable;
  draft: QuotaDraft;
  editable: boolean;
  onLedger?: (unit: RecommendingUnit) => void;
}

/** Units × awards, grouped by seat with its sum, and the province's sums at the foot. */
export const QuotaGrid = ({ table, draft, editable, onLedger }: QuotaGridProps) => {
  const t = useT();
  const grid = useRef<HTMLTableElement>(null);
  const { awards, units } = table;
  // A unit is shown its own places only.
  const province = !useMe()?.account.unit;
  const groups = seats
    .map((seat) => ({ seat, members: units.filter((unit) => unit.seat === seat) }))
    .filter(({ members }) => members.length > 0);
  let row = 0;
  return (
    <Table
      ref={grid}
      size="small"
      stickyHeader
      onKeyDown={(event) => moveInGrid(event, grid.current)}
      sx={{ "& td, & th": { borderRight: 1, borderRightColor: "divider" } }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{t("quotas.unit")}</TableCell>
          {awards.map(({ id, name }) => (
            <TableCell key={id} align="right">
              {name}
            </TableCell>
          ))}
          <TableCell align="right">{t("quotas.total")}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {groups.map(({ seat, members }) => (
          <Fragment key={seat}>
            {members.map((unit) => (
              <QuotaRow
                key={unit.id}
                unit={unit}
                row={row++}
                table={table}
                draft={draft}
                editable={editable}
                onLedger={onLedger}
              />
            ))}
            {members.length > 1 ? (
              <SumRow
                label={t("quotas.seatTotal", { seat: t(`enums.seat.${seat}`) })}
                sums={awards.map(({ id }) =>
                  members.reduce((sum, unit) => sum + draft.counted(unit.id, id), 0),
                )}
              />
            ) : null}
          </Fragment>
        ))}
      </TableBody>
      {province ? (
        <TableFooter
          sx={{
            position: "sticky",
            bottom: 0,
            zIndex: 2,
            "& > tr > *": { backgroundColor: "background.default", color: "text.primary" },
          }}
        >
          <QuotaTotals table={table} draft={draft} />
        </TableFooter>
      ) : null}
    </Table>
  );
};
