import type { SlateConstraint, SlateProblem } from "../../server/features/slates/slate-problem";

/** Tries every subset of the candidates. It shares nothing with the solver: no model, no checker, no order but its own. */
export function bruteForce(problem: SlateProblem, waived: string[] = []): { chosen: string[]; votes: number } {
  const line = problem.awards.flatMap(({ id }) => problem.candidates.filter(({ awardId }) => awardId === id).sort((a, b) => a.order - b.order));
  // The first in line is the highest bit: of two lists the one that takes the earliest candidate is the greater number.
  const bit = new Map(line.map(({ id }, index) => [id, 1 << (line.length - 1 - index)]));
  const bits = (ids: string[]) => ids.reduce((mask, id) => mask | (bit.get(id) ?? 0), 0);
  const fits = [
    ...problem.awards.map(({ id, places }) => {
      const own = bits(line.filter(({ awardId }) => awardId === id).map((candidate) => candidate.id));
      return (list: number) => ones(list & own) <= places;
    }),
    ...problem.constraints.filter(({ rule }) => !waived.includes(rule)).map((constraint) => holds(constraint, bits)),
  ];
  const votesOf = (list: number) => line.reduce((sum, { id, votes }) => (list & (bit.get(id) ?? 0) ? sum + votes : sum), 0);
  let best = { list: 0, filled: 0, votes: 0 };
  for (let list = 1; list < 1 << line.length; list++) {
    const filled = ones(list);
    if (filled < best.filled || !fits.every((fit) => fit(list))) continue;
    const votes = votesOf(list);
    // Lists come in ascending order, so the later of two equals is the better one.
    if (filled > best.filled || votes >= best.votes) best = { list, filled, votes };
  }
  return { chosen: line.filter(({ id }) => best.list & (bit.get(id) ?? 0)).map(({ id }) => id), votes: best.votes };
}

function holds(constraint: SlateConstraint, bits: (ids: string[]) => number): (list: number) => boolean {
  if (constraint.kind === "NOT_BOTH") {
    const pair = bits([constraint.first, constraint.second]);
    return (list) => (list & pair) !== pair;
  }
  const of = bits(constraint.of);
  const among = bits(constraint.among);
  if (constraint.kind === "SHARE_AT_LEAST") return (list) => ones(list & among) * constraint.minimumPercent <= ones(list & of) * 100;
  // The words of R09: the greatest whole number within the share; below it where exactly the share does not pass.
  return (list) => {
    const share = ((constraint.total ?? ones(list & among)) * constraint.maximumPercent) / 100;
    return ones(list & of) <= (constraint.inclusive ? Math.floor(share) : Math.max(0, Math.ceil(share) - 1));
  };
}

function ones(list: number): number {
  let count = 0;
  for (let rest = list; rest; rest &= rest - 1) count++;
  return count;
}
