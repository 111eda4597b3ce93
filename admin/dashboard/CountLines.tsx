import { Box, Table, TableBody, TableCell, TableRow, Typography } from "@mui/material";
import { LinkBase } from "react-admin";

interface CountLinesProps {
  lines: readonly { label: string; count: number | string; link: string }[];
  /** What stands there instead when there are none. */
  empty?: string;
}

/** Counts, each leading to the list it counts. */
export const CountLines = ({ lines, empty }: CountLinesProps) => {
  if (lines.length === 0 && empty) return <Typography color="text.secondary">{empty}</Typography>;
  return (
    <Table size="small">
      <TableBody>
        {lines.map(({ label, count, link }) => (
          <TableRow key={label} hover>
            <TableCell component="th" scope="row">
              <Box component={LinkBase} to={link} sx={{ color: "primary.main" }}>
                {label}
              </Box>
            </TableCell>
            <TableCell align="right">{count}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
