import icon from "@mui/icons-material/UploadFileOutlined";
import { lazy } from "react";
import type { Import } from "../../shared/paperTypes";

export const imports = {
  name: "imports",
  icon,
  list: lazy(() => import("./ImportList")),
  create: lazy(() => import("./ImportCreate")),
  show: lazy(() => import("./ImportShow")),
  recordRepresentation: ({ name }: Import) => name,
};
