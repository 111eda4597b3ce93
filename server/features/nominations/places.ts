import { noFreePlace } from "../../errors/findings";
import type { Act } from "../../verb";
import { moveQuota } from "../quotas/move-quota";
import { Quota } from "../quotas/quota";
import { QuotaMovement } from "../quotas/quota-movement";
import type { Nomination } from "./nomination";
import { NominationState } from "./nomination-state";

/** What a nomination in a state does to its quota's counters. */
interface Places {
  used: number;
  reserved: number;
  forfeited: number;
}

/** Submitted and approved nominations use a place, drafts keep one where the campaign says so, a disqualified one has lost it (R18). */
export function placesIn(state: NominationState | null, reserveAtDraft: boolean): Places {
  switch (state) {
    case NominationState.SUBMITTED:
    case NominationState.CANDIDATE:
      return { used: 1, reserved: 0, forfeited: 0 };
    case NominationState.DRAFT:
    case NominationState.RETURNED:
      return { used: 0, reserved: Number(reserveAtDraft), forfeited: 0 };
    case NominationState.DISQUALIFIED:
      return { used: 0, reserved: 0, forfeited: 1 };
    default:
      return { used: 0, reserved: 0, forfeited: 0 };
  }
}

interface Move {
  from: NominationState | null;
  reserveAtDraft: boolean;
  reason: string;
}

/** Writes the ledger's line for a nomination that has come to its state from another, where its places differ. */
export async function movePlaces(act: Act, { id: nominationId, campaignId, awardId, unitId, state }: Nomination, { from, reserveAtDraft, reason }: Move): Promise<void> {
  const [before, after] = [placesIn(from, reserveAtDraft), placesIn(state, reserveAtDraft)];
  const deltas = { usedDelta: after.used - before.used, reservedDelta: after.reserved - before.reserved, forfeitedDelta: after.forfeited - before.forfeited };
  if (Object.values(deltas).every((delta) => delta === 0)) return;
  const quota = await act.manager.findOneBy(Quota, { campaignId, awardId, unitId });
  if (!quota) throw noFreePlace();
  await moveQuota(act, quota, { movement: movementOf(deltas), ...deltas, nominationId, reason });
}

function movementOf({ usedDelta, reservedDelta, forfeitedDelta }: { usedDelta: number; reservedDelta: number; forfeitedDelta: number }): QuotaMovement {
  if (forfeitedDelta > 0) return QuotaMovement.FORFEITED;
  if (usedDelta > 0) return QuotaMovement.USED;
  return reservedDelta > 0 && usedDelta === 0 ? QuotaMovement.RESERVED : QuotaMovement.FREED;
}
