import { setImmediate } from "node:timers/promises";
import { bestList, type BestList, type ListWaiving } from "./best-list";
import { byVotes, inOrder } from "./by-votes";
import { checkProblem } from "./check-problem";
import { conflictOf, displacements } from "./explain-slate";
import { highs } from "./highs";
import type { SlateProblem, SlateSolution, WhatIf } from "./slate-problem";

/**
 * The list the leading group is shown: the best one that keeps all rules, proven so, with who is displaced by which rule,
 * who stands in reserve, and what each rule costs. The same problem has one answer only, on every machine.
 */
export async function solveSlate(given: SlateProblem): Promise<SlateSolution> {
  checkProblem(given);
  const problem = { ...given, candidates: inOrder(given) };
  const { candidates, awards } = problem;
  const rules = [...new Set(problem.constraints.map(({ rule }) => rule))].sort();
  const solver = await highs();
  const waiving = onceEach((waived) => bestList(solver, { ...problem, constraints: problem.constraints.filter(({ rule }) => !waived.has(rule)) }));

  const list = await waiving(new Set());
  const chosen = list.chosen.map(({ id }) => id);
  const unconstrained = byVotes(problem);
  const filled = (awardId: string) => list.chosen.filter((candidate) => candidate.awardId === awardId).length;
  return {
    chosen,
    reserve: candidates.map(({ id }) => id).filter((id) => !chosen.includes(id)),
    unconstrained: unconstrained.map(({ id }) => id),
    displaced: await displacements(waiving, rules, list.chosen, unconstrained),
    votes: list.votes,
    open: Object.fromEntries(awards.flatMap(({ id, places }) => (filled(id) < places ? [[id, places - filled(id)]] : []))),
    conflict: await conflictOf(waiving, rules, unconstrained.length),
    proof: { solver: `HiGHS ${solver.version.string}`, stages: list.stages, optimal: list.stages.every(({ value, bound }) => value === bound) },
    waived: await Promise.all(rules.map(async (rule) => whatIf(rule, chosen, await waiving(new Set([rule]))))),
  };
}

function whatIf(rule: string, chosen: string[], { chosen: other, votes }: BestList): WhatIf {
  const others = other.map(({ id }) => id);
  return { rule, enters: others.filter((id) => !chosen.includes(id)), leaves: chosen.filter((id) => !others.includes(id)), votes };
}

/** Solves each set of rules once. Solving holds up everybody else's requests, so they have their turn between two lists. */
function onceEach(solve: (waived: ReadonlySet<string>) => BestList): ListWaiving {
  const lists = new Map<string, Promise<BestList>>();
  return (waived) => {
    const key = JSON.stringify([...waived].sort());
    const list = lists.get(key) ?? setImmediate().then(() => solve(waived));
    lists.set(key, list);
    return list;
  };
}
