import { permissions } from "./permissions";
import { SearchResolver } from "./search-resolver";

export const search = { resolvers: [SearchResolver], permissions };
