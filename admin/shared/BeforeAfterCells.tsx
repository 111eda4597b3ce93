import { TableCell } from "@mui/material";
import { TextDifference } from "./TextDifference";
import { useT } from "./useT";

interface BeforeAfterCellsProps {
  before: string | null;
  after: string | null;
}

/** From this length on two texts are shown as one, with what was taken out and put in. */
const LONG = 40;

/** What stood there and what stands there now, as two cells of a table's row. */
export const BeforeAfterCells = ({ before, after }: BeforeAfterCellsProps) => {
  const t = useT();
  if (before !== null && after !== null && Math.max(before.length, after.length) >= LONG)
    return (
      <TableCell colSpan={2} sx={{ overflowWrap: "anywhere" }}>
        <TextDifference before={before} after={after} />
      </TableCell>
    );
  return [before, after].map((value, index) => (
    <TableCell key={index} sx={{ minWidth: 120, overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
      {value ?? t("app.none")}
    </TableCell>
  ));
};
