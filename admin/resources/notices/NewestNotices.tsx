import { Box, Button, Divider, List, ListItemButton, ListItemText, Typography } from "@mui/material";
import { LinkBase, useGetList, useNotify } from "react-admin";
import { Chip } from "../../shared/Chip";
import type { Notice } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { listLink } from "../../shared/links";
import { useT } from "../../shared/useT";
import { useVerb } from "../../shared/useVerb";
import { noticeLink, noticeWords } from "./noticeWords";

/** The newest notices; opening one marks it as read and leads to what it is about. */
export const NewestNotices = ({ unread, onLeave }: { unread: number; onLeave: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const mark = useVerb("markNoticesRead");
  const { data = [] } = useGetList<Notice>("notices", { pagination: { page: 1, perPage: 6 }, sort: { field: "createdAt", order: "DESC" } });
  const open = ({ id, readAt }: Notice) => {
    if (readAt === null) mark.mutate({ ids: [id] });
    onLeave();
  };
  const markAll = () => mark.mutate({}, { onSuccess: (count) => notify(t("notices.marked", { smart_count: count })) });
  return (
    <>
      <Box sx={{ display: "flex", alignItems: "center", px: 2, py: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t("notices.newest")}
        </Typography>
        <Button size="small" color="inherit" disabled={unread === 0 || mark.isPending} onClick={markAll}>
          {t("notices.markAll")}
        </Button>
      </Box>
      <Divider />
      {data.length === 0 ? <Typography color="text.secondary" sx={{ p: 2 }}>{t("notices.none")}</Typography> : null}
      <List dense disablePadding sx={{ maxHeight: "60vh", overflowY: "auto" }}>
        {data.map((notice) => (
          <li key={notice.id}>
            <ListItemButton component={LinkBase} to={noticeLink(notice)} onClick={() => open(notice)}>
              <ListItemText
                primary={noticeWords(notice, t)}
                secondary={
                  <>
                    {dateTime(notice.createdAt)} {notice.readAt === null ? <Chip tone="blue">{t("notices.unread")}</Chip> : null}
                  </>
                }
                slotProps={{ primary: { sx: { fontWeight: notice.readAt === null ? 700 : 400, overflowWrap: "anywhere" } } }}
              />
            </ListItemButton>
          </li>
        ))}
      </List>
      <Divider />
      <Box sx={{ p: 1, textAlign: "center" }}>
        <Button component={LinkBase} to={listLink("notices")} onClick={onLeave}>
          {t("notices.all")}
        </Button>
      </Box>
    </>
  );
};
