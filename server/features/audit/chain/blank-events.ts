import type { EntityManager } from "typeorm";
import type { Vault } from "../../../vault";
import { appendSeals, type Unsealed } from "./append-seals";

/**
 * Takes what was asked and changed off the events of an anonymised campaign that are older than 184 days, and seals what is
 * left anew in the same transaction: at no time is there an event that does not fit its seal. Gives how many.
 */
export async function blankEvents(manager: EntityManager, vault: Vault, campaignId: string): Promise<number> {
  await manager.query("select pg_advisory_xact_lock(hashtext('audit_seals'))");
  const events = await manager.query<Unsealed[]>("select id, event as text from app.blank_events($1)", [campaignId]);
  await appendSeals(manager, vault, events);
  return events.length;
}
