import { Box } from "@mui/material";
import type { ReactNode } from "react";
import { useT } from "./useT";

/** Facts as a form shows them: term and value, two pairs a line where there is room. A missing value shows a dash. */
export const Facts = ({ of }: { of: readonly (readonly [string, ReactNode])[] }) => {
  const t = useT();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: "grid",
        gap: "5px 10px",
        gridTemplateColumns: {
          xs: "minmax(104px, auto) 1fr",
          lg: "minmax(104px, auto) 1fr minmax(104px, auto) 1fr",
        },
        "& dt": { color: "text.secondary" },
        "& dd": { m: 0, overflowWrap: "anywhere" },
      }}
    >
      {of.map(([term, value]) => (
        <Box key={term} sx={{ display: "contents" }}>
          <dt>{term}</dt>
          <dd>{value === null || value === undefined || value === "" ? t("app.none") : value}</dd>
        </Box>
      ))}
    </Box>
  );
};
