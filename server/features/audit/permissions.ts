import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

export const permissions: PermissionTable = {
  Query: { auditEvents: [Role.AUDITOR], auditEvent: [Role.AUDITOR], auditDifferences: [Role.AUDITOR], auditIntegrity: [Role.AUDITOR] },
  // Whoever sees something can export and print it: the trail wants to know.
  Mutation: { recordExport: SIGNED_IN, recordPrint: SIGNED_IN },
  AuditEvent: { "*": [Role.AUDITOR] },
  AuditDifferences: { "*": [Role.AUDITOR] },
  AuditDifference: { "*": [Role.AUDITOR] },
  AuditIntegrity: { "*": [Role.AUDITOR] },
  SealBreak: { "*": [Role.AUDITOR] },
  ...listTypes("AuditEvent"),
};
