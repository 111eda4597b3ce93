import type { EntityManager } from "typeorm";
import type { Seat } from "../campaigns/seat";

/** Somebody who may vote, or watch the count. */
export interface Elector {
  part: "VOTER" | "SCRUTINEER";
  /** The account's id, or the member's where there is no account. */
  id: string;
  accountId: string | null;
  name: string;
  organization: string;
  seat: Seat | null;
}

/** A candidate of either seat, as an office may know of one it does not review. */
export interface Standing {
  nominationId: string;
  unitId: string;
  seat: Seat;
  name: string;
  unitName: string;
  workplaceName: string;
  leaderName: string | null;
  workplaceNames: string[];
  unitNames: string[];
}

/** Members of the leading group and staff of both seats, of a campaign. */
export function electorateOf(manager: EntityManager, campaignId: string): Promise<Elector[]> {
  return manager.query("select * from app.electorate($1)", [campaignId]);
}

/** Everybody who stands for an award now. */
export function standingOf(manager: EntityManager, awardId: string): Promise<Standing[]> {
  return manager.query("select * from app.standing_candidates($1)", [awardId]);
}
