import { Box, Checkbox, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { FormDifference } from "../../../shared/paperTypes";
import { useT } from "../../../shared/useT";

interface DifferenceRowsProps {
  differences: readonly FormDifference[];
  /** Which are chosen; undefined: none can be. */
  keys: readonly string[] | undefined;
  onKeys: (keys: readonly string[]) => void;
}

const cell = { verticalAlign: "top", overflowWrap: "anywhere", whiteSpace: "pre-wrap", minWidth: 160 };

/** Each cell that differs: what the form says, what the desk says, and a box to take the form's. */
export const DifferenceRows = ({ differences, keys, onKeys }: DifferenceRowsProps) => {
  const t = useT();
  return (
    <Box role="group" aria-label={t("papers.form.compare")} tabIndex={0} sx={{ overflow: "auto", maxHeight: 420, mt: 1 }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {keys ? <TableCell padding="checkbox" /> : null}
            <TableCell>{t("papers.form.field")}</TableCell>
            <TableCell>{t("papers.form.inForm")}</TableCell>
            <TableCell>{t("papers.form.inDesk")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {differences.map(({ key, label, inForm, inDesk, canTake, why }) => (
            <TableRow key={key}>
              {keys ? (
                <TableCell padding="checkbox" sx={{ verticalAlign: "top" }}>
                  <Checkbox
                    size="small"
                    disabled={!canTake}
                    checked={keys.includes(key)}
                    slotProps={{ input: { "aria-label": t("papers.form.take", { label }) } }}
                    onChange={({ target }) => onKeys(target.checked ? [...keys, key] : keys.filter((one) => one !== key))}
                  />
                </TableCell>
              ) : null}
              <TableCell component="th" scope="row" sx={{ verticalAlign: "top", whiteSpace: "nowrap" }}>
                {label}
                {why ? (
                  <Typography variant="caption" component="div" color="text.secondary" sx={{ whiteSpace: "normal", maxWidth: 200 }}>
                    {why}
                  </Typography>
                ) : null}
              </TableCell>
              <TableCell sx={cell}>{inForm || t("app.none")}</TableCell>
              <TableCell sx={cell}>{inDesk || t("app.none")}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
