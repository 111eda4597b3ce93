import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { RaRecord } from "react-admin";
import type { Column } from "./columns";
import { TableExport } from "./TableExport";
import { useT } from "./useT";

interface PlainTableProps<Row extends RaRecord> {
  /** What a screen reader and the exported file call it. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** What stands there instead when there are no rows. */
  empty?: string;
}

/** Rows that are on the screen whole, with a button that exports them as shown. The first column names its row. */
export function PlainTable<Row extends RaRecord>({ name, columns, rows, empty }: PlainTableProps<Row>) {
  const t = useT();
  if (rows.length === 0 && empty) return <Typography color="text.secondary">{empty}</Typography>;
  return (
    <>
      <Box role="group" aria-label={name} tabIndex={0} sx={{ overflowX: "auto" }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {columns.map(({ source, label, align }) => (
                <TableCell key={source} align={align} sx={{ whiteSpace: "nowrap" }}>
                  {t(label)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id} sx={{ verticalAlign: "top" }}>
                {columns.map(({ source, text, cell, align, wrap }, index) => (
                  <TableCell
                    key={source}
                    align={align}
                    component={index === 0 ? "th" : "td"}
                    scope={index === 0 ? "row" : undefined}
                    sx={wrap ? { minWidth: 160, overflowWrap: "anywhere" } : { whiteSpace: "nowrap" }}
                  >
                    {cell ? cell(row) : (text(row, t) ?? t("app.none"))}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ mt: 1 }}>
        <TableExport name={name} columns={columns} rows={rows} />
      </Box>
    </>
  );
}
