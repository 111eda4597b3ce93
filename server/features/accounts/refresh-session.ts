import { timingSafeEqual } from "node:crypto";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { Account } from "./account";
import { AccountState } from "./account-state";
import { Session } from "./session";
import { SessionKind } from "./session-kind";
import { actorFrom, endSessions, opened, type OpenedSession } from "./sign-in";
import { hashSecret, makeSecret, sessionOf } from "./tokens";

/** Two tabs of one browser refresh at once and send the same token: the older one still counts for so long. */
const GRACE_MS = 10_000;

/**
 * Renews a session by its refresh token and rotates the token. A token that was already used up means that
 * somebody has copied it: the session ends for both (RFC 9700, refresh token rotation).
 */
export async function refreshSession(desk: Desk, token: string, address: string): Promise<OpenedSession> {
  const id = sessionOf(token);
  if (!id) throw new DeskError("UNAUTHENTICATED");
  const renewed = await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const session = await manager.findOne(Session, { where: { id, kind: SessionKind.PASSWORD }, lock: { mode: "pessimistic_write" } });
    if (!session || session.revokedAt || session.expiresAt <= new Date()) return null;
    const account = await manager.findOneByOrFail(Account, { id: session.accountId });
    if (account.state !== AccountState.ACTIVE) return null;

    const given = hashSecret(token);
    if (timingSafeEqual(session.secretHash, given)) {
      const next = makeSecret(id);
      await manager.update(Session, id, { secretHash: hashSecret(next), previousSecretHash: given, rotatedAt: new Date() });
      return { ...opened(desk, account, id), refresh: { token: next, expiresAt: session.expiresAt } };
    }
    const justRotated = Date.now() - session.rotatedAt.getTime() < GRACE_MS;
    if (justRotated && session.previousSecretHash && timingSafeEqual(session.previousSecretHash, given)) {
      return { ...opened(desk, account, id), refresh: null };
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
