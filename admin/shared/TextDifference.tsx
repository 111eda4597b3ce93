import { Box } from "@mui/material";
import { diffChars, diffWords } from "diff";
import { useMemo } from "react";

const han = /\p{Script=Han}/u;
/** Of what stays, this much is shown around a change. */
const around = 60;

/** A long text with what was taken out struck through and what was put in underlined; Chinese by character. */
export const TextDifference = ({ before, after }: { before: string; after: string }) => {
  const parts = useMemo(
    () => (han.test(before + after) ? diffChars(before, after) : diffWords(before, after)),
    [before, after],
  );
  return (
    <Box component="span" sx={{ whiteSpace: "pre-line", lineHeight: 1.8 }}>
      {parts.map(({ value, added, removed }, index) => {
        if (added)
          return (
            <Box component="ins" key={index} sx={({ palette }) => ({ color: palette.tones.green.ink, backgroundColor: palette.tones.green.soft })}>
              {value}
            </Box>
          );
        if (removed)
          return (
            <Box component="del" key={index} sx={({ palette }) => ({ color: palette.tones.red.ink, backgroundColor: palette.tones.red.soft })}>
              {value}
            </Box>
          );
        return <span key={index}>{shorten(value, index === 0, index === parts.length - 1)}</span>;
      })}
    </Box>
  );
};

/** What stays the same over a long stretch is left out in the middle. */
function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * around + 20) return text;
  const head = first ? "" : text.slice(0, around);
  const tail = last ? "" : text.slice(-around);
  return `${head} …… ${tail}`;
}
