import { doAll } from "../../do-all";
import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { Account } from "./account";
import { AccountState } from "./account-state";
import type { ApproveAccountsInput, RejectAccountInput } from "./inputs";
import { ACCOUNT, NOT_WAITING } from "./words";

/** Lets an account take effect that a system administrator made or enabled again. */
export async function approveAccount({ manager }: Act, input: ReferenceInput): Promise<Account> {
  const account = await loadWaiting({ manager }, input);
  account.state = AccountState.ACTIVE;
  return manager.save(account);
}

/** The same for several, all of them or none. */
export function approveAccounts(act: Act, { references }: ApproveAccountsInput): Promise<Account[]> {
  return doAll(act, references, {
    type: Account,
    nameOf: ({ username, displayName }) => ({ zh: `${displayName}（${username}）`, en: `${displayName} (${username})` }),
    verb: approveAccount,
  });
}

/** Does not let it take effect, and says why; enabled again, it waits anew. */
export async function rejectAccount({ manager }: Act, { reason, ...reference }: RejectAccountInput): Promise<Account> {
  const account = await loadWaiting({ manager }, reference);
  account.state = AccountState.DISABLED;
  account.rejectionReason = reason.trim();
  return manager.save(account);
}

async function loadWaiting({ manager }: Pick<Act, "manager">, reference: ReferenceInput): Promise<Account> {
  const account = await loadForUpdate(manager, Account, reference, ACCOUNT);
  if (account.state !== AccountState.PENDING) throw new DeskError("WRONG_STATE", { facts: NOT_WAITING[account.state] });
  return account;
}
