import { AuditEventResolver } from "./audit-event-resolver";
import { AuditIntegrityResolver } from "./chain/audit-integrity-resolver";
import { permissions } from "./permissions";

export const audit = { resolvers: [AuditEventResolver, AuditIntegrityResolver], permissions };
