import { permissions } from "./permissions";
import { WorkplaceResolver } from "./workplace-resolver";

export const workplaces = { resolvers: [WorkplaceResolver], permissions };
