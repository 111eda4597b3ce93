import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, LEADING_GROUP, OFFICE, UNIT } = Role;

/** Those whom events of a campaign concern, and the auditors, who are told of a broken trail; each reads their own. */
export const permissions: PermissionTable = {
  Query: { notices: [OFFICE, LEADING_GROUP, UNIT, AUDITOR] },
  Mutation: { markNoticesRead: [OFFICE, LEADING_GROUP, UNIT, AUDITOR] },
  Notice: { "*": SIGNED_IN },
  ...listTypes("Notice"),
};
