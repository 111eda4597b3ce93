import type { Nomination } from "../schema";

/** What is asked of a nomination again before an act is done to several. */
export type BulkNomination = Pick<Nomination, "id" | "version" | "name" | "subjectKind" | "state" | "pendingLevel" | "outcome"> & {
  award: Pick<Nomination["award"], "id" | "name">;
  unit: Pick<Nomination["unit"], "id" | "shortName">;
  findings: Pick<Nomination["findings"][number], "rule" | "title" | "facts" | "stops">[];
};
