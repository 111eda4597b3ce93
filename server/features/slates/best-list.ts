import type { Highs, Model } from "highs";
import { breaches } from "./keeps-constraints";
import { slateModel } from "./slate-model";
import type { SlateCandidate, SlateProblem, SlateProof } from "./slate-problem";

/** The best list under the constraints, with what the solver proved. */
export interface BestList {
  /** In the order of the problem's candidates. */
  chosen: SlateCandidate[];
  votes: number;
  stages: SlateProof["stages"];
}

/** The best list if these rules were waived together. */
export type ListWaiving = (rules: ReadonlySet<string>) => Promise<BestList>;

/** A list as the solver holds it: for each column whether it is taken; columns of strict shares come after the candidates. */
type Taken = boolean[];

/** No slate of a province comes near; it keeps a malformed one from holding up the desk for ever. */
const SECONDS = 20;

/**
 * The one best list: first the most places filled, then the most votes, then whoever comes first in the order of `candidates`.
 * Each stage binds the next. Refuses to answer with a list that is not proven or that breaks a constraint in whole numbers.
 */
export function bestList(highs: Highs, problem: SlateProblem): BestList {
  const { candidates } = problem;
  if (candidates.length === 0) return { chosen: [], votes: 0, stages: (["PLACES_FILLED", "VOTES", "ORDER"] as const).map((goal) => stage(goal, 0, 0)) };
  return highs.withModel(slateModel(highs, problem), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: SECONDS });
    const places = greatest(highs, model, candidates.map(() => 1));
    const votes = greatest(highs, model, candidates.map((candidate) => candidate.votes));
    const taken = firstInOrder(highs, model, leaningForward(highs, model, candidates.length) ?? votes.taken, candidates.length);
    const chosen = candidates.filter((_, column) => taken[column]);
    verify(problem, chosen, places.value, votes.value);
    const stages = [stage("PLACES_FILLED", places.value, places.bound), stage("VOTES", votes.value, votes.bound), stage("ORDER", candidates.length, candidates.length)];
    return { chosen, votes: votes.value, stages };
  });
}

const stage = (goal: SlateProof["stages"][number]["goal"], value: number, bound: number) => ({ goal, value, bound, status: "Optimal" });

/** Maximises a sum of whole numbers over those chosen, and binds the later stages to what it found. */
function greatest(highs: Highs, model: Model, weights: number[]): { value: number; bound: number; taken: Taken } {
  weigh(model, weights);
  const taken = run(highs, model);
  if (!taken) throw new Error("HiGHS finds no list, though the empty one keeps every constraint");
  const value = weights.reduce((sum, weight, column) => (taken[column] ? sum + weight : sum), 0);
  const bound = Math.floor(model.info.get("mip_dual_bound") as number + 1e-6);
  if (value !== bound) throw new Error(`HiGHS found ${value} and proved only that nothing exceeds ${bound}`);
  const columns = [...weights.keys()].filter((column) => weights[column] !== 0);
  model.addRow(value, value, { indices: columns, values: columns.map((column) => weights[column] ?? 0) });
  return { value, bound, taken };
}

/**
 * A list near the first in order: weights that fall by a tenth from one candidate to the next, at least 1. It proves
 * nothing and need not be the best of its kind; starting from it, `firstInOrder` asks a third of its questions.
 */
function leaningForward(highs: Highs, model: Model, candidates: number): Taken | undefined {
  weigh(model, Array.from({ length: candidates }, (_, column) => Math.max(1, Math.round(10_000 / 1.1 ** column))));
  model.options.set("mip_rel_gap", 0.02);
  const taken = run(highs, model);
  model.options.set("mip_rel_gap", 0);
  return taken;
}

/**
 * Goes through the candidates in order: where the list passes some over, asks for one that takes any of them. Without
 * such a list they are out for good, and the next one taken is in for good. No objective, so nothing is lost to rounding.
 */
function firstInOrder(highs: Highs, model: Model, found: Taken, candidates: number): Taken {
  weigh(model, Array.from({ length: candidates }, () => 0));
  let taken = found;
  let settled = 0;
  while (settled < candidates) {
    const next = taken.indexOf(true, settled);
    const end = next === -1 ? candidates : Math.min(next, candidates);
    const better = withAnyOf(highs, model, settled, end);
    if (better) {
      taken = better;
      continue;
    }
    for (let column = settled; column < end; column++) model.changeColBounds(column, 0, 0);
    if (end < candidates) model.changeColBounds(end, 1, 1);
    settled = end + 1;
  }
  return taken;
}

/** A list as good in the stages before that takes one of these columns at least; undefined if there is none. */
function withAnyOf(highs: Highs, model: Model, from: number, end: number): Taken | undefined {
  if (from === end) return undefined;
  const indices = Array.from({ length: end - from }, (_, offset) => from + offset);
  const row = model.getDimensions().numRows;
  model.addRow(1, highs.infinity, { indices, values: indices.map(() => 1) });
  const taken = run(highs, model);
  model.deleteRows({ kind: "set", indices: [row] });
  return taken;
}

/** Sets the objective: the sum of these weights over those chosen. */
function weigh(model: Model, weights: number[]): void {
  weights.forEach((weight, column) => model.changeColCost(column, weight));
}

/** Solves the model as it stands; undefined where nothing keeps it, and an error where HiGHS cannot say. */
function run(highs: Highs, model: Model): Taken | undefined {
  const { optimal, infeasible } = highs.constants.modelStatus;
  const { modelStatus } = model.run();
  if (modelStatus === infeasible) return undefined;
  if (modelStatus !== optimal) throw new Error(`HiGHS proved nothing: model status ${modelStatus}`);
  return Array.from(model.getSolution().colValue, (value) => Math.round(value) === 1);
}

/** The solver reckons in floating point: nothing it says is believed before it is checked in whole numbers. */
function verify(problem: SlateProblem, chosen: SlateCandidate[], places: number, votes: number): void {
  const broken = breaches(problem, chosen.map(({ id }) => id));
  if (chosen.length !== places) broken.push(`${chosen.length} chosen in place of ${places}`);
  const sum = chosen.reduce((total, candidate) => total + candidate.votes, 0);
  if (sum !== votes) broken.push(`${sum} votes in place of ${votes}`);
  if (broken.length > 0) throw new Error(`The list HiGHS found does not stand: ${broken.join("; ")}`);
}
