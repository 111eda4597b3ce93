import { loadForUpdate } from "../../database/load-for-update";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Account } from "./account";
import { AccountState } from "./account-state";
import type { ReferenceInput } from "../../graphql/reference-input";
import { endSessions } from "./end-sessions";
import { stateToBegin } from "./state-to-begin";
import { ACCOUNT } from "./words";

/** Stops an account: it cannot sign in any more and its sessions and API keys end at once. Nobody stops their own. */
export async function disableAccount({ manager, actor }: Act, input: ReferenceInput): Promise<Account> {
  const account = await loadForUpdate(manager, Account, input, ACCOUNT);
  if (account.id === actor.accountId) refuseField("id", "不能停用自己的账号。", "you cannot disable your own account.");
  account.state = AccountState.DISABLED;
  await endSessions(manager, { accountId: account.id });
  return manager.save(account);
}

/** Lets a stopped account sign in again, once that is approved where the policy says so. */
export async function enableAccount({ manager }: Act, input: ReferenceInput): Promise<Account> {
  const account = await loadForUpdate(manager, Account, input, ACCOUNT);
  if (account.state === AccountState.DISABLED) account.state = await stateToBegin(manager);
  return manager.save(account);
}
