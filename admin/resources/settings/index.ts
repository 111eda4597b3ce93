import { lazy } from "react";

/** A page of one's own, reached from the account's menu. */
export const settings = {
  name: "settings",
  list: lazy(() => import("./SettingsPage")),
};
