import { Box, Checkbox, Table, TableBody, TableCell, TableHead, TableRow, TextField } from "@mui/material";
import { useT } from "../../shared/useT";
import type { DeliveryLine } from "./delivery";
import { paperName } from "./paperName";

interface DeliveryLinesProps {
  lines: DeliveryLine[];
  onChange: (lines: DeliveryLine[]) => void;
}

/** The papers of a delivery: how many copies, on A4, sealed. Tab goes through them, Space ticks, Enter saves. */
export const DeliveryLines = ({ lines, onChange }: DeliveryLinesProps) => {
  const t = useT();
  const change = (index: number, fields: Partial<DeliveryLine>) =>
    onChange(lines.map((line, i) => (i === index ? { ...line, ...fields } : line)));
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("arrivals.record.lines")}>
        <TableHead>
          <TableRow>
            {(["paper", "copies", "a4", "sealed"] as const).map((name) => (
              <TableCell key={name} sx={{ whiteSpace: "nowrap" }}>
                {t(`arrivals.record.${name}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ paper: called, nominationId, nominationName, copies, a4, sealed }, index) => {
            const paper = paperName(called, nominationName, t);
            return (
              <TableRow key={`${nominationId ?? ""} ${called}`}>
                <TableCell component="th" scope="row">
                  {paper}
                </TableCell>
                <TableCell>
                  <TextField
                    type="number"
                    size="small"
                    margin="none"
                    value={copies}
                    onChange={({ target }) => change(index, { copies: target.value })}
                    slotProps={{ htmlInput: { min: 0, max: 99, step: 1, "aria-label": t("arrivals.record.copiesOf", { paper }) } }}
                    sx={{ width: 88 }}
                  />
                </TableCell>
                <TableCell>
                  <Tick name={t("arrivals.record.a4Of", { paper })} ticked={a4} onTick={(ticked) => change(index, { a4: ticked })} />
                </TableCell>
                <TableCell>
                  <Tick name={t("arrivals.record.sealedOf", { paper })} ticked={sealed} onTick={(ticked) => change(index, { sealed: ticked })} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
};

const Tick = ({ name, ticked, onTick }: { name: string; ticked: boolean; onTick: (ticked: boolean) => void }) => (
  <Checkbox size="small" checked={ticked} onChange={({ target }) => onTick(target.checked)} slotProps={{ input: { "aria-label": name } }} />
);
