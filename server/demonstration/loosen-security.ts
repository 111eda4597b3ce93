import type { EntityManager } from "typeorm";
import { SETTINGS_ID } from "../features/security-settings/bounds";
import { SecuritySettings } from "../features/security-settings/security-settings";

/**
 * Loosens the policy for who tries the desk out, and for tests: user name and password are enough, no password expires,
 * accounts made there work at once. A policy that somebody has set stays; production never gets here.
 */
export async function loosenSecurity(owner: EntityManager): Promise<void> {
  await owner.update(SecuritySettings, { id: SETTINGS_ID, version: 1 }, { secondFactorRoles: [], approveAccounts: false, passwordMaxAgeDays: 0 });
}
