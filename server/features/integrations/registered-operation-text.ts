import { read } from "../../database/transaction";
import type { Desk } from "../../desk";
import type { Caller } from "../../graphql/context";
import { Role } from "../accounts/role";

const FIND = "select document from registered_operations where sha256 = $1";

/** The text of an operation registered for the caller's API key; undefined where there is none. Rows of others are not seen. */
export async function registeredOperation(desk: Desk, caller: Caller | null, id: string): Promise<string | undefined> {
  if (caller?.role !== Role.INTEGRATION) return undefined;
  const [found] = await read<{ document: string }>(desk.dataSource, { as: "session", ...caller }, { name: "registered_operation", text: FIND, values: [id] });
  return found?.document;
}
