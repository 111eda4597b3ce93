import { Box, Typography } from "@mui/material";
import { Panel } from "../../shared/Panel";
import type { Slate } from "../../shared/slateTypes";
import { useT } from "../../shared/useT";

/** What exactly is confirmed and signed. */
export const HashPanel = ({ slate: { contentHash } }: { slate: Slate }) => {
  const t = useT();
  return (
    <Panel title={t("slates.hash")}>
      <Box component="code" sx={{ overflowWrap: "anywhere", userSelect: "all" }}>
        {contentHash}
      </Box>
      <Typography variant="caption" component="p" color="text.secondary">
        {t("slates.hashHint")}
      </Typography>
    </Panel>
  );
};
