import { Not } from "typeorm";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { acceptNewPassword, acceptPassword } from "./accept-password";
import { Account } from "./account";
import { actorFrom } from "./actor";
import { callerAccount, type SessionEntry } from "./caller-account";
import { type CountedAttempt, countAttempt } from "./count-attempt";
import { Credential } from "./credential";
import { endSessions } from "./end-sessions";
import type { ChangePasswordInput } from "./inputs";
import { nextNeed } from "./next-need";
import { hashPassword, isPassword } from "./password-hash";
import { Session } from "./session";
import { SessionKind } from "./session-kind";
import type { SessionNeed } from "./session-need";

/** Whose password was changed, and what their session needs now. */
interface Changed {
  accountId: string;
  needs: SessionNeed | null;
}

/**
 * Sets a new password for whoever is signed in, who gives the present one; every other session of theirs ends. Wrong
 * ones are counted like wrong sign-ins: an unattended machine is no place to guess on.
 */
export async function changePassword(desk: Desk, entry: SessionEntry, input: ChangePasswordInput, address: string): Promise<Changed> {
  const accountId = await callerAccount(desk, { ...entry, limited: true });
  const account = await transact(desk.dataSource, { as: "service" }, (manager) => manager.findOneByOrFail(Account, { id: accountId }));
  const audit = { action: "changePassword", subjectType: "Account", subjectIds: [accountId], input: {}, address };
  try {
    const attempt = await countAttempt(desk, { username: account.username, accountId, address });
    const passwordHash = await acceptedHash(desk, account, input, attempt);
    return await transact(desk.dataSource, { as: "service" }, async (manager) => {
      await manager.update(Credential, { accountId }, { passwordHash, changedAt: () => "now()", mustChange: false });
      await endSessions(manager, { accountId, kind: SessionKind.PASSWORD, id: Not(entry.sessionId) });
      const needs = await nextNeed(manager, accountId);
      await manager.update(Session, { id: entry.sessionId }, { needs });
      await recordAudit(manager, actorFrom(account), { ...audit, outcome: AuditOutcome.SUCCEEDED });
      return { accountId, needs };
    });
  } catch (error) {
    const { code } = error instanceof DeskError ? error : { code: "INTERNAL" };
    await transact(desk.dataSource, { as: "service" }, (manager) => recordAudit(manager, actorFrom(account), { ...audit, outcome: AuditOutcome.REFUSED, code }));
    throw error;
  }
}

/** The new password's hash, once the present one was right and the new one meets the policy. */
async function acceptedHash(desk: Desk, account: Account, { currentPassword, newPassword: password }: ChangePasswordInput, attempt: CountedAttempt): Promise<string> {
  const accountId = account.id;
  const credential = await transact(desk.dataSource, { as: "service" }, (manager) => manager.findOneBy(Credential, { accountId }));
  if (!(await isPassword(currentPassword, credential?.passwordHash))) throw new DeskError("WRONG_CREDENTIALS", { field: "currentPassword", fields: [{ field: "currentPassword", message: WRONG }] });
  await transact(desk.dataSource, { as: "service" }, (manager) => attempt.forget(manager));
  await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const chosen = { field: "newPassword", password, owner: account };
    await acceptPassword(manager, chosen);
    await acceptNewPassword(manager, accountId, chosen);
  });
  return hashPassword(password);
}

const WRONG: Text = { zh: "当前密码不正确。", en: "the present password is wrong." };
