import { ImportResolver } from "./import-resolver";
import { permissions } from "./permissions";

export const imports = { resolvers: [ImportResolver], permissions };
