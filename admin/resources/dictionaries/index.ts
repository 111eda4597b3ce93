import icon from "@mui/icons-material/MenuBookOutlined";
import { lazy } from "react";

export const dictionaries = {
  name: "dictionaries",
  icon,
  list: lazy(() => import("./DictionariesPage")),
};
