import { Box, Typography } from "@mui/material";
import { type ReactNode, useId } from "react";
import { Mark } from "../../../shared/Mark";

interface BlockProps {
  title: string;
  done: boolean;
  chip?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One step of the procedure under its heading, with a mark when it is done. */
export const Block = ({ title, done, chip, actions, children }: BlockProps) => {
  const heading = useId();
  return (
    <Box
      component="li"
      aria-labelledby={heading}
      sx={{ pb: 1.5, mb: 1.5, borderBottom: 1, borderColor: "divider", "&:last-child": { border: 0, m: 0, p: 0 } }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 0.75 }}>
        <Typography id={heading} component="h3" sx={{ fontWeight: 700 }}>
          {done ? <Mark name="done" /> : null}
          {title}
        </Typography>
        {chip}
        <Box className="no-print" sx={{ ml: "auto", display: "flex", flexWrap: "wrap", gap: 0.75 }}>
          {actions}
        </Box>
      </Box>
      {children}
    </Box>
  );
};
