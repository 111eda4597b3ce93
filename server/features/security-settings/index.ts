import { permissions } from "./permissions";
import { SecuritySettingsResolver } from "./security-settings-resolver";

export const securitySettings = { resolvers: [SecuritySettingsResolver], permissions };
