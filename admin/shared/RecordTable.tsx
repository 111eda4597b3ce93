import { Box, Typography } from "@mui/material";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import {
  DataTable,
  type Identifier,
  type RaRecord,
  type RowClickFunction,
  useGetResourceLabel,
  useListContext,
  useTranslate,
} from "react-admin";
import type { Column } from "./columns";
import { BulkBar } from "./list/BulkBar";
import { KeyedBody } from "./list/KeyedBody";
import { forgetWalk } from "./list/Neighbours";
import { lastFocused, RowFocusContext } from "./list/rowFocus";
import { useShownColumns } from "./list/shownColumns";
import { useRowKeys } from "./list/useRowKeys";
import { useT } from "./useT";

interface RecordTableProps<Row extends RaRecord> {
  columns: readonly Column<Row>[];
  rowClick?: "show" | "edit" | false | RowClickFunction<Row>;
  /** What can be done to several rows at once; rows can be selected where this is given. */
  bulk?: ReactNode;
  selectable?: (row: Row) => boolean;
}

/** The list's rows with the columns chosen; a click on a row opens it, keys lead through the rows. */
export function RecordTable<Row extends RaRecord>({ columns, rowClick = false, bulk, selectable }: RecordTableProps<Row>) {
  const t = useT();
  const table = useRef<HTMLDivElement>(null);
  const { resource, data } = useListContext<Row>();
  const shown = useShownColumns(resource, columns);
  const [focused, setFocused] = useState<Identifier | undefined>(() => lastFocused.get(resource));
  const current = data?.some(({ id }) => id === focused) ? focused : data?.[0]?.id;
  const rowFocus = useMemo(
    () => ({
      current,
      setCurrent: (id: Identifier) => {
        lastFocused.set(resource, id);
        setFocused(id);
      },
    }),
    [current, resource],
  );
  useEffect(() => forgetWalk(resource), [resource]);
  useRowKeys({ table, opens: rowClick !== false, selects: bulk !== undefined });
  return (
    <RowFocusContext value={rowFocus}>
      <Box ref={table}>
        <DataTable<Row>
          body={KeyedBody}
          bulkActionButtons={bulk ? <></> : false}
          bulkActionsToolbar={bulk ? <BulkBar>{bulk}</BulkBar> : undefined}
          isRowSelectable={selectable}
          rowClick={rowClick}
          empty={<Empty />}
          sx={{ overflowX: "auto" }}
        >
          {shown.map(({ source, label, text, cell, sort, align, wrap }) => (
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
      </Box>
    </RowFocusContext>
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
