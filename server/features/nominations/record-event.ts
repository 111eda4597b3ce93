import type { Act } from "../../verb";
import type { Nomination } from "./nomination";
import type { NominationAct } from "./nomination-act";
import { NominationEvent } from "./nomination-event";
import type { NominationState } from "./nomination-state";

interface Happening {
  act: NominationAct;
  fromState: NominationState | null;
  reason?: string;
}

/** Adds a line to a nomination's history. */
export async function recordEvent({ manager, actor, clock }: Act, nomination: Nomination, { act, fromState, reason }: Happening): Promise<void> {
  const { id: nominationId, unitId, seat, state: toState } = nomination;
  await manager.insert(NominationEvent, {
    nominationId,
    unitId,
    seat,
    act,
    fromState,
    toState,
    reason: reason ?? null,
    actorId: actor.accountId,
    actorName: actor.name,
    occurredAt: clock.now().toISOString(),
  });
}
