import { InvariantsResolver } from "./invariants-resolver";
import { permissions } from "./permissions";

export const invariants = { resolvers: [InvariantsResolver], permissions };
