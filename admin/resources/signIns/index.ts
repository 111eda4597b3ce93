import icon from "@mui/icons-material/LoginOutlined";
import { lazy } from "react";

export const signIns = {
  name: "signIns",
  icon,
  list: lazy(() => import("./SignInList")),
};
