import icon from "@mui/icons-material/HistoryOutlined";
import { lazy } from "react";

export const operations = {
  name: "operations",
  icon,
  list: lazy(() => import("./OperationList")),
};
