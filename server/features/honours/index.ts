import { HonourResolver } from "./honour-resolver";
import { permissions } from "./permissions";
import { RevocationResolver } from "./revocation-resolver";

export const honours = { resolvers: [HonourResolver, RevocationResolver], permissions };
