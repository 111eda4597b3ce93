import { permissions } from "./permissions";
import { RevealResolver } from "./reveal-resolver";

export const reveals = { resolvers: [RevealResolver], permissions };
