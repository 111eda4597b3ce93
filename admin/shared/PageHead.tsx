import { Box, Typography } from "@mui/material";
import { type ReactNode, useEffect } from "react";
import { TrailLink } from "./TrailLink";
import { useT } from "./useT";

interface PageHeadProps {
  title: string;
  /** A line above the title: where this page stands. */
  path?: ReactNode;
  /** A line below the title: what it sums up to. */
  summary?: ReactNode;
  chips?: ReactNode;
  /** Buttons on the right, the likeliest last. */
  actions?: ReactNode;
}

/** The top of every page: where it stands, its name, its state, and what can be done. */
export const PageHead = ({ title, path, summary, chips, actions }: PageHeadProps) => {
  const t = useT();
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title, t]);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "end", gap: 1.5, mb: 1.75 }}>
      <Box sx={{ flex: 1, minWidth: 240 }}>
        {path ? <Muted>{path}</Muted> : null}
        <Box sx={{ display: "flex", alignItems: "center", flexWrap: "wrap", gap: 1 }}>
          <Typography variant="h1">{title}</Typography>
          {chips}
          <TrailLink />
        </Box>
        {summary ? <Muted>{summary}</Muted> : null}
      </Box>
      {actions ? (
        <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          {actions}
        </Box>
      ) : null}
    </Box>
  );
};

const Muted = ({ children }: { children: ReactNode }) => (
  <Typography variant="caption" component="div" color="text.secondary">
    {children}
  </Typography>
);
