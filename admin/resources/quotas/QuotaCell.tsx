import { Box, TableCell } from "@mui/material";
import { Mark } from "../../shared/Mark";
import { useT } from "../../shared/useT";
import type { CellFault } from "./useQuotaDraft";

interface QuotaCellProps {
  label: string;
  /** Row and column, for the arrow keys. */
  place: string;
  text: string;
  savedPlaces: number;
  used: number;
  dirty: boolean;
  fault: CellFault | undefined;
  /** Missing where the caller only reads. */
  onType?: (value: string) => void;
}

/** One number of the table: a changed one carries a pen and its old value, one that cannot be saved a cross. */
export const QuotaCell = ({
  label,
  place,
  text,
  savedPlaces,
  used,
  dirty,
  fault,
  onType,
}: QuotaCellProps) => {
  const t = useT();
  if (!onType) {
    return (
      <TableCell align="right">
        {used} / {savedPlaces}
      </TableCell>
    );
  }
  const tone = fault ? "red" : dirty ? "amber" : undefined;
  const note = fault
    ? t(`quotas.${fault}`, { used })
    : dirty
      ? t("quotas.was", { places: savedPlaces })
      : used > 0
        ? t("quotas.used", { used })
        : "";
  return (
    <TableCell
      align="right"
      sx={({ palette }) => ({ p: "0 !important", backgroundColor: tone && palette.tones[tone].soft })}
    >
      <Box sx={{ display: "flex", alignItems: "center" }}>
        <Box
          component="span"
          id={`note-${place}`}
          sx={({ palette }) => ({
            flex: 1,
            pl: 1,
            fontSize: 12,
            textAlign: "left",
            color: tone ? palette.tones[tone].ink : "text.secondary",
          })}
        >
          {fault || dirty ? <Mark name={fault ? "failed" : "writing"} /> : null}
          {note}
        </Box>
        <Box
          component="input"
          data-place={place}
          inputMode="numeric"
          autoComplete="off"
          aria-label={label}
          aria-describedby={`note-${place}`}
          aria-invalid={fault !== undefined}
          value={text}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onType(target.value)}
          onFocus={({ target }: React.FocusEvent<HTMLInputElement>) => target.select()}
          sx={{
            width: 64,
            p: "7px 10px",
            border: 0,
            background: "transparent",
            color: "text.primary",
            font: "inherit",
            fontVariantNumeric: "tabular-nums",
            fontWeight: dirty ? 700 : 400,
            textAlign: "right",
          }}
        />
      </Box>
    </TableCell>
  );
};
