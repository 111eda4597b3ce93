import { Typography } from "@mui/material";
import type { ReactNode } from "react";

/** A remark below what it is about. */
export const Muted = ({ children }: { children: ReactNode }) => (
  <Typography variant="caption" component="p" color="text.secondary">
    {children}
  </Typography>
);
