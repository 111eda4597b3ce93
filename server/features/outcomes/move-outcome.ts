import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import type { Outcome } from "./outcome";
import { OutcomeEvent } from "./outcome-event";
import type { OutcomeState } from "./outcome-state";
import { OUTCOME_TRANSITIONS } from "./outcome-table";
import { OUTCOME_WORDS } from "./words";

interface Step {
  to: OutcomeState;
  /** Why; the unit may see it. */
  reason: string;
  /** Number of the document it rests on. */
  document?: string | null;
}

/** Takes an outcome a step further and writes the step down. Verbs explain a wrong state before; this is the last word. */
export async function moveOutcome({ manager, actor, clock }: Act, outcome: Outcome, { to, reason, document = null }: Step): Promise<Outcome> {
  const { id: outcomeId, unitId, seat, state: fromState } = outcome;
  if (!OUTCOME_TRANSITIONS[fromState].includes(to)) {
    throw new DeskError("WRONG_STATE", { facts: { state: OUTCOME_WORDS[fromState], act: OUTCOME_WORDS[to], allowed: { zh: "", en: "" } } });
  }
  const occurredAt = clock.now().toISOString();
  const moved = await manager.save(Object.assign(outcome, { state: to, reason, updatedAt: occurredAt }));
  await manager.insert(OutcomeEvent, { outcomeId, unitId, seat, fromState, toState: to, document, reason, actorName: actor.name, occurredAt });
  return moved;
}
