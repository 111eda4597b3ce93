import { permissions } from "./permissions";
import { ProgressResolver } from "./progress-resolver";

export const progress = { resolvers: [ProgressResolver], permissions };
