import { Box, Card } from "@mui/material";
import { FilterForm, Pagination, TextInput } from "react-admin";
import { ExportButton } from "../../shared/ExportButton";
import { ListTools } from "../../shared/list/ListTools";
import { RecordTable } from "../../shared/RecordTable";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { cameColumns, removing } from "./cameColumns";

/** What came, delivery by delivery, newest first; those taken off stay to be seen. */
export const Came = ({ ofUnit }: { ofUnit: boolean }) => {
  const t = useT();
  const may = useMay()("removeArrival");
  const shown = ofUnit ? cameColumns.filter(({ source }) => source !== "unit") : cameColumns;
  const filters = [<TextInput key="paper" source="paper.contains" label={t("arrivals.came.search")} alwaysOn resettable />];
  return (
    <Card>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "end", justifyContent: "space-between", gap: 1, px: 1.5, py: 1, "& > form": { flex: "1 1 0", minWidth: 160 } }}>
        <FilterForm filters={filters} />
        <ListTools columns={shown} part />
        <ExportButton columns={shown} name={t("arrivals.tabs.came")} />
      </Box>
      <RecordTable columns={may ? [...shown, removing] : shown} />
      <Pagination rowsPerPageOptions={[25, 50, 100, 200]} />
    </Card>
  );
};
