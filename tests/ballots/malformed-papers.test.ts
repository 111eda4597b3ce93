import { countVotes } from "../../server/features/ballots/count-votes";
import type { Election, Paper } from "../../server/features/ballots/election";
import { MajorityBase } from "../../server/features/ballots/majority-base";
import { PaperChoice } from "../../server/features/ballots/paper-choice";
import { compareAll, elections, plain, urns, WELL_FORMED } from "./small-elections";

const { MARKED, BLANK, ABSTAINED, VOID } = PaperChoice;
/** No mark, somebody unknown, a doubled mark, marks where there should be none. */
const MALFORMED: Paper[] = [
  ...["", "x", "ax", "aa", "aab"].map((marks) => ({ choice: MARKED, marks: [...marks] })),
  ...[BLANK, ABSTAINED, VOID].map((choice) => ({ choice, marks: ["a"] })),
];

test("every election of up to three papers, one of which is malformed", () => {
  function* all(): Generator<Election> {
    for (const bad of MALFORMED) for (const papers of urns([...WELL_FORMED, bad], 2)) yield* elections([bad, ...papers], 3);
  }
  expect(compareAll(all()).elections).toBe(MALFORMED.length * (1 + 11 + 66) * 90);
});

test.each(MALFORMED)("$choice with the marks $marks is void, returned and present, and marks nobody", (paper) => {
  const rules = { places: 1, quorum: { numerator: 2, denominator: 3 }, majority: MajorityBase.PRESENT, maximumMarks: 3, entitled: 1, issued: 1 };
  const tally = countVotes({ ...rules, candidates: ["a", "b"].map(plain), papers: [paper] });
  expect(tally).toMatchObject({ returned: 1, valid: 0, marked: 0, blank: 0, abstained: 0, void: 1, voidCause: null, placesOpen: 1 });
  expect(tally.candidates.map(({ votes, present }) => [votes, present])).toEqual([[0, 1], [0, 1]]);
});
