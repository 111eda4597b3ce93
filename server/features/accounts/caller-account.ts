import { type Entry, read } from "../../database/transaction";
import type { Desk } from "../../desk";
import { DeskError } from "../../errors/desk-error";

/** A request in the name of a session. */
export type SessionEntry = Extract<Entry, { as: "session" }>;

/**
 * The account behind a request, as the database knows it: refused with UNAUTHENTICATED where the session has ended,
 * the account is disabled or the API key is not the session's, and with what it needs where it needs something first. Acts that run as the server itself ask this first.
 */
export async function callerAccount(desk: Desk, entry: SessionEntry): Promise<string> {
  const [row] = await read<{ id: string }>(desk.dataSource, entry, { name: "caller_account", text: "select app.account_id() as id" });
  if (!row) throw new DeskError("UNAUTHENTICATED");
  return row.id;
}
