import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION } = Role;

export const permissions: PermissionTable = {
  Query: {
    officeMembers: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
    officeMember: [AUDITOR, OFFICE, LEADING_GROUP, UNIT, INTEGRATION],
  },
  Mutation: { createOfficeMember: [OFFICE], updateOfficeMember: [OFFICE], removeOfficeMember: [OFFICE] },
  OfficeMember: { "*": SIGNED_IN },
  ...listTypes("OfficeMember"),
};
