import type { BallotCandidate, PaperChoice, ReadPaperInput } from "../../../shared/ballotTypes";

/** A paper as it is being typed in. */
export interface TypedPaper {
  number: number;
  choice: PaperChoice;
  /** Numbers of the marked candidates as typed, e.g. "1 3、5". */
  marks: string;
  voidReason: string;
}

type Numbered = Pick<BallotCandidate, "id" | "name" | "position">;

export const blankPaper = (number: number): TypedPaper => ({ number, choice: "MARKED", marks: "", voidReason: "" });

/** What the typed numbers mean: candidates, each once, and numbers that nobody on the paper has. */
export function readMarks(marks: string, candidates: readonly Numbered[]): { marked: Numbered[]; unknown: string[] } {
  const typed = [...new Set(marks.normalize("NFKC").split(/[\s,、;.]+/).filter(Boolean))];
  const found = (text: string) => candidates.find(({ position }) => String(position) === text);
  return { marked: typed.flatMap((text) => found(text) ?? []), unknown: typed.filter((text) => !found(text)) };
}

/** Ready to be sent: marks where it has any, a reason where it is void. */
export function isReadable({ choice, marks, voidReason }: TypedPaper, candidates: readonly Numbered[]): boolean {
  if (choice === "VOID") return voidReason.trim().length >= 2;
  if (choice !== "MARKED") return true;
  const { marked, unknown } = readMarks(marks, candidates);
  return marked.length > 0 && unknown.length === 0;
}

/** What is sent of a typed paper: marks only where it is marked, a reason only where it is void. */
export const asRead = ({ number, choice, marks, voidReason }: TypedPaper, candidates: readonly Numbered[]): ReadPaperInput => ({
  number,
  choice,
  marks: choice === "MARKED" ? readMarks(marks, candidates).marked.map(({ id }) => id) : [],
  voidReason: choice === "VOID" ? voidReason.trim() : null,
});
