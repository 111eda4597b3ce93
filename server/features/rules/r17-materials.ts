import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import type { NominationFacts } from "./facts";
import { positive, words } from "./parameters";
import { defineRule } from "./verdict";

/**
 * R17, the materials (notice 三（五）): per unit a work report and a summary table, per nominee a registration form; paper
 * copies, A4 and sealed, besides the electronic ones. A checklist of papers: their receipt and the count of copies are
 * put on record where papers are handled (`arrivals`), and what is missing stands on the office's list there: a nomination
 * is not judged by it.
 */
export const materials = defineRule<NominationFacts>()({
  id: "R17",
  kind: RuleKind.CHECKLIST,
  gates: [],
  settings: z.strictObject({
    perUnit: words,
    perNominee: words,
    paperCopies: positive,
    paperSize: z.string().trim().min(1),
    sealed: z.boolean(),
    electronicCopy: z.boolean(),
  }),
  check: () => [],
});
