import icon from "@mui/icons-material/FactCheckOutlined";
import { lazy } from "react";

export const invariants = {
  name: "invariants",
  icon,
  list: lazy(() => import("./InvariantsPage")),
};
