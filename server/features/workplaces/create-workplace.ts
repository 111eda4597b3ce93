import type { Act } from "../../verb";
import type { CreateWorkplaceInput } from "./inputs";
import { refuseWrongParent } from "../../database/hierarchy";
import { WORKPLACE } from "./words";
import { Workplace } from "./workplace";

/** Enters a workplace for the actor's unit. */
export async function createWorkplace({ manager, actor }: Act, input: CreateWorkplaceInput): Promise<Workplace> {
  await refuseWrongParent(manager, Workplace, null, input.parentId, WORKPLACE);
  return manager.save(manager.create(Workplace, { ...input, name: input.name.trim(), unitId: actor.unitId ?? undefined, seat: actor.seat ?? undefined }));
}
