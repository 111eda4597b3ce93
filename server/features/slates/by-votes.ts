import type { SlateCandidate, SlateProblem } from "./slate-problem";

/** Candidates by award as the notice lists them, then by their order in it. */
export function inOrder({ awards, candidates }: SlateProblem): SlateCandidate[] {
  const position = new Map(awards.map(({ id }, index) => [id, index]));
  const of = ({ awardId }: SlateCandidate) => position.get(awardId) ?? awards.length;
  return [...candidates].sort((a, b) => of(a) - of(b) || a.order - b.order);
}

/** Whom the votes alone choose: of each award as many as it has places, most votes first and then by order. */
export function byVotes(problem: SlateProblem): SlateCandidate[] {
  const first = problem.awards.flatMap(({ id, places }) =>
    problem.candidates
      .filter(({ awardId }) => awardId === id)
      .sort((a, b) => b.votes - a.votes || a.order - b.order)
      .slice(0, places),
  );
  return inOrder({ ...problem, candidates: first });
}
