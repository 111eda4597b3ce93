import { loadForUpdate } from "../../database/load-for-update";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { acceptPassword } from "./accept-password";
import { Account } from "./account";
import { Credential } from "./credential";
import type { ResetPasswordInput } from "./inputs";
import { Role } from "./role";
import { endSessions } from "./end-sessions";
import { hashPassword } from "./password-hash";
import { ACCOUNT } from "./words";

/** Sets a new password for somebody who forgot theirs; their sessions end, and it opens nothing until they made one of their own. */
export async function resetPassword({ manager }: Act, input: ResetPasswordInput): Promise<Account> {
  const account = await loadForUpdate(manager, Account, input, ACCOUNT);
  if (account.role === Role.INTEGRATION) refuseField("id", "系统对接账号没有密码，请重新签发接口密钥。", "an integration has no password; issue a new API key.");
  await acceptPassword(manager, { field: "password", password: input.password, owner: account });
  const passwordHash = await hashPassword(input.password);
  await manager.update(Credential, { accountId: account.id }, { passwordHash, changedAt: () => "now()", mustChange: true });
  await endSessions(manager, { accountId: account.id });
  return account;
}
