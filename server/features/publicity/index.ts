import { ObjectionResolver } from "./objection-resolver";
import { permissions } from "./permissions";
import { PublicityResolver } from "./publicity-resolver";

export const publicity = { resolvers: [PublicityResolver, ObjectionResolver], permissions };
