import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Account } from "../accounts/account";
import { endSessions } from "../accounts/end-sessions";
import { ACCOUNT } from "../accounts/words";
import type { ResetSecondFactorInput } from "./inputs";
import { RecoveryCode } from "./recovery-code";
import { SecondFactor } from "./second-factor";

/**
 * Takes the second factor of somebody else away who lost authenticator and recovery codes; their sessions end, and where
 * the role needs one they set it up anew. The reason stays in the trail. Nobody resets their own: that would make
 * password and session enough.
 */
export async function resetSecondFactor({ manager, actor }: Act, { id, version }: ResetSecondFactorInput): Promise<Account> {
  const account = await manager.findOneBy(Account, { id });
  if (!account) throw new DeskError("NOT_FOUND", { facts: { what: ACCOUNT } });
  if (account.version !== version) throw new DeskError("CONFLICT", { facts: { given: version, current: account.version } });
  if (id === actor.accountId) refuseField("id", "不能重置自己的动态口令，请由另一名安全管理员办理。", "another security administrator resets yours.");
  if (!account.secondFactor) refuseField("id", "该账号没有设置动态口令，无需重置。", "the account has no second factor to reset.");
  // Nobody but the server reads a secret, so nothing is read back.
  await manager.createQueryBuilder().delete().from(RecoveryCode).where({ accountId: id }).execute();
  await manager.createQueryBuilder().delete().from(SecondFactor).where({ accountId: id }).execute();
  await endSessions(manager, { accountId: id });
  return account;
}
