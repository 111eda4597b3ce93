import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { csvFile, download } from "../../../shared/csv";
import type { SnapshotChange } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { TextDifference } from "./TextDifference";

/** From this length on two texts are shown as one, with what was taken out and put in. */
const long = 40;

const isLong = ({ before, after }: SnapshotChange) =>
  before !== null && after !== null && Math.max(before.length, after.length) >= long;

/** Each field that differs: what stood there and what stands there now. */
export const DifferenceTable = ({ changes, name }: { changes: readonly SnapshotChange[]; name: string }) => {
  const t = useT();
  if (changes.length === 0) return <Typography>{t("scrutiny.versions.same")}</Typography>;
  const heads = [t("scrutiny.versions.field"), t("scrutiny.versions.before"), t("scrutiny.versions.after")];
  const save = () =>
    download(
      `${t("scrutiny.versions.file", { name })}.csv`,
      csvFile([heads, ...changes.map(({ label, before, after }) => [label, before, after])]),
    );
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
              {isLong(change) ? (
                <TableCell colSpan={2} sx={{ overflowWrap: "anywhere" }}>
                  <TextDifference before={change.before ?? ""} after={change.after ?? ""} />
                </TableCell>
              ) : (
                [change.before, change.after].map((value, index) => (
                  <TableCell key={index} sx={{ minWidth: 120, overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
                    {value ?? t("app.none")}
                  </TableCell>
                ))
              )}
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
