import icon from "@mui/icons-material/ContactPhoneOutlined";
import { lazy } from "react";
import type { UnitContact } from "../../shared/schema";

export const unitContacts = {
  name: "unitContacts",
  icon,
  list: lazy(() => import("./ContactList")),
  create: lazy(() => import("./ContactCreate")),
  edit: lazy(() => import("./ContactEdit")),
  recordRepresentation: ({ name }: UnitContact) => name,
};
