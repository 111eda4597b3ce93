import icon from "@mui/icons-material/SensorsOutlined";
import { lazy } from "react";

export const sessions = {
  name: "sessions",
  icon,
  list: lazy(() => import("./SessionList")),
};
