import { TableCell, TableRow } from "@mui/material";
import type { ReactNode } from "react";

/** A row of sums: one for each award, and theirs. */
export const SumRow = ({
  label,
  sums,
  strong = false,
}: {
  label: ReactNode;
  sums: readonly number[];
  strong?: boolean;
}) => (
  <TableRow sx={{ "& > *": { fontWeight: strong ? 700 : 400, backgroundColor: "background.default" } }}>
    <TableCell component="th" scope="row">
      {label}
    </TableCell>
    {sums.map((sum, index) => (
      <TableCell key={index} align="right">
        {sum}
      </TableCell>
    ))}
    <TableCell align="right">{sums.reduce((total, sum) => total + sum, 0)}</TableCell>
  </TableRow>
);
