import icon from "@mui/icons-material/FactCheckOutlined";
import { lazy } from "react";
import type { AuditEvent } from "../../shared/schema";

export const auditEvents = {
  name: "auditEvents",
  icon,
  list: lazy(() => import("./AuditEventList")),
  show: lazy(() => import("./AuditEventShow")),
  recordRepresentation: ({ action }: AuditEvent) => action,
};
