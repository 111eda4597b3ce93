import { hash, verify } from "@node-rs/argon2";
import type { EntityManager } from "typeorm";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { Account } from "./account";
import { AccountState } from "./account-state";
import { Credential } from "./credential";
import { Session } from "./session";
import { SessionKind } from "./session-kind";
import { hashSecret, makeSecret, signAccessToken } from "./tokens";

/** Hours after which a session ends for good, however often it was refreshed. */
const SESSION_HOURS = 12;

/** A session just opened or refreshed. */
export interface OpenedSession {
  sessionId: string;
  account: Account;
  accessToken: string;
  expiresAt: Date;
  /** What the cookie holds; null where the tab's own newer cookie stays. */
  refresh: { token: string; expiresAt: Date } | null;
}

interface SignIn {
  username: string;
  password: string;
  address: string;
}

/** RFC 9106's second recommendation: 64 MiB, 3 passes, 4 lanes. */
const ARGON2ID = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** Passwords are kept as argon2id, in the PHC string format. */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** Opens a session. An unknown name costs the same time and gets the same answer as a wrong password. */
export async function signIn(desk: Desk, { username, password, address }: SignIn): Promise<OpenedSession> {
  const { account, right } = await attempt(desk, username, password);
  if (!account || !right) {
    const who = account ? actorFrom(account) : { name: username };
    await transact(desk.dataSource, { as: "service" }, (manager) =>
      recordAudit(manager, who, { ...LOGIN, outcome: AuditOutcome.REFUSED, code: "WRONG_CREDENTIALS", subjectIds: account ? [account.id] : [], input: { username }, address }),
    );
    throw new DeskError("WRONG_CREDENTIALS");
  }
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
    const { id } = await manager.save(manager.create(Session, { accountId: account.id, kind: SessionKind.PASSWORD, secretHash: Buffer.alloc(32), expiresAt, address }));
    const token = makeSecret(id);
    await manager.update(Session, id, { secretHash: hashSecret(token) });
    // Not by the entity: signing in is no change of the account and must not count its version up.
    await manager.query("update accounts set last_sign_in_at = now() where id = $1", [account.id]);
    await recordAudit(manager, actorFrom(account), { ...LOGIN, outcome: AuditOutcome.SUCCEEDED, subjectIds: [account.id], input: { username }, address });
    return { ...opened(desk, account, id), refresh: { token, expiresAt } };
  });
}

const LOGIN = { action: "login", subjectType: "Account" };

interface Attempt {
  /** The account of that name, where there is one. */
  account: Account | undefined;
  /** Whether the password is its own and it may sign in. */
  right: boolean;
}

/** Looks at a name and a password. */
async function attempt(desk: Desk, username: string, password: string): Promise<Attempt> {
  const found = await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const account = await manager.findOneBy(Account, { username: username.trim().toLowerCase() });
    return account && { account, credential: await manager.findOneBy(Credential, { accountId: account.id }) };
  });
  const hash = found?.credential?.passwordHash;
  const same = await verify(hash ?? (await decoy()), password);
  return { account: found?.account, right: same && hash !== undefined && found?.account.state === AccountState.ACTIVE };
}

/** A hash nobody's password has, made once, so that unknown names take as long as known ones. */
let decoyHash: Promise<string> | undefined;
function decoy(): Promise<string> {
  return (decoyHash ??= hashPassword(makeSecret("nobody")));
}

/** Access token and account of a session that is open. */
export function opened(desk: Desk, account: Account, sessionId: string): Omit<OpenedSession, "refresh"> {
  return { sessionId, account, ...signAccessToken({ sessionId, accountId: account.id, role: account.role }, desk.config.secret) };
}

export function actorFrom(account: Account) {
  return { accountId: account.id, name: account.displayName, role: account.role, seat: account.seat, unitId: account.unitId };
}

/** Ends sessions at once, on every server. */
export async function endSessions(manager: EntityManager, where: { id?: string; accountId?: string }): Promise<void> {
  await manager.createQueryBuilder().update(Session).set({ revokedAt: () => "now()" }).where(where).andWhere("revoked_at is null").execute();
}
