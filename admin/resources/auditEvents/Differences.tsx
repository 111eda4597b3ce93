import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { BeforeAfterCells } from "../../shared/BeforeAfterCells";
import { useAsk } from "../../shared/useAsk";
import { useCsv } from "../../shared/useCsv";
import { useT } from "../../shared/useT";
import { subjectText } from "./actionText";

/** What the act changed, field by field: what stood there and what stands there since. */
export const Differences = ({ eventId }: { eventId: string }) => {
  const t = useT();
  const saveCsv = useCsv();
  const { data } = useAsk("auditDifferences", { eventId });
  if (!data) return null;
  if (data.differences.length === 0) return <Typography color="text.secondary">{t("audit.nothingChanged")}</Typography>;
  const heads = (["what", "field", "before", "after"] as const).map((head) => t(`audit.changed.${head}`));
  const rows = data.differences.map(({ type, id, removed, field, label, before, after }) => {
    const what = subjectText(type, t) ?? type;
    return { key: `${type} ${id} ${field}`, what: removed ? t("audit.removed", { what }) : what, label, before, after };
  });
  const save = () => void saveCsv(`${t("audit.differences")}.csv`, [heads, ...rows.map(({ what, label, before, after }) => [what, label, before, after])]);
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
          {rows.map(({ key, what, label, before, after }) => (
            <TableRow key={key} sx={{ verticalAlign: "top" }}>
              <TableCell>{what}</TableCell>
              <TableCell component="th" scope="row">
                {label}
              </TableCell>
              <BeforeAfterCells before={before} after={after} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ m: "6px 0 0" }}>
        {t(data.more ? "audit.moreChanged" : "audit.hiddenChanged")}
      </Typography>
      <Button variant="outlined" color="inherit" size="small" sx={{ mt: 1 }} onClick={save} className="no-print">
        {t("action.export")}
      </Button>
    </Box>
  );
};
