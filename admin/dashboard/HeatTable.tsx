import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { Chip } from "../shared/Chip";
import type { Column } from "../shared/columns";
import { showLink } from "../shared/links";
import { Panel } from "../shared/Panel";
import type { CampaignProgress } from "../shared/schema";
import { TableExport } from "../shared/TableExport";
import { useT } from "../shared/useT";
import { heatColumns, type HeatRow } from "./heatColumns";
import { worstFirst } from "./unitOrder";

/** How many units are shown before the rest is asked for. */
const first = 12;

const exported: Column<HeatRow>[] = [
  { source: "shortName", label: "home.unit", text: ({ shortName }) => shortName },
  ...heatColumns.map(
    ({ source, label, marks }): Column<HeatRow> => ({
      source,
      label,
      text: (row, t) => marks(row, t).map(({ text }) => text).join(t("app.separator")) || null,
    }),
  ),
];

/** A row a unit and a column a step, the unit furthest behind first; each cell leads to exactly what it counts. */
export const HeatTable = ({ progress: { units, today } }: { progress: CampaignProgress }) => {
  const t = useT();
  const [all, setAll] = useState(false);
  const [order, setOrder] = useState<string>();
  const sorted = heatColumns.find(({ source }) => source === order);
  const lines = worstFirst(units).map((unit): HeatRow => ({ ...unit, id: unit.unitId, today }));
  const rows = sorted ? [...lines].sort((a, b) => sorted.weight(b) - sorted.weight(a)) : lines;
  const rest = rows.length - first;
  return (
    <Panel title={t("home.progress")} aside={sorted ? t("home.sortedBy", { what: t(sorted.label) }) : t("home.progressHint")}>
      <Box role="group" aria-label={t("home.progress")} tabIndex={0} sx={{ overflowX: "auto" }}>
        <Table size="small" sx={{ "& .MuiTableCell-root": { px: 0.5 }, "& .MuiTableSortLabel-root:not(.Mui-active) .MuiTableSortLabel-icon": { display: "none" } }}>
          <TableHead>
            <TableRow>
              <TableCell aria-sort={sorted ? undefined : "other"} sx={{ whiteSpace: "nowrap" }}>
                <TableSortLabel active={!sorted} direction="desc" onClick={() => setOrder(undefined)}>
                  {t("home.unit")}
                </TableSortLabel>
              </TableCell>
              {heatColumns.map(({ source, label }) => (
                <TableCell key={source} aria-sort={order === source ? "descending" : undefined} sx={{ whiteSpace: "nowrap" }}>
                  <TableSortLabel active={order === source} direction="desc" onClick={() => setOrder(source)}>
                    {t(label)}
                  </TableSortLabel>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {(all ? rows : rows.slice(0, first)).map((row) => (
              <TableRow key={row.id} hover>
                <TableCell component="th" scope="row" sx={{ whiteSpace: "nowrap", position: "sticky", left: 0, zIndex: 1, backgroundColor: "background.paper" }}>
                  <Box component={LinkBase} to={showLink("recommendingUnits", row.id)} sx={{ color: "inherit" }}>
                    {row.shortName}
                  </Box>
                </TableCell>
                {heatColumns.map((column) => (
                  <Cell key={column.source} row={row} marks={column.marks(row, t)} label={t(column.label)} />
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ display: "flex", gap: 1, mt: 1 }}>
        <TableExport name={t("home.progress")} columns={exported} rows={rows} />
        {rest > 0 ? (
          <Button size="small" color="inherit" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("action.fewer") : t("action.more", { smart_count: rest })}
          </Button>
        ) : null}
      </Box>
    </Panel>
  );
};

const Cell = ({ row, marks, label }: { row: HeatRow; marks: ReturnType<(typeof heatColumns)[number]["marks"]>; label: string }) => {
  const t = useT();
  if (marks.length === 0) return <TableCell sx={{ color: "text.secondary" }}>{t("app.none")}</TableCell>;
  return (
    <TableCell>
      <Box sx={{ display: "flex", flexDirection: "column", alignItems: "start", gap: "3px" }}>
        {marks.map(({ text, tone, mark, link }) => (
          <Box key={text} component={LinkBase} to={link} aria-label={`${row.shortName} ${label} ${text}`} sx={{ textDecoration: "none" }}>
            <Chip tone={tone} mark={mark}>
              {text}
            </Chip>
          </Box>
        ))}
      </Box>
    </TableCell>
  );
};
