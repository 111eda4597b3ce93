import { Box, Typography } from "@mui/material";
import { Panel } from "../../../shared/Panel";
import type { Nomination } from "../../../shared/schema";
import { useMe } from "../../../shared/useMe";
import { useT } from "../../../shared/useT";
import { isOpenForChange } from "../acts";
import { AttachmentList } from "./AttachmentList";

/** Files that belong to the nomination as a whole: the photograph of a person, certificates, scans. */
export const AttachmentsPanel = ({ nomination }: { nomination: Nomination }) => {
  const t = useT();
  const role = useMe()?.account.role;
  const any = (about: string) => nomination.attachments.some((file) => file.about === about && !file.removedAt);
  const open = role === "UNIT" && isOpenForChange(nomination.state);
  if (!any("NOMINATION") && !any("PHOTO") && !open) return null;
  return (
    <Panel title={t("attachments.title")} aside={t("attachments.limits")}>
      <AttachmentList nomination={nomination} about="NOMINATION" />
      {nomination.person && (any("PHOTO") || open) ? (
        <Box sx={{ mt: 1.5 }}>
          <Typography variant="h3" sx={{ fontSize: 14 }}>
            {t("attachments.photo")}
          </Typography>
          <AttachmentList nomination={nomination} about="PHOTO" />
        </Box>
      ) : null}
    </Panel>
  );
};
