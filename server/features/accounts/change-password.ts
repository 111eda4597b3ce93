import { verify } from "argon2";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { Account } from "./account";
import { Credential } from "./credential";
import type { ChangePasswordInput } from "./inputs";
import { Session } from "./session";
import { actorFrom, hashPassword } from "./sign-in";

/** Sets a new password for whoever is signed in, who gives the present one; every other session of theirs ends. */
export async function changePassword(desk: Desk, sessionId: string, { currentPassword, newPassword }: ChangePasswordInput, address: string): Promise<string> {
  const session = await transact(desk.dataSource, { as: "service" }, (manager) => manager.findOneBy(Session, { id: sessionId }));
  const accountId = session?.accountId ?? "";
  const credential = await transact(desk.dataSource, { as: "service" }, (manager) => manager.findOneBy(Credential, { accountId }));
  const right = credential !== null && (await verify(credential.passwordHash, currentPassword));
  const passwordHash = await hashPassword(newPassword);
  await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const account = await manager.findOneByOrFail(Account, { id: accountId });
    if (right) {
      await manager.update(Credential, { accountId }, { passwordHash, changedAt: () => "now()" });
      await manager
        .createQueryBuilder()
        .update(Session)
        .set({ revokedAt: () => "now()" })
        .where("account_id = :accountId and id <> :sessionId and kind = 'PASSWORD' and revoked_at is null", { accountId, sessionId })
        .execute();
    }
    const outcome = right ? AuditOutcome.SUCCEEDED : AuditOutcome.REFUSED;
    await recordAudit(manager, actorFrom(account), { action: "changePassword", subjectType: "Account", subjectIds: [accountId], outcome, code: right ? undefined : "WRONG_CREDENTIALS", input: {}, address });
  });
  if (!right) throw new DeskError("WRONG_CREDENTIALS", { field: "currentPassword" });
  return accountId;
}
