import type { Act } from "../../verb";
import type { ReviewNominationInput } from "./inputs";
import type { Nomination } from "./nomination";
import { ReviewDecision } from "./review-decision";
import { reviewNomination } from "./review-nomination";

/** Approves a submitted nomination: it becomes a candidate for the differential vote. */
export function approveNomination(act: Act, input: ReviewNominationInput): Promise<Nomination> {
  return reviewNomination(act, input, ReviewDecision.APPROVED);
}
