import { NominationResolver } from "./nomination-resolver";
import { permissions } from "./permissions";

export const nominations = { resolvers: [NominationResolver], permissions };
