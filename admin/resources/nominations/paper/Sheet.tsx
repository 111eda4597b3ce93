import { Box } from "@mui/material";
import type { ReactNode } from "react";
import { useT } from "../../../shared/useT";

const line = "1px solid #000";

/** A heading and what stands below it; a word where there is nothing. */
export const Section = ({ title, empty = false, children }: { title: string; empty?: boolean; children: ReactNode }) => {
  const t = useT();
  return (
    <section>
      <Box component="h3" sx={{ m: 0, mt: 2, mb: 0.5, fontSize: "12pt", fontWeight: 700 }}>
        {title}
      </Box>
      {empty ? t("nominationPaper.none") : children}
    </section>
  );
};

/** A table of the paper: black lines, its heads again on every page. */
export const Grid = ({ heads, rows, widths = [] }: { heads: readonly string[]; rows: readonly (readonly ReactNode[])[]; widths?: readonly (string | undefined)[] }) => (
  <Box component="table" sx={table}>
    <thead>
      <tr>
        {heads.map((head, index) => (
          <Box component="th" scope="col" key={head} sx={{ width: widths[index] }}>
            {head}
          </Box>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={index}>
          {row.map((cell, column) => (
            <td key={column}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </Box>
);

/** Terms and values, two pairs a row, as the registration form has them. */
export const FormTable = ({ of }: { of: readonly (readonly [string, ReactNode])[] }) => {
  const t = useT();
  const pairs = of.filter((_, index) => index % 2 === 0).map((pair, index) => [pair, of[2 * index + 1]] as const);
  const filled = (value: ReactNode) => (value === null || value === undefined || value === "" ? t("app.none") : value);
  return (
    <Box component="table" sx={table}>
      <tbody>
        {pairs.map(([left, right]) => (
          <tr key={left[0]}>
            <Box component="th" scope="row" sx={{ width: "17%" }}>
              {left[0]}
            </Box>
            <Box component="td" colSpan={right ? 1 : 3} sx={{ width: right ? "33%" : undefined }}>
              {filled(left[1])}
            </Box>
            {right ? (
              <>
                <Box component="th" scope="row" sx={{ width: "17%" }}>
                  {right[0]}
                </Box>
                <td>{filled(right[1])}</td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Box>
  );
};

const table = {
  width: "100%",
  borderCollapse: "collapse",
  tableLayout: "fixed",
  "& th, & td": { border: line, p: "3px 6px", fontSize: "10pt", lineHeight: 1.45, textAlign: "left", verticalAlign: "top", overflowWrap: "anywhere", whiteSpace: "pre-line" },
  "& th": { fontWeight: 700 },
} as const;
