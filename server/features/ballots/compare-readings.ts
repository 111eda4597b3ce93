import { PaperChoice } from "./paper-choice";

/** A counted paper as one scrutineer read it. */
export interface ReadPaper {
  /** The number written on the paper when it was taken out of the urn. */
  number: number;
  choice: PaperChoice;
  marks: string[];
  /** Why it cannot be counted; null unless VOID. */
  voidReason: string | null;
}

export interface ReadingDifference {
  number: number;
  kind: "MISSING_IN_FIRST" | "MISSING_IN_SECOND" | "CHOICE" | "MARKS";
  /** Null where this scrutineer read no such paper. */
  first: ReadPaper | null;
  second: ReadPaper | null;
}

/**
 * Where two scrutineers read the same papers differently, by number: only a reading without a difference is counted.
 * The order of marks says nothing, a doubled mark does (it voids a paper). Two void papers are alike whatever the reason
 * and the marks: they count the same.
 */
export function compareReadings(first: readonly ReadPaper[], second: readonly ReadPaper[]): ReadingDifference[] {
  const [firstByNumber, secondByNumber] = [byNumber(first), byNumber(second)];
  const numbers = [...new Set([...firstByNumber.keys(), ...secondByNumber.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const pair = { number, first: firstByNumber.get(number) ?? null, second: secondByNumber.get(number) ?? null };
    const kind = differenceOf(pair.first, pair.second);
    return kind === null ? [] : [{ ...pair, kind }];
  });
}

function differenceOf(first: ReadPaper | null, second: ReadPaper | null): ReadingDifference["kind"] | null {
  if (first === null) return "MISSING_IN_FIRST";
  if (second === null) return "MISSING_IN_SECOND";
  if (first.choice !== second.choice) return "CHOICE";
  return first.choice === PaperChoice.VOID || sameMarks(first.marks, second.marks) ? null : "MARKS";
}

function sameMarks(first: string[], second: string[]): boolean {
  const others = second.toSorted();
  return first.length === others.length && first.toSorted().every((mark, i) => mark === others[i]);
}

/** A number read twice would hide a paper behind another; the tables keep it from happening. */
function byNumber(reading: readonly ReadPaper[]): Map<number, ReadPaper> {
  const papers = new Map(reading.map((paper) => [paper.number, paper]));
  if (papers.size !== reading.length) throw new Error("A scrutineer's reading has two papers of one number.");
  return papers;
}
