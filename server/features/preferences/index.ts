import { permissions } from "./permissions";
import { PreferenceResolver } from "./preference-resolver";

export const preferences = { resolvers: [PreferenceResolver], permissions };
