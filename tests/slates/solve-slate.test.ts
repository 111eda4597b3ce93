import loadHighs, { type Highs, type Model } from "highs";
import { bestList } from "../../server/features/slates/best-list";
import { keepsConstraints } from "../../server/features/slates/keeps-constraints";
import type { SlateConstraint } from "../../server/features/slates/slate-problem";
import { solveSlate } from "../../server/features/slates/solve-slate";
import { aSlate, atLeast, atMost, notBoth, words } from "./a-slate";

test("20% of four places is none: the second in votes gives way to the fifth", async () => {
  const solution = await solveSlate(aSlate({ S: [4, "a9 b8 c7 d6 e5 f4"] }, [atMost("b", "a b c d e f")]));
  expect(solution).toMatchObject({
    chosen: words("a c d e"),
    reserve: words("b f"),
    unconstrained: words("a b c d"),
    displaced: [{ id: "b", rules: ["R09"], replacedBy: "e" }],
    votes: 27,
    open: {},
    conflict: [],
    waived: [{ rule: "R09", enters: ["b"], leaves: ["e"], votes: 30 }],
  });
  expect(solution.proof).toEqual({
    solver: expect.stringMatching(/^HiGHS \d+\.\d+\.\d+$/),
    stages: [
      { goal: "PLACES_FILLED", value: 4, bound: 4, status: "Optimal" },
      { goal: "VOTES", value: 27, bound: 27, status: "Optimal" },
      { goal: "ORDER", value: 6, bound: 6, status: "Optimal" },
    ],
    optimal: true,
  });
});

test.each([
  ["of five places one: exactly 20% passes", 5, "b", {}, "a b c d e"],
  ["of five places one, not two: the one with fewer votes gives way", 5, "b d", {}, "a b c e f"],
  ["without 含, exactly 20% is too many", 5, "b", { inclusive: false }, "a c d e f"],
  ["without 含, one of six is not", 6, "b", { inclusive: false }, "a b c d e f"],
  ["of five nominated one, however few the places", 4, "b", { total: 5 }, "a b c d"],
  ["of five nominated one, not two", 4, "b d", { total: 5 }, "a b c e"],
  ["of four nominated none, however many the places", 5, "b", { total: 4 }, "a c d e f"],
  ["of five nominated none without 含", 4, "b", { total: 5, inclusive: false }, "a c d e"],
])("the share of 处级: %s", async (_, places, of, rest, chosen) => {
  expect((await solveSlate(aSlate({ S: [places, "a9 b8 c7 d6 e5 f4 g3"] }, [atMost(of, "a b c d e f g", rest)]))).chosen).toEqual(words(chosen));
});

test.each<[string, Parameters<typeof aSlate>[0], SlateConstraint[], string]>([
  ["a workplace's person gives way where that costs fewer votes", { C: [1, "x9 y5"], M: [1, "p8 q7"] }, [notBoth("x", "p")], "x q"],
  ["its collective gives way where that does, though it has more votes than anybody", { C: [1, "x9 y8"], M: [1, "p8 q2"] }, [notBoth("x", "p")], "y p"],
  ["of equal lists the one that takes the first of the first award", { C: [1, "x5 y5"], M: [1, "p5 q5"] }, [notBoth("x", "p")], "x q"],
  ["of equal lists the one that takes the earliest, though the other is the very last", { S: [2, "a5 b5 c5 d5 e5 f5 g5"] }, words("b c d e f").map((id) => notBoth("a", id)), "a g"],
  ["places come before votes", { S: [2, "a9 b1 c1"] }, [notBoth("a", "b"), notBoth("a", "c")], "b c"],
  ["votes come before order", { S: [1, "a5 b6"] }, [], "b"],
  ["at least 60% of the front line: three of five", { M: [5, "a9 b8 c7 d6 e5 f4 g3 h2"] }, [atLeast(60, "e g h", "a b c d e f g h")], "a b e g h"],
  ["at least 60% of the front line: of four, three", { M: [4, "a9 b8 c7 d6 e5 f4 g3"] }, [atLeast(60, "e f g", "a b c d e f g")], "a e f g"],
  ["a share over several awards", { M: [1, "a9 b8"], S: [1, "c9 d2"] }, [atLeast(50, "b d", "a b c d")], "b c"],
  ["a share at least of nobody chosen holds", { M: [2, "a9 b8"] }, [atLeast(50, "", "a b")], ""],
])("%s", async (_, awards, constraints, chosen) => {
  expect((await solveSlate(aSlate(awards, constraints))).chosen).toEqual(words(chosen));
});

