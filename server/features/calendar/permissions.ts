import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

export const permissions: PermissionTable = {
  Query: { calendarYears: SIGNED_IN },
  Mutation: { enterCalendarYear: [Role.OFFICE] },
  CalendarYear: { "*": SIGNED_IN },
  ...listTypes("CalendarYear"),
};
