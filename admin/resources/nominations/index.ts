import icon from "@mui/icons-material/EmojiEventsOutlined";
import { createElement, lazy } from "react";
import { reactRouterProvider } from "react-admin";
import type { Nomination } from "../../shared/schema";

const NoticePage = lazy(() => import("./procedure/NoticePage"));

export const nominations = {
  name: "nominations",
  icon,
  list: lazy(() => import("./NominationList")),
  show: lazy(() => import("./NominationShow")),
  create: lazy(() => import("./NominationCreate")),
  edit: lazy(() => import("./NominationEdit")),
  children: createElement(reactRouterProvider.Route, { path: ":id/notice", element: createElement(NoticePage) }),
  recordRepresentation: ({ name }: Nomination) => name,
};
