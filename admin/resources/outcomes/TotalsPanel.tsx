import { Typography } from "@mui/material";
import type { Column } from "../../shared/columns";
import type { OutcomeTotal } from "../../shared/outcomeTypes";
import { Panel } from "../../shared/Panel";
import { PlainTable } from "../../shared/PlainTable";
import { useT } from "../../shared/useT";

type Row = OutcomeTotal & { id: string };

const counts = ["candidates", "selected", "reported", "listed", "notListed", "formallyReported", "conferred", "notConferred", "revoked", "dropped"] as const;

/** How far the candidates got, an award a row and their sum. A unit has no places of the province. */
export const TotalsPanel = ({ totals, ofUnit }: { totals: OutcomeTotal[]; ofUnit: boolean }) => {
  const t = useT();
  const names = ofUnit ? counts : (["places", ...counts] as const);
  const columns: Column<Row>[] = [
    { source: "name", label: "outcomes.column.award", text: ({ name }) => name },
    ...names.map((name): Column<Row> => ({ source: name, label: `outcomes.total.${name}`, text: (row) => row[name], align: "right" })),
  ];
  const rows = totals.map((total) => ({ ...total, id: total.awardId }));
  return (
    <Panel title={t("outcomes.totals")}>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
        {t("outcomes.totalsHint")}
      </Typography>
      <PlainTable name={t("outcomes.totals")} columns={columns} rows={rows.length > 1 ? [...rows, sumOf(rows, t("outcomes.sum"))] : rows} />
    </Panel>
  );
};

function sumOf(rows: Row[], name: string): Row {
  const first = { ...rows[0], id: "sum", awardId: "sum", name } as Row;
  return (["places", ...counts] as const).reduce((sum, key) => ({ ...sum, [key]: rows.reduce((all, row) => all + row[key], 0) }), first);
}
