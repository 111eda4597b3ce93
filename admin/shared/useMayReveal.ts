import type { Seat } from "./enums";
import { useMay, useMe } from "./useMe";

/** Whose a number is: no unit's, of a member of an office; of no seat either, of one of the leading group. */
interface Holder {
  unitId?: string;
  seat: Seat | null;
}

/** A question for masked numbers: does the caller work with this record? A unit with its own and its office; an office with its seat's and the leading group. */
export function useMayReveal(): (of: Holder) => boolean {
  const may = useMay()("revealPersonalData");
  const account = useMe()?.account;
  return ({ unitId, seat }) => may && account !== undefined && (account.unit && unitId !== undefined ? account.unit.id === unitId : account.seat === seat || (!account.unit && seat === null));
}
