import type { EntityManager } from "typeorm";
import { loadSettings } from "../security-settings/load-settings";
import type { SecuritySettings } from "../security-settings/security-settings";
import { Account } from "./account";
import { Credential } from "./credential";
import { SessionNeed } from "./session-need";

const DAY_MS = 86_400_000;

/**
 * What an account has to do before its session opens everything, or null: asked at sign-in and after each thing done.
 * A new password comes first: who knows the one somebody else made must not set up a second factor with it.
 */
export async function nextNeed(manager: EntityManager, accountId: string): Promise<SessionNeed | null> {
  const [credential, settings] = [await manager.findOneByOrFail(Credential, { accountId }), await loadSettings(manager)];
  if (credential.mustChange || hasExpired(credential, settings)) return SessionNeed.NEW_PASSWORD;
  const { role, secondFactor } = await manager.findOneByOrFail(Account, { id: accountId });
  return settings.secondFactorRoles.includes(role) && !secondFactor ? SessionNeed.SECOND_FACTOR_SETUP : null;
}

function hasExpired({ changedAt }: Credential, { passwordMaxAgeDays }: SecuritySettings): boolean {
  return passwordMaxAgeDays > 0 && Date.now() - new Date(changedAt).getTime() > passwordMaxAgeDays * DAY_MS;
}
