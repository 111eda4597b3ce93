import icon from "@mui/icons-material/EmojiEventsOutlined";
import { lazy } from "react";
import type { Nomination } from "../../shared/schema";

export const nominations = {
  name: "nominations",
  icon,
  list: lazy(() => import("./NominationList")),
  show: lazy(() => import("./NominationShow")),
  create: lazy(() => import("./NominationCreate")),
  edit: lazy(() => import("./NominationEdit")),
  recordRepresentation: ({ name }: Nomination) => name,
};
