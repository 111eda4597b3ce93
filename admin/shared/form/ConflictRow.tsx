import { Box, Radio, TableCell, TableRow, Typography } from "@mui/material";
import { useId } from "react";
import { useT } from "../useT";
import { FieldText } from "./FieldText";
import type { Difference, Side } from "./threeWay";

interface ConflictRowProps {
  resource: string;
  label: string;
  difference: Difference;
  side: Side | undefined;
  onSide: (side: Side) => void;
}

const cell = { verticalAlign: "top", overflowWrap: "anywhere", whiteSpace: "pre-wrap", minWidth: 150 } as const;

/** One field that differs: its three states, the last two to choose from. */
export const ConflictRow = ({ resource, label, difference, side, onSide }: ConflictRowProps) => {
  const t = useT();
  const group = useId();
  const { path, contested } = difference;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ verticalAlign: "top" }}>
        {label}
        <Typography variant="caption" component="div" color="text.secondary">
          {t(contested ? "forms.conflict.contested" : "forms.conflict.merged")}
        </Typography>
      </TableCell>
      <TableCell sx={{ ...cell, color: "text.secondary" }}>
        <FieldText resource={resource} path={path} value={difference.was} />
      </TableCell>
      {(["theirs", "mine"] as const).map((one) => (
        <TableCell key={one} sx={cell}>
          <Box component="label" sx={{ display: "flex", alignItems: "flex-start", gap: 0.5, cursor: "pointer", fontWeight: side === one ? 600 : 400 }}>
            <Radio
              size="small"
              name={group}
              checked={side === one}
              onChange={() => onSide(one)}
              sx={{ p: 0, mt: "1px" }}
              slotProps={{ input: { "aria-label": t(`forms.conflict.take.${one}`, { label }) } }}
            />
            <span>
              <FieldText resource={resource} path={path} value={difference[one]} />
            </span>
          </Box>
        </TableCell>
      ))}
    </TableRow>
  );
};
