import icon from "@mui/icons-material/AccountBalanceOutlined";
import { lazy } from "react";
import type { RecommendingUnit } from "../../shared/schema";

export const recommendingUnits = {
  name: "recommendingUnits",
  icon,
  list: lazy(() => import("./UnitList")),
  show: lazy(() => import("./UnitShow")),
  create: lazy(() => import("./UnitCreate")),
  edit: lazy(() => import("./UnitEdit")),
  recordRepresentation: ({ shortName }: RecommendingUnit) => shortName,
};
