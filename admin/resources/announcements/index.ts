import icon from "@mui/icons-material/CampaignOutlined";
import { lazy } from "react";

export const announcements = {
  name: "announcements",
  icon,
  list: lazy(() => import("./AnnouncementList")),
  show: lazy(() => import("./AnnouncementShow")),
};
