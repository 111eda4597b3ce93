import type { Act } from "../../verb";
import { type Quota } from "./quota";
import { QuotaEntry } from "./quota-entry";
import type { QuotaMovement } from "./quota-movement";

interface Movement {
  movement: QuotaMovement;
  placesDelta?: number;
  usedDelta?: number;
  reservedDelta?: number;
  forfeitedDelta?: number;
  nominationId?: string;
  reason: string;
}

/**
 * The one way to move a quota: a line in the ledger. The database moves the counters with it and refuses what
 * would break them (`quotas_used_within_places`), under any concurrency: the counter row is locked by the update.
 */
export async function moveQuota({ manager, actor, clock }: Act, quota: Quota, movement: Movement): Promise<void> {
  const { id: quotaId, campaignId, awardId, unitId, seat } = quota;
  await manager.insert(QuotaEntry, {
    quotaId,
    campaignId,
    awardId,
    unitId,
    seat,
    actorId: actor.accountId,
    actorName: actor.name,
    occurredAt: clock.now().toISOString(),
    ...movement,
  });
}
