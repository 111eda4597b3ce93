import { changed, given } from "../../database/changed";
import { refuseWrongParent } from "../../database/hierarchy";
import { loadForUpdate } from "../../database/load-for-update";
import type { Act } from "../../verb";
import { renameCollectives } from "../nominations/rename-collectives";
import type { UpdateWorkplaceInput } from "./inputs";
import { WORKPLACE } from "./words";
import { Workplace } from "./workplace";

/** Changes a workplace of one's own unit. */
export async function updateWorkplace(act: Act, input: UpdateWorkplaceInput): Promise<Workplace> {
  const { manager } = act;
  const workplace = await loadForUpdate(manager, Workplace, input, WORKPLACE);
  await refuseWrongParent(manager, Workplace, workplace.id, input.parentId, WORKPLACE);
  const { name, creditCode, nature, administrativeRank, parentId } = input;
  if (creditCode && creditCode !== workplace.creditCode) await renameCollectives(act, workplace.id, creditCode);
  return manager.save(Object.assign(workplace, changed({ name: name?.trim(), creditCode, nature, administrativeRank }), given({ parentId })));
}
