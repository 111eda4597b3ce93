import { randomUUID } from "node:crypto";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Account } from "./account";
import type { IssueApiKeyInput } from "./inputs";
import { Role } from "./role";
import { Session } from "./session";
import { SessionKind } from "./session-kind";
import { endSessions } from "./end-sessions";
import { API_KEY_PREFIX, hashSecret, makeSecret } from "./tokens";
import { ACCOUNT } from "./words";

/** Days an API key lasts; then a new one is issued. */
const KEY_DAYS = 365;

interface IssuedKey {
  /** The account. */
  id: string;
  key: string;
  expiresAt: Date;
}

/** Makes the one API key of an integration; the key before ends at once. The key itself is kept nowhere. */
export async function issueApiKey({ manager }: Pick<Act, "manager">, { accountId }: IssueApiKeyInput): Promise<IssuedKey> {
  const account = await manager.findOneBy(Account, { id: accountId });
  if (!account) throw new DeskError("NOT_FOUND", { field: "accountId", facts: { what: ACCOUNT } });
  if (account.role !== Role.INTEGRATION) refuseField("accountId", "只有系统对接账号可以签发接口密钥。", "only an integration has an API key.");
  await endSessions(manager, { accountId });
  const id = randomUUID();
  const key = makeSecret(id);
  const expiresAt = new Date(Date.now() + KEY_DAYS * 86_400_000);
  const session = { id, accountId, kind: SessionKind.API_KEY, secretHash: hashSecret(key), expiresAt, address: "" };
  await manager.createQueryBuilder().insert().into(Session).values(session).updateEntity(false).execute();
  return { id: accountId, key: API_KEY_PREFIX + key, expiresAt };
}
