import { PaperArrivalResolver } from "./paper-arrival-resolver";
import { permissions } from "./permissions";

export const arrivals = { resolvers: [PaperArrivalResolver], permissions };
