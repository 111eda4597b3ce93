import { permissions } from "./permissions";
import { WaiverResolver } from "./waiver-resolver";

export const waivers = { resolvers: [WaiverResolver], permissions };
