import { Box, Card, Typography } from "@mui/material";
import { type ReactNode, useId } from "react";

/** A card with a heading and, beside it, one muted remark: basis, count or unit. */
export const Panel = ({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) => {
  const heading = useId();
  return (
    <Card component="section" aria-labelledby={heading} sx={{ p: "14px 16px", minWidth: 0 }}>
      <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: 2, mb: 1 }}>
        <Typography variant="h2" id={heading}>
          {title}
        </Typography>
        {aside ? (
          <Typography variant="caption" color="text.secondary">
            {aside}
          </Typography>
        ) : null}
      </Box>
      {children}
    </Card>
  );
};
