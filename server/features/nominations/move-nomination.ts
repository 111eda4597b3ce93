import { noFreePlace } from "../../errors/findings";
import type { Act } from "../../verb";
import { moveQuota } from "../quotas/move-quota";
import { Quota } from "../quotas/quota";
import { QuotaMovement } from "../quotas/quota-movement";
import type { Nomination } from "./nomination";
import type { NominationAct } from "./nomination-act";
import { recordEvent } from "./record-event";
import { holdsPlace, TRANSITIONS } from "./state-table";
import { ACT_WORDS } from "./words";

/**
 * Takes a nomination to the state an act leads to: its history gets a line, and where it begins or ceases to
 * hold a place, so does the quota ledger.
 */
export async function moveNomination(act: Act, nomination: Nomination, by: Exclude<NominationAct, NominationAct.CREATED>, reason?: string): Promise<Nomination> {
  const fromState = nomination.state;
  const held = holdsPlace(fromState);
  nomination.state = TRANSITIONS[by].to ?? fromState;
  nomination.updatedAt = act.clock.now().toISOString();
  const moved = await act.manager.save(nomination);
  if (held !== holdsPlace(moved.state)) await movePlace(act, moved, held ? QuotaMovement.FREED : QuotaMovement.USED, reason ?? `${ACT_WORDS[by].zh}：${moved.name}`);
  await recordEvent(act, moved, { act: by, fromState, reason });
  return moved;
}

async function movePlace(act: Act, { id: nominationId, campaignId, awardId, unitId }: Nomination, movement: QuotaMovement, reason: string): Promise<void> {
  const quota = await act.manager.findOneBy(Quota, { campaignId, awardId, unitId });
  if (!quota) throw noFreePlace();
  await moveQuota(act, quota, { movement, usedDelta: movement === QuotaMovement.USED ? 1 : -1, nominationId, reason });
}
