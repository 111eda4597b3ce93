import { permissions } from "./permissions";
import { SecondFactorResolver } from "./second-factor-resolver";

export const secondFactor = { resolvers: [SecondFactorResolver], permissions };
