import { listTypes } from "../../graphql/list-types";
import { type PermissionTable } from "../../graphql/permissions";
import { Role } from "../accounts/role";

export const permissions: PermissionTable = {
  Query: { auditEvents: [Role.AUDITOR], auditEvent: [Role.AUDITOR] },
  AuditEvent: { "*": [Role.AUDITOR] },
  ...listTypes("AuditEvent"),
};
