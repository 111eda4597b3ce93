import icon from "@mui/icons-material/ManageAccountsOutlined";
import { lazy } from "react";
import type { Account } from "../../shared/schema";

export const accounts = {
  name: "accounts",
  icon,
  list: lazy(() => import("./AccountList")),
  create: lazy(() => import("./AccountCreate")),
  show: lazy(() => import("./AccountShow")),
  edit: lazy(() => import("./AccountEdit")),
  recordRepresentation: ({ displayName }: Account) => displayName,
};
