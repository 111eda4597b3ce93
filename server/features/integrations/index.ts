import { permissions } from "./permissions";
import { RegisteredOperationResolver } from "./registered-operation-resolver";

export const integrations = { resolvers: [RegisteredOperationResolver], permissions };
