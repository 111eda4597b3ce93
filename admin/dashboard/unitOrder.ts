import type { UnitProgress } from "../shared/schema";

/**
 * How far a unit is behind: a missing contact form first, then objections, work sent back, drafts nobody has shown yet,
 * and places not yet used.
 */
const lag = ({ contactRegistered, objected, returned, draft, inPublicity, publicized, places, used }: UnitProgress): number =>
  (contactRegistered || places === 0 ? 0 : 1000) +
  objected * 200 +
  returned * 100 +
  Math.max(0, draft + returned - inPublicity - publicized) * 20 +
  (places > 0 ? ((places - used) / places) * 50 : 0) +
  Math.min(draft, 9);

/** Units with the one that is furthest behind first; those alike keep the order of the notice. */
export const worstFirst = (units: readonly UnitProgress[]): UnitProgress[] =>
  [...units].sort((a, b) => lag(b) - lag(a));
