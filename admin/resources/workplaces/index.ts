import icon from "@mui/icons-material/FactoryOutlined";
import { lazy } from "react";
import type { Workplace } from "../../shared/schema";

export const workplaces = {
  name: "workplaces",
  icon,
  list: lazy(() => import("./WorkplaceList")),
  create: lazy(() => import("./WorkplaceCreate")),
  edit: lazy(() => import("./WorkplaceEdit")),
  recordRepresentation: ({ name }: Workplace) => name,
};
