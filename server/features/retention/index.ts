import { permissions } from "./permissions";
import { RetentionResolver } from "./retention-resolver";

export const retention = { resolvers: [RetentionResolver], permissions };
