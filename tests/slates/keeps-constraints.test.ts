import { breaches, keepsConstraints } from "../../server/features/slates/keeps-constraints";
import { aSlate, atLeast, atMost, notBoth, words } from "./a-slate";

const awards: Parameters<typeof aSlate>[0] = { C: [1, "x9 y8"], S: [6, "a9 b8 c7 d6 e5 f4"] };
const all = "a b c d e f";

test.each([
  ["more than an award has places", [], "x y", "2 chosen for 1 places of award C"],
  ["somebody twice", [], "a a", "somebody is chosen twice"],
  ["a stranger", [], "a z", "z does not stand"],
  ["a collective and a person of one workplace", [notBoth("x", "a")], "x a", "R06 is broken"],
  ["one of four", [atMost("a", all)], "a b c d", "R09 is broken"],
  ["two of six", [atMost("a b", all)], all, "R09 is broken"],
  ["one of five without 含", [atMost("a", all, { inclusive: false })], "a b c d e", "R09 is broken"],
  ["one of four nominated", [atMost("a", all, { total: 4 })], "a b c d e", "R09 is broken"],
  ["one where the share is nothing", [atMost("a", all, { maximumPercent: 0 })], all, "R09 is broken"],
  ["two of five where 60% is the least", [atLeast(60, "a b c", all)], "a b d e f", "R15 is broken"],
])("caught: %s", (_, constraints, chosen, breach) => {
  const problem = aSlate(awards, constraints);
  expect(breaches(problem, words(chosen))).toEqual([expect.stringContaining(breach)]);
  expect(keepsConstraints(problem, words(chosen))).toBe(false);
});

test.each([
  ["nobody at all", [atMost("a", all, { inclusive: false }), atLeast(60, "a", all), notBoth("x", "a")], ""],
  ["one of a pair", [notBoth("x", "a")], "y a"],
  ["exactly 20%", [atMost("a", all)], "a b c d e"],
  ["one of six without 含", [atMost("a", all, { inclusive: false })], all],
  ["nobody of them where the share is nothing, without 含", [atMost("a", all, { inclusive: false, maximumPercent: 0 })], "b c"],
  ["one of five nominated, chosen alone", [atMost("a", all, { total: 5 })], "a"],
  ["exactly 60%", [atLeast(60, "a b c", all)], "a b c d e"],
  ["those outside the share do not count", [atMost("a", "a b c d e")], "x a b c d e f"],
])("passes: %s", (_, constraints, chosen) => {
  expect(breaches(aSlate(awards, constraints), words(chosen))).toEqual([]);
});

test("property by hand: a share is compared in whole numbers, where 29% of 100 is 28.999… in floating point", () => {
  const ids = Array.from({ length: 100 }, (_, index) => `c${index}`);
  const problem = (inclusive: boolean) => ({
    awards: [{ id: "S", name: "S", places: 100 }],
    candidates: ids.map((id, index) => ({ id, name: id, awardId: "S", votes: 0, order: index })),
    constraints: [{ ...atMost("", ""), of: ids.slice(0, 29), among: ids, maximumPercent: 29, inclusive }],
  });
  expect([true, false].map((inclusive) => keepsConstraints(problem(inclusive), ids))).toEqual([true, false]);
});
