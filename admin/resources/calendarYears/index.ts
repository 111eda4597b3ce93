import icon from "@mui/icons-material/EventNoteOutlined";
import { lazy } from "react";

export const calendarYears = {
  name: "calendarYears",
  icon,
  list: lazy(() => import("./CalendarPage")),
};
