import BellIcon from "@mui/icons-material/NotificationsOutlined";
import { Badge, Box, IconButton, Popover } from "@mui/material";
import { useState } from "react";
import { useGetList } from "react-admin";
import type { Notice } from "../../shared/communicationTypes";
import { useMay } from "../../shared/useMe";
import { unseen } from "../../shared/unseen";
import { useT } from "../../shared/useT";
import { NewestNotices } from "./NewestNotices";

/** How often the bell asks, in milliseconds. */
const ASKS_EVERY = 60_000;

/** The bell in the top bar: how many notices are unread, and the newest. New ones are told politely to who hears the page. */
export const NoticeBell = () => {
  const t = useT();
  const enabled = useMay()("notices");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const asked = { pagination: { page: 1, perPage: 1 }, sort: { field: "createdAt", order: "DESC" as const }, filter: { readAt: { isNull: true } } };
  const { total = 0 } = useGetList<Notice>("notices", asked, { enabled, refetchInterval: ASKS_EVERY });
  if (!enabled) return null;
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={t("notices.bell", { smart_count: total })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <Badge badgeContent={total} max={99} color="error">
          <BellIcon />
        </Badge>
      </IconButton>
      <Box component="span" role="status" aria-live="polite" sx={unseen}>
        {total > 0 ? t("notices.live", { smart_count: total }) : ""}
      </Box>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": t("notices.newest"), sx: { width: 400, maxWidth: "calc(100vw - 32px)" } } }}
      >
        <NewestNotices unread={total} onLeave={close} />
      </Popover>
    </>
  );
};
