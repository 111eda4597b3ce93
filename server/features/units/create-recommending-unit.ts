import type { Act } from "../../verb";
import { refuseWrongParent } from "../../database/hierarchy";
import { tidy } from "../../graphql/tidy";
import type { CreateRecommendingUnitInput } from "./inputs";
import { RecommendingUnit } from "./recommending-unit";
import { UNIT } from "./words";

/** Enters a unit that reports to the actor's seat. */
export async function createRecommendingUnit({ manager, actor }: Act, input: CreateRecommendingUnitInput): Promise<RecommendingUnit> {
  await refuseWrongParent(manager, RecommendingUnit, null, input.parentId, UNIT);
  const { name, shortName } = input;
  return manager.save(manager.create(RecommendingUnit, { ...input, ...tidy({ name, shortName }), seat: actor.seat ?? undefined }));
}
