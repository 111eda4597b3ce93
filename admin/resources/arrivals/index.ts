import icon from "@mui/icons-material/MarkunreadMailboxOutlined";
import { lazy } from "react";

export const paperArrivals = {
  name: "paperArrivals",
  icon,
  list: lazy(() => import("./ArrivalList")),
};
