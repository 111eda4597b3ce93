import type { SlateConstraint, SlateProblem } from "./slate-problem";

/** Throws where a problem contradicts itself: the solver would answer another question than the one asked. */
export function checkProblem({ awards, candidates, constraints }: SlateProblem): void {
  const ids = new Set(candidates.map(({ id }) => id));
  const awardIds = new Set(awards.map(({ id }) => id));
  const turns = new Set(candidates.map(({ awardId, order }) => JSON.stringify([awardId, order])));
  demand(ids.size === candidates.length, "A candidate stands twice");
  demand(awardIds.size === awards.length, "An award is there twice");
  demand(turns.size === candidates.length, "Two candidates of an award have the same order");
  for (const { id, awardId, votes, order } of candidates) {
    demand(awardIds.has(awardId), `Candidate ${id} stands for no award of the slate`);
    demand(isCount(votes) && Number.isSafeInteger(order), `Votes and order of candidate ${id} are whole numbers`);
  }
  for (const { id, places } of awards) demand(isCount(places), `Places of award ${id} are a whole number`);
  for (const constraint of constraints) {
    for (const id of idsOf(constraint)) demand(ids.has(id), `A constraint of ${constraint.rule} names ${id}, who is no candidate`);
    for (const number of numbersOf(constraint)) demand(isCount(number), `The numbers of a constraint of ${constraint.rule} are whole`);
  }
}

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;

const idsOf = (constraint: SlateConstraint): string[] =>
  constraint.kind === "NOT_BOTH" ? [constraint.first, constraint.second] : [...constraint.of, ...constraint.among];

function numbersOf(constraint: SlateConstraint): number[] {
  if (constraint.kind === "NOT_BOTH") return [];
  return constraint.kind === "SHARE_AT_MOST" ? [constraint.maximumPercent, constraint.total ?? 0] : [constraint.minimumPercent];
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
