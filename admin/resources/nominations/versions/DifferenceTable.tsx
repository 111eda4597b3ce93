import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { BeforeAfterCells } from "../../../shared/BeforeAfterCells";
import type { SnapshotChange } from "../../../shared/schema";
import { useCsv } from "../../../shared/useCsv";
import { useT } from "../../../shared/useT";

/** Each field that differs: what stood there and what stands there now. */
export const DifferenceTable = ({ changes, name }: { changes: readonly SnapshotChange[]; name: string }) => {
  const t = useT();
  const saveCsv = useCsv();
  if (changes.length === 0) return <Typography>{t("scrutiny.versions.same")}</Typography>;
  const heads = [t("scrutiny.versions.field"), t("scrutiny.versions.before"), t("scrutiny.versions.after")];
  const save = () =>
    void saveCsv(`${t("scrutiny.versions.file", { name })}.csv`, [heads, ...changes.map(({ label, before, after }) => [label, before, after])]);
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => (
            <TableRow key={change.path} sx={{ verticalAlign: "top" }}>
              <TableCell component="th" scope="row" sx={{ minWidth: 110 }}>
                {change.label}
              </TableCell>
              <BeforeAfterCells before={change.before} after={change.after} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button variant="outlined" color="inherit" size="small" sx={{ mt: 1 }} onClick={save} className="no-print">
        {t("action.export")}
      </Button>
    </Box>
  );
};
