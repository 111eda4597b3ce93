import fc from "fast-check";
import { compareReadings, type ReadPaper } from "../../server/features/ballots/compare-readings";
import { PaperChoice } from "../../server/features/ballots/paper-choice";

const { MARKED, BLANK, ABSTAINED, VOID } = PaperChoice;
const read = (number: number, choice: PaperChoice, marks = "", voidReason: string | null = null): ReadPaper => ({ number, choice, marks: [...marks], voidReason });

test.each<[string, ReadPaper[], ReadPaper[], [number, string][]]>([
  ["nothing read", [], [], []],
  ["the same", [read(1, MARKED, "ab"), read(2, BLANK)], [read(1, MARKED, "ab"), read(2, BLANK)], []],
  ["papers in another order", [read(1, MARKED, "a"), read(2, BLANK)], [read(2, BLANK), read(1, MARKED, "a")], []],
  ["marks in another order", [read(1, MARKED, "ab")], [read(1, MARKED, "ba")], []],
  ["a mark more", [read(1, MARKED, "a")], [read(1, MARKED, "ab")], [[1, "MARKS"]]],
  ["another mark", [read(1, MARKED, "a")], [read(1, MARKED, "b")], [[1, "MARKS"]]],
  ["a mark doubled, which voids a paper", [read(1, MARKED, "ab")], [read(1, MARKED, "aab")], [[1, "MARKS"]]],
  ["other doubles of as many marks", [read(1, MARKED, "aab")], [read(1, MARKED, "abb")], [[1, "MARKS"]]],
  ["another choice", [read(1, BLANK)], [read(1, ABSTAINED)], [[1, "CHOICE"]]],
  ["void or marked", [read(1, VOID, "a", "字迹不清")], [read(1, MARKED, "a")], [[1, "CHOICE"]]],
  ["void for another reason", [read(1, VOID, "", "字迹不清")], [read(1, VOID, "", "超过应选名额")], []],
  ["void with marks or without", [read(1, VOID, "abc", "超过应选名额")], [read(1, VOID)], []],
  ["blank with a mark or without", [read(1, BLANK, "a")], [read(1, BLANK)], [[1, "MARKS"]]],
  [
    "missing, both ways, by number",
    [read(10, BLANK), read(9, BLANK), read(1, BLANK)],
    [read(1, BLANK), read(2, BLANK)],
    [[2, "MISSING_IN_FIRST"], [9, "MISSING_IN_SECOND"], [10, "MISSING_IN_SECOND"]],
  ],
])("%s", (_, first, second, expected) => {
  expect(compareReadings(first, second).map(({ number, kind }) => [number, kind])).toEqual(expected);
});

test("a difference shows what each read", () => {
  const [first, second] = [read(1, MARKED, "a"), read(1, MARKED, "b")];
  expect(compareReadings([first, read(2, BLANK)], [second])).toEqual([
    { number: 1, kind: "MARKS", first, second },
    { number: 2, kind: "MISSING_IN_SECOND", first: read(2, BLANK), second: null },
  ]);
});

test("two papers of one number are refused: one would hide the other", () => {
  const doubled = [read(1, BLANK), read(1, MARKED, "a")];
  expect(() => compareReadings(doubled, [])).toThrow("two papers of one number");
  expect(() => compareReadings([], doubled)).toThrow("two papers of one number");
});

const papers = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 8 }),
    choice: fc.constantFrom(...Object.values(PaperChoice)),
    marks: fc.subarray([..."abc"]),
    voidReason: fc.constantFrom(null, "字迹不清"),
  }),
  { selector: ({ number }) => number },
);

test("a reading has no difference with itself, and what differs does so from both sides", () => {
  const mirrored = { MISSING_IN_FIRST: "MISSING_IN_SECOND", MISSING_IN_SECOND: "MISSING_IN_FIRST", CHOICE: "CHOICE", MARKS: "MARKS" };
  fc.assert(
    fc.property(papers, papers, (first, second) => {
      expect(compareReadings(first, [...first].reverse())).toEqual([]);
      const there = compareReadings(first, second).map(({ kind, ...each }) => ({ ...each, kind: mirrored[kind] }));
      expect(compareReadings(second, first).map(({ first: second_, second: first_, ...each }) => ({ ...each, first: first_, second: second_ }))).toEqual(there);
    }),
  );
});
