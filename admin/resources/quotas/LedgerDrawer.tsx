import {
  Box,
  Button,
  Drawer,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { dateTime } from "../../shared/format";
import type { QuotaEntry, RecommendingUnit } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useCsv } from "../../shared/useCsv";
import { useT } from "../../shared/useT";
import { cellKey, type QuotaTable } from "./useQuotaTable";

const counters = ["placesDelta", "usedDelta", "reservedDelta", "forfeitedDelta"] as const;
const newestFirst = { field: "occurredAt", order: "DESC" } as const;
const signed = (delta: number) => (delta > 0 ? `+${delta}` : String(delta));

interface LedgerDrawerProps {
  table: QuotaTable;
  /** The drawer is open while there is a unit to show. */
  unit: RecommendingUnit | undefined;
  onClose: () => void;
}

/** A unit's ledger: every place given, kept, used, freed and lost, by whom and why. */
export const LedgerDrawer = ({ table: { awards, saved }, unit, onClose }: LedgerDrawerProps) => {
  const t = useT();
  const saveCsv = useCsv();
  const quotas = awards.flatMap((award) => {
    const quota = unit && saved.get(cellKey(unit.id, award.id));
    return quota ? [{ id: quota.id, award: award.name }] : [];
  });
  const filter = { quotaId: quotas.map(({ id }) => id) };
  const entries = useAll<QuotaEntry>("quotaEntries", filter, newestFirst, quotas.length > 0) ?? [];
  // Places are kept and lost in some campaigns only: a column that says nothing is left out.
  const deltas = counters.filter(
    (counter) => counter === "placesDelta" || counter === "usedDelta" || entries.some((entry) => entry[counter]),
  );
  const heads = ["when", "award", "movement", ...deltas, "actor", "reason"] as const;
  const rows = entries.map((entry) => [
    dateTime(entry.occurredAt),
    quotas.find(({ id }) => id === entry.quotaId)?.award ?? "",
    t(`enums.quotaMovement.${entry.movement}`),
    ...deltas.map((counter) => entry[counter]),
    entry.actorName,
    entry.reason,
  ]);
  const title = t("quotas.ledgerOf", { unit: unit?.shortName });
  const save = () => void saveCsv(`${title}.csv`, [heads.map((head) => t(`quotas.${head}`)), ...rows]);
  return (
    <Drawer
      anchor="right"
      open={unit !== undefined}
      onClose={onClose}
      slotProps={{ paper: { "aria-label": title } }}
    >
      <Box sx={{ p: 2.5, minWidth: { sm: 560 }, maxWidth: { xs: "92vw", md: 860 }, overflowX: "auto" }}>
        <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", gap: 1, mb: 1 }}>
          <Typography variant="h2">{title}</Typography>
          <span>
            <Button color="inherit" onClick={save} disabled={rows.length === 0}>
              {t("action.export")}
            </Button>
            <Button onClick={onClose}>{t("action.close")}</Button>
          </span>
        </Box>
        {rows.length === 0 ? <Typography color="text.secondary">{t("quotas.noEntries")}</Typography> : null}
        <Table size="small">
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head} sx={{ whiteSpace: "nowrap" }}>
                  {t(`quotas.${head}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row, index) => (
              <TableRow key={entries[index]?.id}>
                {row.map((cell, column) => (
                  <TableCell
                    key={heads[column]}
                    sx={{ whiteSpace: heads[column] === "reason" ? undefined : "nowrap" }}
                  >
                    {typeof cell === "number" ? signed(cell) : cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Drawer>
  );
};
