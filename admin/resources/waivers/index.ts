import icon from "@mui/icons-material/GavelOutlined";
import { lazy } from "react";

export const waivers = {
  name: "waivers",
  icon,
  list: lazy(() => import("./WaiverList")),
};
