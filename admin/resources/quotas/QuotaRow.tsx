import { Link, TableCell, TableRow } from "@mui/material";
import type { RecommendingUnit } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { QuotaCell } from "./QuotaCell";
import type { QuotaDraft } from "./useQuotaDraft";
import { cellKey, type QuotaTable } from "./useQuotaTable";

interface QuotaRowProps {
  unit: RecommendingUnit;
  row: number;
  table: QuotaTable;
  draft: QuotaDraft;
  editable: boolean;
  onLedger?: (unit: RecommendingUnit) => void;
}

/** One unit's places; its name opens the ledger. */
export const QuotaRow = ({
  unit,
  row,
  table: { awards, saved },
  draft,
  editable,
  onLedger,
}: QuotaRowProps) => {
  const t = useT();
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {onLedger ? (
          <Link
            component="button"
            type="button"
            underline="hover"
            title={t("quotas.openLedger", { unit: unit.shortName })}
            onClick={() => onLedger(unit)}
          >
            {unit.shortName}
          </Link>
        ) : (
          unit.shortName
        )}
      </TableCell>
      {awards.map((award, column) => {
        const key = cellKey(unit.id, award.id);
        return (
          <QuotaCell
            key={key}
            label={t("quotas.cell", { unit: unit.shortName, award: award.name })}
            place={`${row}-${column}`}
            text={draft.text(key)}
            savedPlaces={draft.savedPlaces(key)}
            quota={saved.get(key)}
            dirty={draft.isDirty(key)}
            fault={draft.fault(key)}
            onType={editable ? (value) => draft.type(key, value) : undefined}
          />
        );
      })}
      <TableCell align="right">
        {awards.reduce((sum, { id }) => sum + draft.counted(unit.id, id), 0)}
      </TableCell>
    </TableRow>
  );
};
