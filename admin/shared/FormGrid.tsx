import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useHelped } from "./form/help/Helped";

interface FormGridProps {
  title?: string;
  /** What the fields are of, for their help; the form's resource unless told. */
  topic?: string;
  children: ReactNode;
}

/** A part of a form under a heading: its inputs two a line, those marked `data-wide` across, each with its help. */
export const FormGrid = ({ title, topic, children }: FormGridProps) => (
  <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, width: "100%", minWidth: 0, mb: 1 }}>
    {title ? (
      <Typography component="legend" variant="h2" sx={{ p: 0, mb: 0.5 }}>
        {title}
      </Typography>
    ) : null}
    <Box
      sx={{
        display: "grid",
        columnGap: 2,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) minmax(0, 1fr)" },
        "& > [data-wide]": { gridColumn: "1 / -1" },
      }}
    >
      {useHelped(topic)(children)}
    </Box>
  </Box>
);

/** An input across the whole line. */
export const Wide = ({ topic, children }: Omit<FormGridProps, "title">) => <div data-wide>{useHelped(topic)(children)}</div>;
