import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { proveFactor } from "../second-factor/prove-factor";
import { wrong, WRONG_CODE } from "../second-factor/words";
import { Account } from "./account";
import { AccountState } from "./account-state";
import { actorFrom } from "./actor";
import { type CountedAttempt, countAttempt, nameOf } from "./count-attempt";
import { Credential } from "./credential";
import { keptName } from "./kept-name";
import { openSession, type OpenedSession } from "./open-session";
import { isPassword } from "./password-hash";

interface SignIn {
  username: string;
  password: string;
  /** A code of the authenticator, or a recovery code. */
  totp?: string | null;
  address: string;
}

/**
 * Opens a session. An unknown name, a wrong password, a disabled account and a locked one get the same answers after
 * the same work: one look, one count and, unless that says "locked", one argon2. Where the account has a second factor,
 * a right password is told that the code is missing, and nothing more.
 */
export async function signIn(desk: Desk, given: SignIn): Promise<OpenedSession> {
  const found = await find(desk, given.username);
  try {
    const attempt = await countAttempt(desk, { ...given, accountId: found.account?.id ?? null });
    return await openFor(desk, given, found, attempt);
  } catch (error) {
    // A right password without its code is half a sign-in, not a failed one; the trail has it as `provePassword`.
    if (error instanceof DeskError && error.code !== "SECOND_FACTOR_REQUIRED") await recordRefusal(desk, given, found.account, error);
    throw error;
  }
}

async function openFor(desk: Desk, { password, totp, address }: SignIn, { account, passwordHash }: Found, attempt: CountedAttempt): Promise<OpenedSession> {
  const right = await isPassword(password, passwordHash);
  if (!account || !right || account.state !== AccountState.ACTIVE) throw new DeskError("WRONG_CREDENTIALS");
  const succeeded = { subjectType: "Account", outcome: AuditOutcome.SUCCEEDED, subjectIds: [account.id], input: { username: account.username }, address };
  const session = await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const proof = await proveFactor(desk, manager, account, { totp, address });
    if (proof === "WRONG") return wrong("totp", WRONG_CODE);
    if (proof === "MISSING") {
      await attempt.withdraw(manager);
      await recordAudit(manager, actorFrom(account), { action: "provePassword", ...succeeded });
      return new DeskError("SECOND_FACTOR_REQUIRED", { field: "totp" });
    }
    await attempt.forget(manager);
    await recordAudit(manager, actorFrom(account), { ...LOGIN, ...succeeded });
    return openSession(desk, manager, account, address);
  });
  if (session instanceof DeskError) throw session;
  return session;
}

const LOGIN = { action: "login", subjectType: "Account" };

function recordRefusal(desk: Desk, { username, address }: SignIn, account: Account | null, { code }: DeskError): Promise<void> {
  const kept = account?.username ?? keptName(username);
  const who = account ? actorFrom(account) : { name: kept };
  const act = { ...LOGIN, outcome: AuditOutcome.REFUSED, code, subjectIds: account ? [account.id] : [], input: { username: kept }, address };
  return transact(desk.dataSource, { as: "service" }, (manager) => recordAudit(manager, who, act));
}

interface Found {
  account: Account | null;
  passwordHash: string | undefined;
}

/** The account of a name and its password's hash, where there are any: one statement, whether or not. */
function find(desk: Desk, username: string): Promise<Found> {
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    const found = await manager.createQueryBuilder(Account, "a").leftJoinAndMapOne("a.credential", Credential, "c", "c.account_id = a.id").where("a.username = :name", { name: nameOf(username) }).getOne();
    return { account: found, passwordHash: (found as (Account & { credential: Credential | null }) | null)?.credential?.passwordHash };
  });
}
