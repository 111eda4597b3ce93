import { Box } from "@mui/material";
import type { RaRecord } from "react-admin";
import type { Column } from "../columns";
import { ColumnsButton } from "./ColumnsButton";
import { SavedFilters } from "./SavedFilters";

interface ListToolsProps<Row extends RaRecord> {
  columns: readonly Column<Row>[];
  /** Lists that are part of another page have no address of their own, so nothing is saved of their filters. */
  part?: boolean;
}

/** Beside the filters: which of them are kept under a name, and which columns are shown. */
export function ListTools<Row extends RaRecord>({ columns, part }: ListToolsProps<Row>) {
  return (
    <Box className="no-print" sx={{ display: "flex", alignItems: "center", gap: 0.5, ml: "auto" }}>
      {part ? null : <SavedFilters />}
      <ColumnsButton columns={columns} />
    </Box>
  );
}
