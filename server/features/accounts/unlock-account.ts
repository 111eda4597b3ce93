import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { Account } from "./account";
import type { UnlockAccountInput } from "./inputs";
import { ACCOUNT } from "./words";

/** Lets an account sign in again before its lock is over. The address it was tried from stays locked, where it is. */
export async function unlockAccount({ manager }: Act, { id }: UnlockAccountInput): Promise<Account> {
  const account = await manager.findOneBy(Account, { id });
  if (!account) throw new DeskError("NOT_FOUND", { facts: { what: ACCOUNT } });
  await manager.query("delete from sign_in_attempts where account_id = $1", [id]);
  return account;
}
