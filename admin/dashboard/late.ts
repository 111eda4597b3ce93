import type { UnitProgress } from "../shared/schema";

/** Units with places that have not registered a contact. */
export const withoutContact = ({ contactRegistered, places }: UnitProgress): boolean => !contactRegistered && places > 0;

/** Late with it, by the unit's own last day (R16). */
export const lateWithContact = (unit: UnitProgress, today: string): boolean => withoutContact(unit) && today > unit.contactDeadline;

/** Nominations that have ever reached the office. */
export const arrivedOf = ({ submitted, candidate, rejected }: UnitProgress): number => submitted + candidate + rejected;

/** Nothing of its has arrived by the unit's own last day (R16). */
export const lateWithMaterials = (unit: UnitProgress, today: string): boolean => unit.owesMaterials && today > unit.materialsDeadline;
