import { Box, Card } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import {
  FilterForm,
  ListBase,
  Pagination,
  type RaRecord,
  type RowClickFunction,
  type SortPayload,
  useResourceContext,
} from "react-admin";
import type { Column } from "./columns";
import { CreateLink } from "./CreateLink";
import { ExportButton } from "./ExportButton";
import { ListTools } from "./list/ListTools";
import { PageHead } from "./PageHead";
import { RecordTable } from "./RecordTable";

interface ListPageProps<Row extends RaRecord> {
  title: string;
  columns: readonly Column<Row>[];
  sort: SortPayload;
  /** What is always asked for, e.g. the campaign. */
  filter?: Record<string, unknown>;
  filterDefaultValues?: Record<string, unknown>;
  filters?: ReactElement[];
  tabs?: ReactNode;
  summary?: ReactNode;
  createLabel?: string;
  /** Buttons beside the export. */
  actions?: ReactNode;
  rowClick?: "show" | "edit" | false | RowClickFunction<Row>;
  perPage?: number;
  /** What can be done to several rows at once, and which rows that can be. */
  bulk?: ReactNode;
  selectable?: (row: Row) => boolean;
}

const noFilters: ReactElement[] = [];

/** A list's page: head with its acts, tabs, filters, table and pages. */
export function ListPage<Row extends RaRecord>(props: ListPageProps<Row>) {
  const {
    title,
    columns,
    sort,
    filter,
    filterDefaultValues,
    filters = noFilters,
    perPage = 25,
    rowClick,
  } = props;
  const resource = useResourceContext();
  return (
    <ListBase<Row> sort={sort} filter={filter} filterDefaultValues={filterDefaultValues} perPage={perPage}>
      <PageHead
        title={title}
        summary={props.summary}
        actions={
          <>
            <ExportButton columns={columns} name={title} />
            {props.actions}
            {props.createLabel && resource ? (
              <CreateLink resource={resource} label={props.createLabel} />
            ) : null}
          </>
        }
      />
      <Card>
        {props.tabs}
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1, px: 1.5, pt: 1, "& > form": { flex: "1 1 320px" }, "& .RaFilterForm-filterFormInput .MuiFormControl-root": { minWidth: 150 } }}>
          {filters.length > 0 ? <FilterForm filters={filters} /> : null}
          <ListTools columns={columns} />
        </Box>
        <RecordTable columns={columns} rowClick={rowClick} bulk={props.bulk} selectable={props.selectable} />
        <Pagination rowsPerPageOptions={[25, 50, 100, 200]} />
      </Card>
    </ListBase>
  );
}
