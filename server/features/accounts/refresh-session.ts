import { timingSafeEqual } from "node:crypto";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { loadSettings } from "../security-settings/load-settings";
import { Account } from "./account";
import { AccountState } from "./account-state";
import { actorFrom } from "./actor";
import { endSessions } from "./end-sessions";
import { inMinutes, opened, type OpenedSession } from "./open-session";
import { Session } from "./session";
import { SessionKind } from "./session-kind";
import { hashSecret, makeSecret, sessionOf } from "./tokens";

/** Two tabs of one browser refresh at once and send the same token: the older one still counts for so long. */
const GRACE_MS = 10_000;

interface Renewal {
  token: string;
  /** Whether somebody uses the session: a page that asks for news by itself does not keep it from ending. */
  used: boolean;
  address: string;
}

/**
 * Renews a session by its refresh token and rotates the token. A token that was already used up means that
 * somebody has copied it: the session ends for both (RFC 9700, refresh token rotation).
 */
export async function refreshSession(desk: Desk, { token, used, address }: Renewal): Promise<OpenedSession> {
  const id = sessionOf(token);
  if (!id) throw new DeskError("UNAUTHENTICATED");
  const renewed = await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const session = await manager.findOne(Session, { where: { id, kind: SessionKind.PASSWORD }, lock: { mode: "pessimistic_write" } });
    if (!session || session.revokedAt || isPast(session.expiresAt) || (session.idleUntil && isPast(session.idleUntil))) return null;
    const account = await manager.findOneByOrFail(Account, { id: session.accountId });
    if (account.state !== AccountState.ACTIVE) return null;

    const given = hashSecret(token);
    if (timingSafeEqual(session.secretHash, given)) {
      const next = makeSecret(id);
      const { idleMinutes } = await loadSettings(manager);
      await manager.update(Session, id, { secretHash: hashSecret(next), previousSecretHash: given, rotatedAt: new Date(), ...(used && { idleUntil: inMinutes(idleMinutes) }) });
      return { ...opened(desk, account, session), refresh: { token: next, expiresAt: session.expiresAt } };
    }
    const justRotated = Date.now() - session.rotatedAt.getTime() < GRACE_MS;
    if (justRotated && session.previousSecretHash && timingSafeEqual(session.previousSecretHash, given)) {
      return { ...opened(desk, account, session), refresh: null };
    }
    await endSessions(manager, { id });
    await recordAudit(manager, actorFrom(account), {
      action: "refreshSession",
      subjectType: "Account",
      subjectIds: [account.id],
      outcome: AuditOutcome.REFUSED,
      code: "TOKEN_REUSED",
      input: {},
      address,
    });
    return null;
  });
  if (!renewed) throw new DeskError("UNAUTHENTICATED");
  return renewed;
}

const isPast = (time: Date): boolean => time <= new Date();
