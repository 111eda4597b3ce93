import { permissions } from "./permissions";
import { QuotaResolver } from "./quota-resolver";

export const quotas = { resolvers: [QuotaResolver], permissions };
