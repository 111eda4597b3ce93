import { verify } from "@node-rs/argon2";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { Account } from "./account";
import { callerAccount, type SessionEntry } from "./caller-account";
import { Credential } from "./credential";
import type { ChangePasswordInput } from "./inputs";
import { Session } from "./session";
import { actorFrom, hashPassword } from "./sign-in";

/** Sets a new password for whoever is signed in, who gives the present one; every other session of theirs ends. */
export async function changePassword(desk: Desk, entry: SessionEntry, { currentPassword, newPassword }: ChangePasswordInput, address: string): Promise<string> {
  const accountId = await callerAccount(desk, entry);
  const credential = await transact(desk.dataSource, { as: "service" }, (manager) => manager.findOneBy(Credential, { accountId }));
  const right = credential !== null && (await verify(credential.passwordHash, currentPassword));
  const passwordHash = right ? await hashPassword(newPassword) : "";
  await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const account = await manager.findOneByOrFail(Account, { id: accountId });
    if (right) {
      await manager.update(Credential, { accountId }, { passwordHash, changedAt: () => "now()" });
      await manager
        .createQueryBuilder()
        .update(Session)
        .set({ revokedAt: () => "now()" })
        .where("account_id = :accountId and id <> :sessionId and kind = 'PASSWORD' and revoked_at is null", { accountId, sessionId: entry.sessionId })
        .execute();
    }
    const outcome = right ? AuditOutcome.SUCCEEDED : AuditOutcome.REFUSED;
    await recordAudit(manager, actorFrom(account), { action: "changePassword", subjectType: "Account", subjectIds: [accountId], outcome, code: right ? undefined : "WRONG_CREDENTIALS", input: {}, address });
  });
  if (!right) throw new DeskError("WRONG_CREDENTIALS", { field: "currentPassword", fields: [{ field: "currentPassword", message: WRONG }] });
  return accountId;
}

const WRONG: Text = { zh: "当前密码不正确。", en: "the present password is wrong." };
