import icon from "@mui/icons-material/PolicyOutlined";
import { lazy } from "react";

export const securitySettings = {
  name: "securitySettings",
  icon,
  list: lazy(() => import("./SecuritySettingsPage")),
};
