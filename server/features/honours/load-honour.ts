import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import type { Actor } from "../accounts/actor";
import { Honour } from "./honour";
import type { HonourState } from "./honour-state";
import { HONOUR, HONOUR_STATE_WORDS } from "./words";

/** The honour as the caller may see it; `field` names what refers to it. */
export async function loadHonour(manager: EntityManager, id: string, field?: string): Promise<Honour> {
  const honour = await manager.findOneBy(Honour, { id });
  if (!honour) throw new DeskError("NOT_FOUND", { field, facts: { what: HONOUR } });
  return honour;
}

/** The office of its seat works on an honour; on one from before the desk either seat does. */
export function refuseOtherSeat({ seat }: Pick<Honour, "seat">, actor: Actor, field?: string): void {
  if (seat !== null && seat !== actor.seat) throw new DeskError("FORBIDDEN", { field });
}

/** The refusal of an act the honour's state does not allow. */
export function wrongState(state: HonourState, act: Text, allowed: Text): DeskError {
  return new DeskError("WRONG_STATE", { facts: { state: HONOUR_STATE_WORDS[state], act, allowed } });
}
