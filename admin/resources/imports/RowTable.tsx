import { Box, Card, Typography } from "@mui/material";
import { useId } from "react";
import { FilterForm, ListBase, Pagination, SelectInput } from "react-admin";
import { choicesOf } from "../../shared/choices";
import { ExportButton } from "../../shared/ExportButton";
import { ListTools } from "../../shared/list/ListTools";
import { type Import, type ImportRow, rowChanges } from "../../shared/paperTypes";
import { RecordTable } from "../../shared/RecordTable";
import { useT } from "../../shared/useT";
import { rowColumns } from "./rowColumns";

/** What each row of the workbook does, or what is wrong with it; the wrong ones first where there are any. */
export const RowTable = ({ found: { id, faulty, version } }: { found: Import }) => {
  const t = useT();
  const heading = useId();
  return (
    <ListBase<ImportRow>
      key={version}
      resource="importRows"
      disableSyncWithLocation
      storeKey={false}
      sort={{ field: "line", order: "ASC" }}
      filter={{ importId: id }}
      filterDefaultValues={faulty > 0 ? { change: "FAULT" } : undefined}
      perPage={50}
    >
      <Card component="section" aria-labelledby={heading}>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, px: 2, pt: 1.5 }}>
          <Typography variant="h2" id={heading} sx={{ flex: 1 }}>
            {t("imports.rows")}
          </Typography>
          <ListTools columns={rowColumns} part />
          <ExportButton columns={rowColumns} name={t("imports.rows")} />
        </Box>
        <Box sx={{ px: 1.5, "& .RaFilterForm-filterFormInput .MuiFormControl-root": { minWidth: 150 } }}>
          <FilterForm filters={[<SelectInput key="change" source="change" label="imports.row.change" choices={choicesOf("rowChange", rowChanges)} alwaysOn />]} />
        </Box>
        <RecordTable columns={rowColumns} />
        <Pagination rowsPerPageOptions={[25, 50, 100, 200]} />
      </Card>
    </ListBase>
  );
};
