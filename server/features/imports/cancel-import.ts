import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { Import } from "./import";
import { ImportState } from "./import-state";
import { CANCELLED, IMPORT, IMPORT_STATE_WORDS } from "./words";

/** Cancels an import that is not over: while it is being applied, too, and nothing of it stays. */
export async function cancelImport({ manager, clock }: Act, input: ReferenceInput): Promise<Import> {
  const found = await loadForUpdate(manager, Import, input, IMPORT);
  if (found.state === ImportState.APPLIED || found.state === ImportState.CANCELLED) {
    throw new DeskError("WRONG_STATE", { facts: { state: IMPORT_STATE_WORDS[found.state], act: CANCELLED, allowed: { zh: "", en: "" } } });
  }
  return manager.save(Object.assign(found, { state: ImportState.CANCELLED, endedAt: clock.now().toISOString() }));
}
