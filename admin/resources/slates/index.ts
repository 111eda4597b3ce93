import icon from "@mui/icons-material/FormatListNumberedOutlined";
import { lazy } from "react";

export const slates = {
  name: "slates",
  icon,
  list: lazy(() => import("./SlateList")),
  show: lazy(() => import("./SlateShow")),
};
