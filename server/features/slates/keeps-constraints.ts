import type { SlateConstraint, SlateProblem } from "./slate-problem";

/** Whether a list keeps places and constraints, in whole numbers and by definition: it knows nothing of how the list was found. */
export const keepsConstraints = (problem: SlateProblem, chosen: string[]): boolean => breaches(problem, chosen).length === 0;

/** What a list breaks, in words for a log; empty for a list that may stand. */
export function breaches({ awards, candidates, constraints }: SlateProblem, chosen: string[]): string[] {
  const list = new Set(chosen);
  const known = new Set(candidates.map(({ id }) => id));
  const takers = (awardId: string) => candidates.filter((candidate) => candidate.awardId === awardId && list.has(candidate.id)).length;
  return [
    ...(list.size === chosen.length ? [] : ["somebody is chosen twice"]),
    ...chosen.filter((id) => !known.has(id)).map((id) => `${id} does not stand`),
    ...awards.filter(({ id, places }) => takers(id) > places).map(({ id, places }) => `${takers(id)} chosen for ${places} places of award ${id}`),
    ...constraints.filter((constraint) => !keeps(constraint, list)).map((constraint) => `${constraint.rule} is broken: ${JSON.stringify(constraint)}`),
  ];
}

/** Whole numbers only: `of` / `total` against percent / 100, multiplied out. Nobody of `of` chosen is within any share at most. */
function keeps(constraint: SlateConstraint, list: ReadonlySet<string>): boolean {
  if (constraint.kind === "NOT_BOTH") return !(list.has(constraint.first) && list.has(constraint.second));
  const count = (ids: string[]) => [...new Set(ids)].filter((id) => list.has(id)).length;
  const of = count(constraint.of);
  if (constraint.kind === "SHARE_AT_LEAST") return of * 100 >= count(constraint.among) * constraint.minimumPercent;
  const most = (constraint.total ?? count(constraint.among)) * constraint.maximumPercent;
  return of === 0 || (constraint.inclusive ? of * 100 <= most : of * 100 < most);
}
