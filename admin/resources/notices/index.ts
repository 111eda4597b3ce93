import icon from "@mui/icons-material/NotificationsOutlined";
import { lazy } from "react";

export const notices = {
  name: "notices",
  icon,
  list: lazy(() => import("./NoticeList")),
};
