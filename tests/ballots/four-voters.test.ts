import { compareAll, EVERYTHING, everyElectionOf } from "./small-elections";

test("every election of four voters and three candidates, however few of them vote", () => {
  const { elections, seen } = compareAll(everyElectionOf(4));
  expect(elections).toBe(18 * (2 + 5 * 1_000)); // ways to decide × (an empty urn's panels + panels × urns)
  expect(seen).toEqual(EVERYTHING);
});
