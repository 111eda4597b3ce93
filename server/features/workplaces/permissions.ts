import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: {
    workplaces: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    workplace: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
  },
  Mutation: { createWorkplace: [UNIT], updateWorkplace: [UNIT] },
  Workplace: { "*": SIGNED_IN },
  ...listTypes("Workplace"),
};
