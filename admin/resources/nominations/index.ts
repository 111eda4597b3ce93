import icon from "@mui/icons-material/EmojiEventsOutlined";
import { createElement, Fragment, lazy } from "react";
import { reactRouterProvider } from "react-admin";
import type { Nomination } from "../../shared/schema";

const PaperPage = lazy(() => import("./paper/PaperPage"));
const NoticePage = lazy(() => import("./procedure/NoticePage"));

export const nominations = {
  name: "nominations",
  icon,
  list: lazy(() => import("./NominationList")),
  show: lazy(() => import("./NominationShow")),
  create: lazy(() => import("./NominationCreate")),
  edit: lazy(() => import("./NominationEdit")),
  children: createElement(
    Fragment,
    null,
    createElement(reactRouterProvider.Route, { path: ":id/notice", element: createElement(NoticePage) }),
    createElement(reactRouterProvider.Route, { path: ":id/paper", element: createElement(PaperPage) }),
  ),
  recordRepresentation: ({ name }: Nomination) => name,
};
