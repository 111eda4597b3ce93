import type { EntityManager } from "typeorm";
import type { Desk } from "../../desk";
import { loadSettings } from "../security-settings/load-settings";
import type { Account } from "./account";
import { nextNeed } from "./next-need";
import { Session } from "./session";
import { SessionKind } from "./session-kind";
import type { SessionNeed } from "./session-need";
import { hashSecret, makeSecret, signAccessToken } from "./tokens";

/** A session just opened or refreshed. */
export interface OpenedSession {
  sessionId: string;
  account: Account;
  accessToken: string;
  expiresAt: Date;
  /** What has to be done before it opens anything else. */
  needs: SessionNeed | null;
  /** What the cookie holds; null where the tab's own newer cookie stays. */
  refresh: { token: string; expiresAt: Date } | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Opens a session for somebody who has shown who they are, as long as the policy allows it to last. */
export async function openSession(desk: Desk, manager: EntityManager, account: Account, address: string): Promise<OpenedSession> {
  const { sessionHours, idleMinutes } = await loadSettings(manager);
  const expiresAt = new Date(Date.now() + sessionHours * HOUR_MS);
  const needs = await nextNeed(manager, account.id);
  const session = { accountId: account.id, kind: SessionKind.PASSWORD, secretHash: Buffer.alloc(32), expiresAt, idleUntil: inMinutes(idleMinutes), needs, address };
  const { id } = await manager.save(manager.create(Session, session));
  const token = makeSecret(id);
  await manager.update(Session, id, { secretHash: hashSecret(token) });
  // Not by the entity: signing in is no change of the account and must not count its version up.
  await manager.query("update accounts set last_sign_in_at = now() where id = $1", [account.id]);
  return { ...opened(desk, account, { id, needs }), refresh: { token, expiresAt } };
}

/** Access token and account of a session that is open. */
export function opened(desk: Desk, account: Account, { id: sessionId, needs }: Pick<Session, "id" | "needs">): Omit<OpenedSession, "refresh"> {
  return { sessionId, account, needs, ...signAccessToken({ sessionId, accountId: account.id, role: account.role }, desk.config.secret) };
}

/** When a session ends that nobody uses from now on. */
export const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE_MS);
