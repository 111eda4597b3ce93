import icon from "@mui/icons-material/WorkspacePremiumOutlined";
import { lazy } from "react";
import type { HonourLine } from "../../shared/honourTypes";

export const honours = {
  name: "honours",
  icon,
  list: lazy(() => import("./HonourList")),
  show: lazy(() => import("./HonourShow")),
  create: lazy(() => import("./HonourCreate")),
  recordRepresentation: ({ holderName }: HonourLine) => holderName,
};