test("where rules leave a place empty, those that contradict each other are named and no others", async () => {
  const rules = [notBoth("x", "p"), atLeast(100, "p", "p q"), atMost("q", "p q", { maximumPercent: 100 })];
  const solution = await solveSlate(aSlate({ C: [1, "x9"], M: [1, "p8 q7"] }, rules));
  expect(solution).toMatchObject({
    chosen: ["x"],
    open: { M: 1 },
    conflict: ["R06", "R15"],
    displaced: [{ id: "p", rules: ["R06"], replacedBy: null }],
    waived: [
      { rule: "R06", enters: ["p"], leaves: [], votes: 17 },
      { rule: "R09", enters: [], leaves: [], votes: 9 },
      { rule: "R15", enters: ["q"], leaves: [], votes: 16 },
    ],
  });
});

test("each rule that leaves places empty by itself is named", async () => {
  const solution = await solveSlate(aSlate({ C: [1, "x9"], M: [1, "p8"], S: [1, "a9"] }, [notBoth("x", "p"), atMost("a", "a")]));
  expect(solution).toMatchObject({ chosen: ["x"], open: { M: 1, S: 1 }, conflict: ["R06", "R09"] });
});

test("whom two rules keep out, no rule lets in alone: both are named, a third is not", async () => {
  const rules = [atMost("a", "a b"), notBoth("x", "a"), atMost("b", "a b", { rule: "R15", maximumPercent: 100 })];
  const solution = await solveSlate(aSlate({ C: [1, "x9 y1"], S: [1, "a9 b8"] }, rules));
  expect(solution).toMatchObject({ chosen: ["x", "b"], displaced: [{ id: "a", rules: ["R06", "R09"], replacedBy: "b" }] });
  expect(solution.waived.map(({ enters }) => enters)).toEqual([[], [], []]);
});

test("displaced and entrants are paired within their award, in order; who has no entrant leaves a place empty", async () => {
  const rules = [atMost("a b", "a b c d", { maximumPercent: 0 }), atMost("p q", "p q r", { maximumPercent: 0 })];
  const { displaced } = await solveSlate(aSlate({ M: [2, "a9 b8 c7 d6"], S: [2, "p9 q8 r7"] }, rules));
  expect(displaced.map(({ id, replacedBy }) => [id, replacedBy])).toEqual([["a", "c"], ["b", "d"], ["p", "r"], ["q", null]]);
});

test.each([
  ["nobody stands", aSlate({ S: [2, ""] }), [], { S: 2 }],
  ["there are no awards", aSlate({}), [], {}],
  ["fewer stand than there are places", aSlate({ C: [1, "x3"], S: [3, "a0 b0"] }), words("x a b"), { S: 1 }],
  ["there are no places", aSlate({ S: [0, "a5"] }), [], {}],
])("%s", async (_, problem, chosen, open) => {
  expect(await solveSlate(problem)).toMatchObject({ chosen, open, displaced: [], conflict: [], waived: [], proof: { optimal: true } });
});

const one = aSlate({ S: [1, "a2 b1"] });

