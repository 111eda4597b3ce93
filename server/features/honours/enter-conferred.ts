import type { Act } from "../../verb";
import { refuseDay } from "./refuse-day";

/** A title as the national office conferred it. */
export interface Conferred {
  nominationId: string;
  certificateNumber: string | null;
  conferredOn: string;
  /** The decision it rests on. */
  document: string;
}

/**
 * Enters a title into the honours register, with what belongs to it (R19's `recovered`). Part of the act that confers:
 * the nomination's outcome must have become CONFERRED in the same transaction. It may be the other seat's nomination,
 * which the actor does not see: the database reads it (`app.enter_honour`).
 */
export async function enterConferred({ manager, clock }: Pick<Act, "manager" | "clock">, { nominationId, certificateNumber, conferredOn, document }: Conferred): Promise<void> {
  refuseDay("conferredOn", conferredOn, clock.today());
  const values = [nominationId, certificateNumber?.trim() || null, conferredOn, document.trim(), clock.now().toISOString()];
  await manager.query("select app.enter_honour($1, $2, $3, $4, $5)", values);
}
