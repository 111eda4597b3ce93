import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";

/** A part of a form under a heading: its inputs two a line, those marked `data-wide` across. */
export const FormGrid = ({ title, children }: { title?: string; children: ReactNode }) => (
  <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, width: "100%", mb: 1 }}>
    {title ? (
      <Typography component="legend" variant="h2" sx={{ p: 0, mb: 0.5 }}>
        {title}
      </Typography>
    ) : null}
    <Box
      sx={{
        display: "grid",
        columnGap: 2,
        gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" },
        "& > [data-wide]": { gridColumn: "1 / -1" },
      }}
    >
      {children}
    </Box>
  </Box>
);

/** An input across the whole line. */
export const Wide = ({ children }: { children: ReactNode }) => <div data-wide>{children}</div>;