test.each([
  ["names z, who is no candidate", { ...one, constraints: [notBoth("a", "z")] }],
  ["The numbers of a constraint of R09 are whole", { ...one, constraints: [atMost("a", "a b", { maximumPercent: 12.5 })] }],
  ["A candidate stands twice", { ...one, candidates: [...one.candidates, ...one.candidates] }],
  ["Two candidates of an award have the same order", { ...one, candidates: one.candidates.map((candidate) => ({ ...candidate, order: 1 })) }],
  ["An award is there twice", { ...one, awards: [...one.awards, ...one.awards] }],
  ["Candidate a stands for no award of the slate", { ...one, awards: [] }],
  ["Votes and order of candidate a are whole numbers", { ...one, candidates: one.candidates.map((candidate) => ({ ...candidate, votes: 0.5 })) }],
  ["Places of award S are a whole number", { ...one, awards: [{ id: "S", name: "S", places: -1 }] }],
])("a malformed problem is refused: %s", async (message, problem) => {
  await expect(solveSlate(problem)).rejects.toThrow(message);
});

/** HiGHS with its answers turned round: columns in reverse, or a bound that is better than its list. */
async function lying(lie: Partial<Record<"getSolution" | "info", (model: Model) => unknown>>): Promise<Highs> {
  const highs = await loadHighs();
  const turned = (model: Model) =>
    new Proxy(model, {
      get(target, key) {
        const told = (lie as Record<PropertyKey, ((model: Model) => unknown) | undefined>)[key];
        if (told) return key === "info" ? told(target) : () => told(target);
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  return { ...highs, version: highs.version, withModel: (source: never, use: (model: Model) => unknown) => highs.withModel(source, (model) => use(turned(model))) } as Highs;
}

test("a list that breaks a constraint is not answered, whatever the solver says", async () => {
  const problem = aSlate({ S: [1, "a5 b5"] }, [atMost("a", "a b", { maximumPercent: 0 })]);
  const reversed = await lying({ getSolution: (model) => ({ colValue: [...model.getSolution().colValue].reverse() }) });
  expect(() => bestList(reversed, problem)).toThrow("The list HiGHS found does not stand: R09 is broken");
});

test("a list that is not proven the best is not answered", async () => {
  const unsure = await lying({ info: () => ({ get: () => 3.2 }) });
  expect(() => bestList(unsure, aSlate({ S: [2, "a5 b4 c3"] }))).toThrow("HiGHS found 2 and proved only that nothing exceeds 3");
});

test("120 candidates, three rules, many ties; without network", async () => {
  const fetched = jest.spyOn(globalThis, "fetch").mockRejectedValue(new Error("There is no network"));
  const people = (award: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `${award}${index}`, name: "", awardId: award, votes: 9 - Math.floor((index * 9) / count), order: index + 1, workplace: (index * 7) % 30 }));
  const [collectives, workers, cadres] = [people("C", 40), people("M", 55), people("S", 25)];
  const persons = [...workers, ...cadres];
  const ids = (some: { id: string }[]) => some.map(({ id }) => id);
  const problem = {
    awards: [["C", 12], ["M", 16], ["S", 4]].map(([id, places]) => ({ id: String(id), name: String(id), places: Number(places) })),
    candidates: [...collectives, ...persons],
    constraints: [
      { ...atMost("", ""), of: ids(cadres.filter((_, index) => index % 3 === 0)), among: ids(cadres) },
      { ...atLeast(60, "", ""), of: ids(persons.filter((_, index) => index % 4 === 3)), among: ids(persons) },
      ...collectives.flatMap(({ id, workplace }) => persons.filter((person) => person.workplace === workplace).map((person) => notBoth(id, person.id))),
    ],
  };
  const [solution, again] = await Promise.all([solveSlate(problem), solveSlate({ ...problem, candidates: [...problem.candidates].reverse() })]);
  expect(again).toEqual(solution);
  expect(solution.chosen).toHaveLength(32);
  expect(keepsConstraints(problem, solution.chosen)).toBe(true);
  expect(keepsConstraints(problem, solution.unconstrained)).toBe(false);
  expect(solution.proof.optimal).toBe(true);
  expect(fetched).not.toHaveBeenCalled();
});
