import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { Account } from "./account";
import { callerAccount, type SessionEntry } from "./caller-account";
import { actorFrom } from "./actor";
import { endSessions } from "./end-sessions";

/** Ends one session; one that is over already stays over. */
export async function signOut(desk: Desk, entry: SessionEntry, address: string): Promise<void> {
  const accountId = await openAccount(desk, entry);
  if (accountId === null) return;
  await transact(desk.dataSource, { as: "service" }, async (manager) => {
    await endSessions(manager, { id: entry.sessionId });
    const account = await manager.findOneByOrFail(Account, { id: accountId });
    await recordAudit(manager, actorFrom(account), { action: "logout", subjectType: "Account", subjectIds: [account.id], outcome: AuditOutcome.SUCCEEDED, input: {}, address });
  });
}

/** The account of a session that is open, or null. Asked first, so that a session's id alone never ends it. */
async function openAccount(desk: Desk, entry: SessionEntry): Promise<string | null> {
  try {
    return await callerAccount(desk, { ...entry, limited: true });
  } catch (error) {
    if (error instanceof DeskError && error.code === "UNAUTHENTICATED") return null;
    throw error;
  }
}
