import { Box, Button } from "@mui/material";
import type { ReactNode } from "react";
import { type RaRecord, useStore } from "react-admin";
import type { Column } from "../../shared/columns";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useT } from "../../shared/useT";

interface ChartPanelProps<Row extends RaRecord> {
  /** Under which the browser remembers whether chart or table is wanted. */
  id: string;
  title: string;
  hint: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** What stands there instead while there is nothing to show. */
  empty?: string;
  /** Inputs that choose what is shown. */
  controls?: ReactNode;
  children: ReactNode;
}

/** A chart and its table, of which one is shown: the table exports, and is read where a chart cannot be seen. */
export function ChartPanel<Row extends RaRecord>({ id, title, hint, columns, rows, empty, controls, children }: ChartPanelProps<Row>) {
  const t = useT();
  const [table, setTable] = useStore(`home.${id}.table`, false);
  return (
    <Panel title={title} aside={hint}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1 }}>
        {controls}
        <Button size="small" variant="outlined" color="inherit" className="no-print" aria-label={`${title}${t("app.separator")}${t(table ? "home.asChart" : "home.asTable")}`} onClick={() => setTable(!table)}>
          {t(table ? "home.asChart" : "home.asTable")}
        </Button>
      </Box>
      {table || rows.length === 0 ? <PlainTable name={title} columns={columns} rows={rows} empty={empty} /> : children}
    </Panel>
  );
}
