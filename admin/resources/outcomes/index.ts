import icon from "@mui/icons-material/MilitaryTechOutlined";
import { lazy } from "react";

export const outcomes = {
  name: "outcomes",
  icon,
  list: lazy(() => import("./OutcomeList")),
};
