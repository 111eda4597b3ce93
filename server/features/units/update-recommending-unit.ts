import { changed, given } from "../../database/changed";
import { loadForUpdate } from "../../database/load-for-update";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import type { UpdateRecommendingUnitInput } from "./inputs";
import { RecommendingUnit } from "./recommending-unit";
import { refuseWrongParent } from "../../database/hierarchy";
import { UNIT } from "./words";

/** Changes a unit of one's own seat. */
export async function updateRecommendingUnit({ manager }: Act, input: UpdateRecommendingUnitInput): Promise<RecommendingUnit> {
  const unit = await loadForUpdate(manager, RecommendingUnit, input, UNIT);
  await refuseWrongParent(manager, RecommendingUnit, unit.id, input.parentId, UNIT);
  const { name, shortName, kind, position, parentId } = input;
  return manager.save(Object.assign(unit, changed({ ...tidy({ name, shortName }), kind, position }), given({ parentId })));
}
