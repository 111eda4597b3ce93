import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { Account } from "./account";
import { Session } from "./session";
import { actorFrom, endSessions } from "./sign-in";

/** Ends one session; one that is over already stays over. */
export async function signOut(desk: Desk, sessionId: string, address: string): Promise<void> {
  await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const session = await manager.findOneBy(Session, { id: sessionId });
    if (!session || session.revokedAt) return;
    await endSessions(manager, { id: sessionId });
    const account = await manager.findOneByOrFail(Account, { id: session.accountId });
    await recordAudit(manager, actorFrom(account), { action: "logout", subjectType: "Account", subjectIds: [account.id], outcome: AuditOutcome.SUCCEEDED, input: {}, address });
  });
}
