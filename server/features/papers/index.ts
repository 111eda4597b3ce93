import { PaperResolver } from "./paper-resolver";
import { permissions } from "./permissions";

export const papers = { resolvers: [PaperResolver], permissions };
