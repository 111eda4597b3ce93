import { MajorityBase } from "../../server/features/ballots/majority-base";
import type { Election } from "../../server/features/ballots/election";
import { compareAll, EVERYTHING, everyElectionOf, plain, urns, WELL_FORMED } from "./small-elections";

/** 18 ways to decide × panels that are possible × urns of 0 (one), 1 (10), 2 (55), 3 (220) papers. */
const NUMBER_OF_ELECTIONS = [18, 18 * (2 + 4 * 10), 18 * (2 + 5 * 65), 18 * (2 + 5 * 285)];

test.each([0, 1, 2, 3])("every election of %i voters and three candidates, however few of them vote", (entitled) => {
  const { elections, seen } = compareAll(everyElectionOf(entitled));
  expect(elections).toBe(NUMBER_OF_ELECTIONS[entitled]);
  if (entitled >= 2) expect(seen).toEqual(EVERYTHING);
});

test("every urn of up to four papers with one paper more than was issued", () => {
  const rules = { places: 1, quorum: { numerator: 2, denominator: 3 }, majority: MajorityBase.PRESENT, maximumMarks: 3 };
  function* all(): Generator<Election> {
    for (const papers of urns(WELL_FORMED, 4)) {
      const returned = papers.length;
      if (returned > 0) yield { ...rules, entitled: returned, issued: returned - 1, candidates: ["a", "b", "c"].map(plain), papers };
    }
  }
  const { elections, seen } = compareAll(all());
  expect(elections).toBe(1_000);
  expect(seen).toEqual(["BELOW_MAJORITY", "MORE_RETURNED_THAN_ISSUED", "NOT_ELECTED"]);
});
