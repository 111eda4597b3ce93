import { type Text } from "../errors/registry";
import { type CellProblem, type TableRead, type TableShape } from "./table-shape";

/** What the process beside the server does, and what it answers with. Plain data alone crosses. */
export interface Tasks {
  read: { input: { path: string; shapes: TableShape[] }; output: (TableRead | null)[] };
  mark: { input: { path: string; marks: Marks }; output: Uint8Array };
}

/** What is wrong in one sheet. */
export interface SheetMarks {
  /** `TableRead.sheet`. */
  sheet: string;
  /** `TableRead.headingLine`: the list of problems names columns by what stands there. */
  headingLine?: number;
  problems: Pick<CellProblem, "line" | "column" | "text">[];
}

export interface Marks extends SheetMarks {
  /** Further sheets. */
  more?: SheetMarks[];
  language: keyof Text;
}
