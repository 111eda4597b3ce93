import { loadForUpdate } from "../../database/load-for-update";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { RecommendingUnit } from "./recommending-unit";
import { UNIT } from "./words";

/** Removes a unit that nothing points at: no quota, contact, account, workplace or nomination. */
export async function removeRecommendingUnit({ manager }: Act, input: ReferenceInput): Promise<{ id: string }> {
  const { id } = await loadForUpdate(manager, RecommendingUnit, input, UNIT);
  await manager.delete(RecommendingUnit, id);
  return { id };
}
