import { AuditEventResolver } from "./audit-event-resolver";
import { permissions } from "./permissions";

export const audit = { resolvers: [AuditEventResolver], permissions };
