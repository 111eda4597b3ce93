import type { Seat } from "../../shared/enums";
import type { Slate, SlateEntry, SlateSignature } from "../../shared/slateTypes";

/** The entries of one award, in the order of the votes. */
export interface SlateAward {
  awardId: string;
  awardName: string;
  entries: SlateEntry[];
}

export function awardsOf({ entries }: Slate): SlateAward[] {
  const ids = [...new Set(entries.map(({ awardId }) => awardId))];
  return ids.map((awardId) => {
    const its = entries.filter((entry) => entry.awardId === awardId).sort((a, b) => a.order - b.order);
    return { awardId, awardName: its[0]?.awardName ?? "", entries: its };
  });
}

export const chosenOf = ({ entries }: Pick<Slate, "entries">): SlateEntry[] => entries.filter(({ chosen }) => chosen);

/** Names of nominations on the slate, in its order. */
export const namesOf = ({ entries }: Pick<Slate, "entries">, ids: readonly string[]): string[] =>
  entries.filter(({ nominationId }) => ids.includes(nominationId)).map(({ name }) => name);

/** What a seat said last counts; what it said before stays readable. */
export function wordsOf({ signatures }: Slate, seat: Seat): { last: SlateSignature | undefined; earlier: SlateSignature[] } {
  const its = signatures.filter((signature) => signature.seat === seat).sort((a, b) => a.signedAt.localeCompare(b.signedAt) || a.id.localeCompare(b.id));
  return { last: its.at(-1), earlier: its.slice(0, -1) };
}

/** A proposal against the slate: whom it would add and whom it would drop. */
export function differenceOf(slate: Slate, proposal: readonly string[]): { enters: string[]; leaves: string[] } {
  const chosen = chosenOf(slate).map(({ nominationId }) => nominationId);
  return {
    enters: namesOf(slate, proposal.filter((id) => !chosen.includes(id))),
    leaves: namesOf(slate, chosen.filter((id) => !proposal.includes(id))),
  };
}
