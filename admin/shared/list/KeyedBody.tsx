import { useContext, useMemo } from "react";
import { DataTableBody, DataTableConfigContext, DataTableRow, type DataTableRowProps, useDataTableConfigContext, useRecordContext } from "react-admin";
import { RowFocusContext } from "./rowFocus";
import { SelectCell } from "./SelectCell";

/** A row that keys lead to. Its look when focused is the outline of every focus. */
const KeyedRow = ({ children, ...props }: DataTableRowProps) => {
  const record = useRecordContext();
  const { current, setCurrent } = useContext(RowFocusContext);
  const config = useDataTableConfigContext();
  const plain = useMemo(() => ({ ...config, hasBulkActions: false }), [config]);
  if (!record) return null;
  return (
    <DataTableConfigContext.Provider value={plain}>
      <DataTableRow
        {...props}
        data-row={record.id}
        tabIndex={record.id === current ? 0 : -1}
        onFocus={() => setCurrent(record.id)}
      >
        {config.hasBulkActions ? <SelectCell record={record} /> : null}
        {children}
      </DataTableRow>
    </DataTableConfigContext.Provider>
  );
};

/** The body of a list's table, row by row under the arrow keys. */
export const KeyedBody = (props: object) => <DataTableBody {...props} row={KeyedRow} />;
