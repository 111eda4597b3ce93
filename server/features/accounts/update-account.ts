import { loadForUpdate } from "../../database/load-for-update";
import type { Act } from "../../verb";
import { Account } from "./account";
import { ACCOUNT } from "./words";
import type { UpdateAccountInput } from "./inputs";

/** Gives an account another display name. Role, seat and unit stay for life: another task needs another account. */
export async function updateAccount({ manager }: Act, input: UpdateAccountInput): Promise<Account> {
  const account = await loadForUpdate(manager, Account, input, ACCOUNT);
  account.displayName = input.displayName.trim();
  return manager.save(account);
}
