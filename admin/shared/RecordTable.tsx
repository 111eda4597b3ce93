import { Typography } from "@mui/material";
import {
  DataTable,
  type RaRecord,
  type RowClickFunction,
  useGetResourceLabel,
  useListContext,
  useTranslate,
} from "react-admin";
import type { Column } from "./columns";
import { useT } from "./useT";

interface RecordTableProps<Row extends RaRecord> {
  columns: readonly Column<Row>[];
  rowClick?: "show" | "edit" | false | RowClickFunction<Row>;
}

/** The list's rows with the given columns; a click on a row opens it. */
export function RecordTable<Row extends RaRecord>({ columns, rowClick = false }: RecordTableProps<Row>) {
  const t = useT();
  return (
    <DataTable<Row>
      bulkActionButtons={false}
      rowClick={rowClick}
      empty={<Empty />}
      sx={{ overflowX: "auto" }}
    >
      {columns.map(({ source, label, text, cell, sort, align, wrap }) => (
        <DataTable.Col<Row>
          key={source}
          source={source as never}
          label={t(label)}
          disableSort={!sort}
          align={align}
          sx={wrap ? { minWidth: 144 } : { whiteSpace: "nowrap" }}
          render={(row) => (cell ? cell(row) : (text(row, t) ?? t("app.none")))}
        />
      ))}
    </DataTable>
  );
}

const Empty = () => {
  const translate = useTranslate();
  const { resource, filterValues } = useListContext();
  const name = useGetResourceLabel()(resource, 2);
  const filtered = Object.keys(filterValues).length > 0;
  return (
    <Typography color="text.secondary" sx={{ p: 3 }}>
      {translate(filtered ? "ra.navigation.no_filtered_results" : "ra.page.empty", { name })}
    </Typography>
  );
};
