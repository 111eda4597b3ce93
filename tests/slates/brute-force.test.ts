import fc from "fast-check";
import type { SlateConstraint, SlateProblem, SlateSolution } from "../../server/features/slates/slate-problem";
import { solveSlate } from "../../server/features/slates/solve-slate";
import { bruteForce } from "./brute-force";

const RULES = ["R06", "R09", "R15"];

/** Few votes, so that many lists or all are equal; shares that few or many lists keep; orders that need not follow the votes. */
function slates(fewest: number, most: number): fc.Arbitrary<SlateProblem> {
  const standing = fc.constantFrom(0, 1, 5).chain((max) =>
    fc.array(fc.record({ award: fc.nat({ max: 2 }), votes: fc.nat({ max }) }), { minLength: fewest, maxLength: most }),
  );
  return fc.tuple(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }), standing, fc.boolean()).chain(([places, found, byVotes]) => {
    const awards = places.map((count, index) => ({ id: `award-${index}`, name: "", places: count }));
    const ranked = byVotes ? [...found].sort((a, b) => b.votes - a.votes) : found;
    const candidates = ranked.map(({ award, votes }, index) => ({ id: `c${index}`, name: "", awardId: `award-${award % awards.length}`, votes, order: index + 1 }));
    const ids = candidates.map(({ id }) => id);
    return fc.record({
      awards: fc.constant(awards),
      candidates: fc.shuffledSubarray(candidates, { minLength: candidates.length }),
      constraints: fc.array(constraintOf(ids), { maxLength: 8 }),
    });
  });
}

function constraintOf(ids: string[]): fc.Arbitrary<SlateConstraint> {
  const rule = fc.constantFrom(...RULES);
  const percent = fc.constantFrom(0, 10, 20, 25, 33, 50, 60, 75, 100);
  const part = fc.subarray(ids).chain((among) => fc.record({ among: fc.constant(among), of: fc.subarray(among) }));
  const pair = fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 });
  return fc.oneof(
    fc.tuple(rule, part, percent, fc.boolean(), fc.option(fc.nat({ max: 12 }), { nil: undefined })).map(([ruleId, { of, among }, maximumPercent, inclusive, total]) => ({
      kind: "SHARE_AT_MOST" as const, rule: ruleId, of, among, maximumPercent, inclusive, ...(total === undefined ? {} : { total }),
    })),
    fc.tuple(rule, part, percent).map(([ruleId, { of, among }, minimumPercent]) => ({ kind: "SHARE_AT_LEAST" as const, rule: ruleId, of, among, minimumPercent })),
    fc.tuple(rule, pair).map(([ruleId, [first = "", second = ""]]) => ({ kind: "NOT_BOTH" as const, rule: ruleId, first, second })),
  );
}

/** All that a solution says, against what every subset says. */
function expectTrue(problem: SlateProblem, solution: SlateSolution): void {
  const rules = [...new Set(problem.constraints.map(({ rule }) => rule))].sort();
  const lists = new Map<string, ReturnType<typeof bruteForce>>();
  const waiving = (waived: string[]) => {
    const key = [...waived].sort().join();
    const list = lists.get(key) ?? bruteForce(problem, waived);
    lists.set(key, list);
    return list;
  };
  const { chosen, votes } = waiving([]);
  const free = waiving(rules).chosen;
  expect(solution).toMatchObject({ chosen, votes, unconstrained: free, proof: { optimal: true } });
  expect(solution.proof.stages.map(({ value }) => value)).toEqual([chosen.length, votes, problem.candidates.length]);

  expect(solution.reserve).toHaveLength(problem.candidates.length - chosen.length);
  expect(new Set([...chosen, ...solution.reserve]).size).toBe(problem.candidates.length);
  const awardOf = (id: string | null) => problem.candidates.find((candidate) => candidate.id === id)?.awardId;
  const open = problem.awards.map(({ id, places }) => [id, places - chosen.filter((one) => awardOf(one) === id).length] as const);
  expect(solution.open).toEqual(Object.fromEntries(open.filter(([, empty]) => empty > 0)));

  expect(solution.waived).toEqual(rules.map((rule) => {
    const other = waiving([rule]);
    return { rule, enters: other.chosen.filter((id) => !chosen.includes(id)), leaves: chosen.filter((id) => !other.chosen.includes(id)), votes: other.votes };
  }));

  expect(solution.displaced.map(({ id }) => id)).toEqual(free.filter((id) => !chosen.includes(id)));
  const entrants = chosen.filter((id) => !free.includes(id));
  const instead = solution.displaced.flatMap(({ replacedBy }) => replacedBy ?? []);
  expect(problem.awards.flatMap(({ id }) => instead.filter((one) => awardOf(one) === id))).toEqual(instead);
  expect(entrants).toEqual(expect.arrayContaining(instead));
  for (const { id, rules: keepingOut, replacedBy } of solution.displaced) {
    if (replacedBy !== null) expect(awardOf(replacedBy)).toBe(awardOf(id));
    const alone = rules.filter((rule) => waiving([rule]).chosen.includes(id));
    if (alone.length > 0) expect(keepingOut).toEqual(alone);
    else {
      expect(keepingOut.length).toBeGreaterThan(1);
      expect(waiving(keepingOut).chosen).toContain(id);
    }
  }

  const filledUnder = (kept: string[]) => waiving(rules.filter((rule) => !kept.includes(rule))).chosen.length;
  if (chosen.length === free.length) expect(solution.conflict).toEqual([]);
  else {
    expect(filledUnder(solution.conflict)).toBe(chosen.length);
    for (const rule of solution.conflict) expect(filledUnder(solution.conflict.filter((other) => other !== rule))).toBeGreaterThan(chosen.length);
  }
}

test.each([
  ["up to nine candidates", 2, 9, 200],
  ["14 to 16 candidates", 14, 16, 36],
])("property: the solution is what every subset says, %s", async (_, fewest, most, numRuns) => {
  await fc.assert(fc.asyncProperty(slates(fewest, most), async (problem) => expectTrue(problem, await solveSlate(problem))), { numRuns });
});
