import icon from "@mui/icons-material/GroupsOutlined";
import { lazy } from "react";
import type { OfficeMember } from "../../shared/schema";

export const officeMembers = {
  name: "officeMembers",
  icon,
  list: lazy(() => import("./OfficeMemberList")),
  create: lazy(() => import("./OfficeMemberCreate")),
  edit: lazy(() => import("./OfficeMemberEdit")),
  recordRepresentation: ({ name }: OfficeMember) => name,
};
