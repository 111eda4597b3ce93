import { permissions } from "./permissions";
import { ProcedureResolver } from "./procedure-resolver";

export const procedure = { resolvers: [ProcedureResolver], permissions };
