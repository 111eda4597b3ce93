import icon from "@mui/icons-material/FolderZipOutlined";
import { lazy } from "react";
import type { Paper } from "../../shared/paperTypes";

export const papers = {
  name: "papers",
  icon,
  list: lazy(() => import("./PaperList")),
  recordRepresentation: ({ name, kind }: Paper) => name ?? kind,
};
