import type { EntityManager } from "typeorm";
import type { Seat } from "../campaigns/seat";
import type { ReminderKind } from "./reminder-kind";

/** A unit that is not done with something, as `app.late_units` tells. */
export interface LateUnit extends Addressee {
  /** The unit's last day: the campaign's, or as it was extended (R16). */
  dueOn: string;
  drafts: string[];
  returned: string[];
  free: { award: string; places: number }[];
  papers: { paper: string; nominee: string | null; missing: number }[];
}

/** A unit as mails address it. */
export interface Addressee {
  unitId: string;
  unitName: string;
  /** Addresses of the campaign's contact form, in the order of registration. */
  addresses: string[];
}

/** Units of a seat that are not done, in the tables' order. */
export async function lateUnits(manager: EntityManager, campaignId: string, seat: Seat, kind: ReminderKind): Promise<LateUnit[]> {
  const [{ units }] = await manager.query<[{ units: LateUnit[] }]>("select app.late_units($1, $2, $3) as units", [campaignId, seat, kind]);
  return units;
}
