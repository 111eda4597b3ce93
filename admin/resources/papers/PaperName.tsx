import { Box, Typography } from "@mui/material";
import type { Paper } from "../../shared/paperTypes";
import { useT } from "../../shared/useT";

/** The file's name with the start of its hash; of one that could not be made, why. */
export const PaperName = ({ paper: { name, problem, sha256 } }: { paper: Paper }) => {
  const t = useT();
  if (problem) return <Typography color="error">{problem}</Typography>;
  return (
    <Box>
      {name ?? t("app.none")}
      {sha256 ? (
        <Typography variant="caption" component="div" color="text.secondary" title={sha256}>
          SHA-256 {sha256.slice(0, 16)}…
        </Typography>
      ) : null}
    </Box>
  );
};
