import { Box } from "@mui/material";
import type { ReactNode } from "react";
import type { Tone } from "../layout/theme";
import { Mark, type MarkName } from "./Mark";

interface ChipProps {
  tone: Tone;
  mark?: MarkName;
  title?: string;
  children: ReactNode;
}

/** A word on a soft ground. Word and mark carry the meaning, the colour only helps to find it. */
export const Chip = ({ tone, mark, title, children }: ChipProps) => (
  <Box
    component="span"
    title={title}
    sx={({ palette }) => ({
      display: "inline-block",
      borderRadius: 999,
      px: 1.25,
      py: "1px",
      fontSize: 12,
      lineHeight: 1.6,
      fontWeight: 400,
      whiteSpace: "nowrap",
      color: palette.tones[tone].ink,
      backgroundColor: palette.tones[tone].soft,
    })}
  >
    {mark ? <Mark name={mark} /> : null}
    {children}
  </Box>
);
