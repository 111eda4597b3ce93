import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { Import } from "./import";
import { ImportState } from "./import-state";
import { CONFIRMED, IMPORT, IMPORT_STATE_WORDS } from "./words";

/** Confirms an import that was read without a fault: all its rows are written, or none. */
export async function confirmImport({ manager }: Act, input: ReferenceInput): Promise<Import> {
  const found = await loadForUpdate(manager, Import, input, IMPORT);
  if (found.state !== ImportState.READ) {
    const allowed = { zh: "有错误的工作簿请改正后重新上传。", en: "Mend a faulty workbook and send it again." };
    throw new DeskError("WRONG_STATE", { facts: { state: IMPORT_STATE_WORDS[found.state], act: CONFIRMED, allowed } });
  }
  return manager.save(Object.assign(found, { state: ImportState.APPLYING, done: 0 }));
}
