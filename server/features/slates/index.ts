import { permissions } from "./permissions";
import { SlateResolver } from "./slate-resolver";

export const slates = { resolvers: [SlateResolver], permissions };
