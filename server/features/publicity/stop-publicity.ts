import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { loadPreparing } from "../procedure/load-preparing";
import type { StopPublicityInput } from "./inputs";
import { Publicity } from "./publicity";
import { PublicityState } from "./publicity-state";
import { PUBLICITY, STOPPED } from "./words";

/** Takes a publicity down: it does not count any more, and stays on record with the reason. */
export async function stopPublicity({ manager }: Act, { id, version, reason }: StopPublicityInput): Promise<{ id: string }> {
  const known = await manager.findOneBy(Publicity, { id });
  if (!known) throw new DeskError("NOT_FOUND", { facts: { what: PUBLICITY } });
  await loadPreparing(manager, known.nominationId, STOPPED);
  const publicity = await loadForUpdate(manager, Publicity, { id, version }, PUBLICITY);
  if (publicity.state !== PublicityState.CURRENT) {
    const facts = { state: { zh: "作废", en: "void" }, act: STOPPED, allowed: { zh: "作废的公示只供查阅。", en: "A void publicity is kept for the record only." } };
    throw new DeskError("WRONG_STATE", { facts });
  }
  await manager.update(Publicity, id, { state: PublicityState.VOIDED, voidReason: reason.trim() });
  return { id };
}
