import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import type { SessionEntry } from "../accounts/caller-account";
import type { SavePreferencesInput } from "./inputs";

/**
 * Keeps settings for whoever is signed in, the last word winning. How somebody likes their screen is no act on
 * anything: it is not in the audit trail, which it would fill, and where it would be kept for half a year.
 */
export function savePreferences(desk: Desk, entry: SessionEntry, { entries }: SavePreferencesInput): Promise<boolean> {
  return transact(desk.dataSource, entry, async (manager) => {
    for (const { key, value } of entries) {
      if (value === null || value === undefined) await manager.query("delete from preferences where account_id = app.account_id() and key = $1", [key]);
      else {
        await manager.query(
          `insert into preferences (account_id, key, value) values (app.account_id(), $1, $2)
             on conflict (account_id, key) do update set value = excluded.value, changed_at = now()`,
          [key, JSON.stringify(value)],
        );
      }
    }
    return true;
  });
}
