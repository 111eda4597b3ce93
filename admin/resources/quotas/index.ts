import icon from "@mui/icons-material/GridOnOutlined";
import { lazy } from "react";

export const quotas = {
  name: "quotas",
  icon,
  list: lazy(() => import("./QuotaPage")),
};
