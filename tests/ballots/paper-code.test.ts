import fc from "fast-check";
import { decodePaper, encodePaper, type ReceiptedPaper } from "../../server/features/ballots/paper-code";
import { PaperChoice } from "../../server/features/ballots/paper-choice";
import { receipts } from "./receipts";

const { MARKED, BLANK, ABSTAINED, VOID } = PaperChoice;
const RECEIPT = "0123A-BCDEF-GHJKM-NPQRS";
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `candidate-${i}`);
const RUNS = { numRuns: 500 };

/** Candidates and a paper on them that a voter can hand in. */
const papers: fc.Arbitrary<[string[], ReceiptedPaper]> = fc.nat(40).chain((count) => {
  const ids = idsOf(count);
  const unmarked = fc.record({ choice: fc.constantFrom(BLANK, ABSTAINED, VOID), marks: fc.constant<string[]>([]), receipt: receipts });
  const marked = fc.record({ choice: fc.constant(MARKED), marks: fc.shuffledSubarray(ids, { minLength: Math.min(count, 1) }), receipt: receipts });
  return fc.tuple(fc.constant(ids), count === 0 ? unmarked : fc.oneof(unmarked, marked));
});

test("what was sealed comes back, its marks in the order of the paper", () => {
  fc.assert(
    fc.property(papers, ([ids, paper]) => {
      expect(decodePaper(encodePaper(paper, ids), ids)).toEqual({ ...paper, marks: ids.filter((id) => paper.marks.includes(id)) });
    }),
    RUNS,
  );
});

test("the order of marks is not sealed: it would tell papers apart", () => {
  const ids = idsOf(3);
  const sealed = (marks: string[]): string => encodePaper({ choice: MARKED, marks, receipt: RECEIPT }, ids).toString("hex");
  expect(sealed([...ids].reverse())).toBe(sealed(ids));
});

test("the length depends on the number of candidates alone", () => {
  fc.assert(fc.property(papers, ([ids, paper]) => encodePaper(paper, ids).length === 14 + Math.ceil(ids.length / 8)), RUNS);
  expect([0, 1, 8, 9, 16, 17].map((count) => encodePaper({ choice: BLANK, marks: [], receipt: RECEIPT }, idsOf(count)).length)).toEqual([14, 15, 15, 16, 16, 17]);
});

test("the bytes, which sealed papers depend on: choice, bitmap, receipt", () => {
  const ids = idsOf(10);
  const hex = (choice: PaperChoice, marks: string[]): string => encodePaper({ choice, marks, receipt: "00000-00000-00000-00001" }, ids).toString("hex");
  const receipt = `${"00".repeat(12)}01`;
  expect(hex(MARKED, ["candidate-0", "candidate-9"])).toBe(`010102${receipt}`);
  expect([BLANK, ABSTAINED, VOID].map((choice) => hex(choice, []))).toEqual([`020000${receipt}`, `030000${receipt}`, `040000${receipt}`]);
});

test("whatever bytes come, they are refused or are what that paper is sealed as", () => {
  const likely = fc
    .tuple(fc.nat(6), fc.nat(255), fc.nat(7), fc.nat(20), fc.uint8Array({ minLength: 12, maxLength: 12 }))
    .map(([choice, low, high, first, rest]) => Buffer.from([choice, low, high, first, ...rest]));
  const outcomes = { read: 0, refused: 0 };
  fc.assert(
    fc.property(likely, fc.constantFrom(9, 10, 11, 16), (buffer, count) => {
      const ids = idsOf(count);
      let paper: ReceiptedPaper;
      try {
        paper = decodePaper(buffer, ids);
      } catch {
        outcomes.refused += 1;
        return;
      }
      outcomes.read += 1;
      expect(encodePaper(paper, ids)).toEqual(buffer);
    }),
    RUNS,
  );
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(10);
});

const GOOD = encodePaper({ choice: MARKED, marks: ["candidate-1"], receipt: RECEIPT }, idsOf(3)).toString("hex");
test.each([
  ["nothing", "", "length"],
  ["a byte too few", GOOD.slice(2), "length"],
  ["a byte too many", `${GOOD}00`, "length"],
  ["no choice", `00${GOOD.slice(2)}`, "no choice"],
  ["an unknown choice", `05${GOOD.slice(2)}`, "no choice"],
  ["a mark beyond the last candidate", `010a${GOOD.slice(4)}`, "not on it"],
  ["marked without a mark", `0100${GOOD.slice(4)}`, "MARKED"],
  ["blank with a mark", `0202${GOOD.slice(4)}`, "MARKED"],
  ["a receipt beyond 100 bits", `0102f${GOOD.slice(5)}`, "no receipt"],
])("does not read: %s", (_, hex, message) => {
  expect(() => decodePaper(Buffer.from(hex, "hex"), idsOf(3))).toThrow(message);
});

test.each<[string, Partial<ReceiptedPaper>, string]>([
  ["somebody who is no candidate", { marks: ["candidate-9"] }, "not on it"],
  ["a doubled mark", { marks: ["candidate-1", "candidate-1"] }, "twice"],
  ["marked without a mark", { marks: [] }, "MARKED"],
  ["blank with a mark", { choice: BLANK }, "MARKED"],
  ["abstained with a mark", { choice: ABSTAINED }, "MARKED"],
  ["a receipt as typed", { receipt: RECEIPT.toLowerCase() }, "canonical"],
])("does not seal: %s", (_, change, message) => {
  expect(() => encodePaper({ choice: MARKED, marks: ["candidate-1"], receipt: RECEIPT, ...change }, idsOf(3))).toThrow(message);
});
