import { HonourLevel } from "../nominations/honour-level";
import { AdministrativeRank } from "../workplaces/administrative-rank";

/** Lowest first; the enums are declared in this order. */
const RANKS = Object.values(AdministrativeRank);
const HONOURS = Object.values(HonourLevel);

/** Whether a rank reaches a limit: "及以上" counts the limit itself, "above" does not. */
export function rankReaches(rank: AdministrativeRank, limit: AdministrativeRank, inclusive: boolean): boolean {
  return reaches(RANKS.indexOf(rank), RANKS.indexOf(limit), inclusive);
}

/** Whether an honour reaches a level: 省部级（含）以上 counts 省部级 itself. */
export function honourReaches(honour: HonourLevel, limit: HonourLevel, inclusive: boolean): boolean {
  return reaches(HONOURS.indexOf(honour), HONOURS.indexOf(limit), inclusive);
}

function reaches(position: number, limit: number, inclusive: boolean): boolean {
  return inclusive ? position >= limit : position > limit;
}
