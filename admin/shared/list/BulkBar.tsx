import { Box, Button } from "@mui/material";
import type { ReactNode } from "react";
import { useListContext } from "react-admin";
import { useT } from "../useT";

/** How many rows are selected, and what can be done to all of them. It stands above the table and hides nothing. */
export const BulkBar = ({ children }: { children: ReactNode }) => {
  const t = useT();
  const { selectedIds, onUnselectItems } = useListContext();
  if (selectedIds.length === 0) return null;
  return (
    <Box
      role="toolbar"
      aria-label={t("lists.bulk.toolbar")}
      className="no-print"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, px: 2, py: 1, bgcolor: ({ palette }) => palette.tones.blue.soft }}
    >
      <Box component="span" role="status" sx={{ mr: "auto" }}>
        {t("lists.bulk.selected", { count: selectedIds.length })}
      </Box>
      <Button size="small" color="inherit" onClick={() => onUnselectItems()}>
        {t("lists.bulk.unselect")}
      </Button>
      {children}
    </Box>
  );
};
