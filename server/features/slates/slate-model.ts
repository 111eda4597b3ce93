import type { Highs, ModelData } from "highs";
import type { SlateConstraint, SlateProblem } from "./slate-problem";

/** lower ≤ sum of coefficient × column ≤ upper; all whole numbers, so that the solver's tolerance never decides. */
interface Row {
  lower: number;
  upper: number;
  coefficients: Map<number, number>;
}

/**
 * The slate as a mixed-integer program: one column of 0 or 1 for each candidate, in the order given, then one for each
 * strict share; a row for the places of each award, rows for each constraint. Without an objective, which each stage sets.
 */
export function slateModel(highs: Highs, { awards, candidates, constraints }: SlateProblem): ModelData {
  const columnOf = new Map(candidates.map(({ id }, column) => [id, column]));
  const columnsOf = (ids: string[]) => [...new Set(ids)].flatMap((id) => columnOf.get(id) ?? []);
  let columns = candidates.length;
  const places = awards.map(({ id, places: upper }) =>
    atMost(upper, candidates.flatMap(({ awardId }, column) => (awardId === id ? [term(column, 1)] : []))),
  );
  const rows = [...places, ...constraints.flatMap((constraint) => rowsOf(constraint, columnsOf, () => columns++))];
  const entries = rows.map(({ coefficients }) => [...coefficients]);
  let end = 0;
  return {
    numCols: columns,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: rows.map(({ lower }) => (lower === -Infinity ? -highs.infinity : lower)),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns,
      starts: [0, ...entries.map((row) => (end += row.length))],
      indices: entries.flat().map(([column]) => column),
      values: entries.flat().map(([, value]) => value),
    },
    integrality: new Int32Array(columns).fill(highs.constants.variableType.integer),
  };
}

/** The rows of one constraint; `another` adds a column of 0 or 1. */
function rowsOf(constraint: SlateConstraint, columnsOf: (ids: string[]) => number[], another: () => number): Row[] {
  if (constraint.kind === "NOT_BOTH") return [atMost(1, columnsOf([constraint.first, constraint.second]).map((column) => term(column, 1)))];
  const of = columnsOf(constraint.of);
  const among = columnsOf(constraint.among);
  if (constraint.kind === "SHARE_AT_LEAST") return [atMost(0, [...each(among, constraint.minimumPercent), ...each(of, -100)])];
  const { total, maximumPercent, inclusive } = constraint;
  if (total !== undefined) return [atMost(Math.max(0, total * maximumPercent - (inclusive ? 0 : 1)), each(of, 100))];
  const share = [...each(of, 100), ...each(among, -maximumPercent)];
  if (inclusive) return [atMost(0, share)];
  // "Less than", or nobody at all: `some` is 1 where anybody of `of` is chosen, and only then is the share strict.
  const some = another();
  return [...of.map((column) => atMost(0, [term(column, 1), term(some, -1)])), atMost(0, [...share, term(some, 1)])];
}

type Term = [column: number, value: number];

const term = (column: number, value: number): Term => [column, value];

const each = (columns: number[], value: number): Term[] => columns.map((column) => term(column, value));

/** Terms of the same column add up, as who is of `of` is among `among`, too. */
function atMost(upper: number, terms: Term[]): Row {
  const coefficients = new Map<number, number>();
  for (const [column, value] of terms) coefficients.set(column, (coefficients.get(column) ?? 0) + value);
  return { lower: -Infinity, upper, coefficients };
}
