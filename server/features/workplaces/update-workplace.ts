import { changed, given } from "../../database/changed";
import { refuseWrongParent } from "../../database/hierarchy";
import { loadForUpdate } from "../../database/load-for-update";
import type { Act } from "../../verb";
import type { UpdateWorkplaceInput } from "./inputs";
import { WORKPLACE } from "./words";
import { Workplace } from "./workplace";

/** Changes a workplace of one's own unit. */
export async function updateWorkplace({ manager }: Act, input: UpdateWorkplaceInput): Promise<Workplace> {
  const workplace = await loadForUpdate(manager, Workplace, input, WORKPLACE);
  await refuseWrongParent(manager, Workplace, workplace.id, input.parentId, WORKPLACE);
  const { name, creditCode, nature, administrativeRank, parentId } = input;
  return manager.save(Object.assign(workplace, changed({ name, creditCode, nature, administrativeRank }), given({ parentId })));
}
