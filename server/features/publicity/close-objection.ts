import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import type { CloseObjectionInput } from "./inputs";
import { loadObjection } from "./load-objection";
import { Objection } from "./objection";

/** Closes an objection, upheld or not, for good. What was done about it must be on record by then. */
export async function closeObjection({ manager, clock }: Act, input: CloseObjectionInput): Promise<{ id: string }> {
  const { id, handling: known } = await loadObjection(manager, input);
  const handling = input.handling?.trim() ?? known ?? refuseField("handling", "请先填写调查核实和处理情况。", "say how it was looked into before closing it.");
  await manager.update(Objection, id, { handling, outcome: input.outcome, closedAt: clock.now().toISOString() });
  return { id };
}
