import { Checkbox, TableCell } from "@mui/material";
import { type RaRecord, useDataTableCallbacksContext, useDataTableSelectedIdsContext, useTranslate } from "react-admin";

/** The box that selects a row. It is named on the box itself: react-admin's own names the drawing around it. */
export const SelectCell = ({ record }: { record: RaRecord }) => {
  const translate = useTranslate();
  const { handleToggleItem, isRowSelectable } = useDataTableCallbacksContext();
  const selected = useDataTableSelectedIdsContext();
  const selectable = isRowSelectable?.(record) ?? true;
  return (
    <TableCell padding="checkbox">
      <Checkbox
        className="select-item RaDataTable-checkbox"
        checked={selectable && (selected ?? []).includes(record.id)}
        disabled={!selectable}
        onClick={(event) => {
          event.stopPropagation();
          if (selectable) handleToggleItem?.(record.id, event);
        }}
        slotProps={{ input: { "aria-label": translate("ra.action.select_row") } }}
      />
    </TableCell>
  );
};
