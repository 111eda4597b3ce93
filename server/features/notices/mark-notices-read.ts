import { In, IsNull } from "typeorm";
import type { Act } from "../../verb";
import type { MarkNoticesReadInput } from "./inputs";
import { Notice } from "./notice";

/** Marks unread notices of one's own as read; says how many. What was read before keeps its time. */
export async function markNoticesRead({ manager, actor, clock }: Act, { ids }: MarkNoticesReadInput): Promise<{ count: number }> {
  const where = { accountId: actor.accountId, readAt: IsNull(), ...(ids && { id: In(ids) }) };
  const { affected } = await manager.update(Notice, where, { readAt: clock.now().toISOString() });
  return { count: affected ?? 0 };
}
