import icon from "@mui/icons-material/OutboxOutlined";
import { lazy } from "react";

export const mailBatches = {
  name: "mailBatches",
  icon,
  list: lazy(() => import("./MailBatchList")),
  show: lazy(() => import("./MailBatchShow")),
};
