import type { EntityManager } from "typeorm";
import { loadSettings } from "../security-settings/load-settings";
import { AccountState } from "./account-state";

/** The state an account begins in, the first time or again: the policy may have the security administrator approve it. */
export async function stateToBegin(manager: EntityManager): Promise<AccountState> {
  return (await loadSettings(manager)).approveAccounts ? AccountState.PENDING : AccountState.ACTIVE;
}
