import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import type { RemoveArrivalInput } from "./inputs";
import { PaperArrival } from "./paper-arrival";
import { ARRIVAL, TAKEN_OFF } from "./words";

/** Takes a wrong arrival off: it counts no more. The row stays, with who took it off and why; the right one is recorded anew. */
export async function removeArrival({ manager, actor, clock }: Act, input: RemoveArrivalInput): Promise<PaperArrival> {
  const arrival = await loadStanding(manager, input);
  await loadRunningCampaign(manager, arrival.campaignId);
  const { reason } = tidy({ reason: input.reason });
  return manager.save(Object.assign(arrival, { removedAt: clock.now().toISOString(), removedBy: actor.name, removeReason: reason }));
}

/**
 * Locks the arrival. Once it is taken off the row wall gives nobody the lock, also whoever waited for it: read without,
 * it says so.
 */
async function loadStanding(manager: EntityManager, { id, version }: RemoveArrivalInput): Promise<PaperArrival> {
  const arrival = (await manager.findOne(PaperArrival, { where: { id }, lock: { mode: "pessimistic_write" } })) ?? (await manager.findOneBy(PaperArrival, { id }));
  if (!arrival) throw new DeskError("NOT_FOUND", { facts: { what: ARRIVAL } });
  if (arrival.removedAt !== null) throw new DeskError("WRONG_STATE", { facts: TAKEN_OFF });
  if (arrival.version !== version) throw new DeskError("CONFLICT", { facts: { given: version, current: arrival.version } });
  return arrival;
}
