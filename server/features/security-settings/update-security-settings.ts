import { loadForUpdate } from "../../database/load-for-update";
import type { Act } from "../../verb";
import type { UpdateSecuritySettingsInput } from "./inputs";
import { SecuritySettings } from "./security-settings";
import { SECURITY_SETTINGS } from "./words";

/** Sets the policy anew, whole: who confirms it has seen all of it. It counts from the next sign-in, renewal or change of a password on. */
export async function updateSecuritySettings({ manager }: Act, { id, version, ...settings }: UpdateSecuritySettingsInput): Promise<SecuritySettings> {
  const standing = await loadForUpdate(manager, SecuritySettings, { id, version }, SECURITY_SETTINGS);
  const secondFactorRoles = [...new Set(settings.secondFactorRoles)].sort();
  return manager.save(Object.assign(standing, settings, { secondFactorRoles }));
}
