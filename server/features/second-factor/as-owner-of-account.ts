import type { EntityManager } from "typeorm";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import { Account } from "../accounts/account";
import { actorFrom } from "../accounts/actor";
import { callerAccount, type SessionEntry } from "../accounts/caller-account";
import { countAttempt } from "../accounts/count-attempt";
import { Credential } from "../accounts/credential";
import { isPassword } from "../accounts/password-hash";
import { Session } from "../accounts/session";
import { SessionNeed } from "../accounts/session-need";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { proveFactor } from "./prove-factor";
import { wrong, WRONG_CODE, WRONG_PASSWORD } from "./words";

/** Who asks, and from where. */
export interface OwnAct {
  desk: Desk;
  /** `limited` where the act is open to a session that still needs something itself. */
  entry: SessionEntry;
  address: string;
}

/** What shows again that somebody is the account's owner. */
interface Proofs {
  password: string;
  totp?: string | null;
}

/** What is done. A refusal is given back instead of thrown, so that the trail has it and a code it used up stays used. */
type Work<T extends object> = (manager: EntityManager, account: Account) => Promise<T | DeskError>;

/**
 * Does something to the caller's own account: its second factor, its sessions. It runs as the server itself, since nobody
 * else reads a secret; never in a session that still needs a new password: who knows a password that somebody else made
 * must not set up a factor with it.
 */
export async function asOwnerOfAccount<T extends object>({ desk, entry, address }: OwnAct, action: string, work: Work<T>): Promise<T> {
  const accountId = await callerAccount(desk, entry);
  const done = await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const account = await manager.findOneByOrFail(Account, { id: accountId });
    const needsPassword = await manager.existsBy(Session, { id: entry.sessionId, needs: SessionNeed.NEW_PASSWORD });
    const result = needsPassword ? new DeskError("PASSWORD_CHANGE_REQUIRED") : await work(manager, account);
    const outcome = result instanceof DeskError ? { outcome: AuditOutcome.REFUSED, code: result.code } : { outcome: AuditOutcome.SUCCEEDED };
    await recordAudit(manager, actorFrom(account), { action, subjectType: "Account", subjectIds: [accountId], ...outcome, input: {}, address });
    return result;
  });
  if (done instanceof DeskError) throw done;
  return done;
}

/**
 * The same once password and present factor were given again (OWASP ASVS 5, 7.5.1): a session may have been left open at a
 * desk. Wrong ones count like wrong sign-ins. An account without a factor proves itself by the password alone.
 */
export async function asProvenOwner<T extends object>(act: OwnAct, action: string, { password, totp }: Proofs, work: Work<T>): Promise<T> {
  const { desk, entry, address } = act;
  const accountId = await callerAccount(desk, entry);
  const [{ username }, credential] = await transact(desk.dataSource, { as: "service" }, async (manager) => [
    await manager.findOneByOrFail(Account, { id: accountId }),
    await manager.findOneBy(Credential, { accountId }),
  ]);
  const attempt = await countAttempt(desk, { username, accountId, address });
  const known = await isPassword(password, credential?.passwordHash);
  return asOwnerOfAccount(act, action, async (manager, account) => {
    const proof = known ? await proveFactor(desk, manager, account, { totp, address }) : "STRANGER";
    if (proof === "STRANGER") return wrong("password", WRONG_PASSWORD);
    if (proof === "WRONG") return wrong("totp", WRONG_CODE);
    if (proof === "MISSING") return new DeskError("SECOND_FACTOR_REQUIRED", { field: "totp" });
    await attempt.forget(manager);
    return work(manager, account);
  });
}
