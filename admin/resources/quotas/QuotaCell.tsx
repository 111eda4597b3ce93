import { Box, TableCell } from "@mui/material";
import { Mark } from "../../shared/Mark";
import { useT } from "../../shared/useT";
import type { Quota } from "../../shared/schema";
import { partsText, takenOf } from "./takenOf";
import type { CellFault } from "./useQuotaDraft";

interface QuotaCellProps {
  label: string;
  /** Row and column, for the arrow keys. */
  place: string;
  text: string;
  savedPlaces: number;
  /** What became of the saved places; missing while none was given. */
  quota: Quota | undefined;
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
  quota,
  dirty,
  fault,
  onType,
}: QuotaCellProps) => {
  const t = useT();
  if (!onType) {
    return (
      <TableCell align="right">
        {quota?.used ?? 0} / {savedPlaces}
        {quota && (quota.reserved > 0 || quota.forfeited > 0) ? (
          <Box component="span" sx={{ display: "block", fontSize: 12, color: "text.secondary" }}>
            {partsText(quota, t)}
          </Box>
        ) : null}
      </TableCell>
    );
  }
  const tone = fault ? "red" : dirty ? "amber" : undefined;
  const note = fault
    ? t(`quotas.${fault}`, { used: takenOf(quota) })
    : dirty
      ? t("quotas.was", { places: savedPlaces })
      : partsText(quota, t);
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
