import type { NotBoth, ShareAtLeast, ShareAtMost, SlateConstraint, SlateProblem } from "../../server/features/slates/slate-problem";

/** A slate from places and candidates in order: `{ S: [4, "a9 b8"] }` gives award S four places, a nine votes, b eight. */
export function aSlate(awards: Record<string, [places: number, candidates: string]>, constraints: SlateConstraint[] = []): SlateProblem {
  return {
    awards: Object.entries(awards).map(([id, [places]]) => ({ id, name: id, places })),
    candidates: Object.entries(awards).flatMap(([awardId, [, candidates]]) =>
      words(candidates).map((word, index) => ({ id: word.slice(0, 1), name: word.slice(0, 1), awardId, votes: Number(word.slice(1)), order: index + 1 })),
    ),
    constraints,
  };
}

/** R09 as the notice has it: at most 20% of `among` are of `of`. */
export const atMost = (of: string, among: string, rest: Partial<ShareAtMost> = {}): ShareAtMost => ({
  kind: "SHARE_AT_MOST", rule: "R09", of: words(of), among: words(among), maximumPercent: 20, inclusive: true, ...rest,
});

export const atLeast = (minimumPercent: number, of: string, among: string): ShareAtLeast => ({
  kind: "SHARE_AT_LEAST", rule: "R15", of: words(of), among: words(among), minimumPercent,
});

export const notBoth = (first: string, second: string): NotBoth => ({ kind: "NOT_BOTH", rule: "R06", first, second });

export const words = (text: string): string[] => text.split(" ").filter(Boolean);
