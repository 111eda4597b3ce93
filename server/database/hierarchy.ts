import type { EntityManager, FindOptionsWhere, ObjectLiteral, ObjectType } from "typeorm";
import { refuseField } from "../errors/refuse-field";
import type { Text } from "../errors/registry";

interface Node extends ObjectLiteral {
  id: string;
  parentId: string | null;
}

/**
 * Refuses a `parentId` that the actor cannot see, or that would close a circle: walking up from the new parent
 * must never meet the row itself.
 */
export async function refuseWrongParent<T extends Node>(manager: EntityManager, type: ObjectType<T>, id: string | null, parentId: string | null | undefined, what: Text): Promise<void> {
  for (let above = parentId ?? null; above !== null; ) {
    const parent: T | null = await manager.findOneBy(type, { id: above } as FindOptionsWhere<T>);
    if (!parent || parent.id === id) {
      if (parent) refuseField("parentId", `上级${what.zh}不能是其本身或下级。`, `the ${what.en} above cannot be itself or stand below it.`);
      refuseField("parentId", `上级${what.zh}不存在，或您无权使用。`, `there is no such ${what.en} above, or you may not use it.`);
    }
    above = parent.parentId;
  }
}
